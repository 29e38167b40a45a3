/**
 * @typedef {object} Step
 * @property {string} title
 * @property {(tell: (line: string) => void) => Promise<string>} run gives what to show when it is done
 */

/**
 * Runs steps side by side and shows how far each is: a live list on a terminal, plain lines elsewhere.
 *
 * Steps wait for each other by themselves. The first failure is thrown once no step is left running.
 *
 * @param {readonly Step[]} steps
 * @param {{ onFailure: (error: unknown) => void }} options hears of the first failure at once, to end the others
 */
export async function runSteps(steps, { onFailure }) {
  const { Listr } = await import("listr2");
  /** @type {{ error: unknown } | null} */
  let failure = null;
  const tasks = steps.map(({ title, run }) => ({
    title,
    /** @param {unknown} _context @param {{ title?: string, output: string }} task */
    task: async (_context, task) => {
      const startedAt = Date.now();
      try {
        const result = await run((line) => {
          task.output = line;
        });
        task.title = `${title}: ${result} (${((Date.now() - startedAt) / 1_000).toFixed(1)} s)`;
      } catch (error) {
        const first = failure === null;
        failure ??= { error };
        onFailure(error);
        throw new Error(first ? "see below" : "ended");
      }
    },
  }));
  const list = new Listr(tasks, {
    concurrent: true,
    exitOnError: false,
    registerSignalListeners: false,
    // A terminal that does not know its width would show one letter a line.
    renderer: process.stdout.isTTY && process.stdout.columns > 0 ? "default" : "simple",
    rendererOptions: { showErrorMessage: false, collapseErrors: true, collapseSubtasks: false },
  });
  await list.run();
  const failed = /** @type {{ error: unknown } | null} */ (failure);
  if (failed) throw failed.error;
}
