// Preloaded into the server and the worker: when the supervisor dies, even by `kill -9`, its channel closes.
const LEAVE_WITHIN_MS = 10_000;

if (process.env.FAIRLEAD_SUPERVISED === "1" && process.channel) {
  process.once("disconnect", () => {
    setTimeout(() => process.exit(1), LEAVE_WITHIN_MS).unref();
    process.kill(process.pid, "SIGTERM");
  });
  process.channel.unref();
}
