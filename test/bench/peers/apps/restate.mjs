// @ts-nocheck Its packages are not the repository's.
// The SDK asks for a newer Node than the oldest that we support.
Promise.withResolvers ??= function withResolvers() {
  const parts = {};
  parts.promise = new this((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
};
const restate = await import("@restatedev/restate-sdk");
const { default: postgres } = await import("postgres");

const WAIT = { minutes: 30 };
const { DATABASE_URL, PORT } = process.env;
const sql = postgres(DATABASE_URL, { max: 10, onnotice: () => {} });

const lead = restate.workflow({
  name: "lead",
  handlers: {
    run: async (ctx) => {
      try {
        await ctx.promise("contacted").get().orTimeout(WAIT);
      } catch (error) {
        if (!(error instanceof restate.TimeoutError)) throw error;
      }
      await ctx.run("settle", () => sql`select settle_lead(${ctx.key})`.then(() => null));
    },
    contacted: (ctx) => ctx.promise("contacted").resolve(true),
  },
});
const leads = restate.service({
  name: "leads",
  handlers: {
    take: async (ctx, body) => {
      const user = await ctx.run(
        "take",
        async () => (await sql`select take_lead(${sql.json(body)}) as user`)[0].user,
      );
      ctx.workflowSendClient(lead, body.externalId).run();
      return { user };
    },
  },
});
await restate.serve({ services: [leads, lead], port: Number(PORT) });
