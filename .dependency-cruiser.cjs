/** The arrows of the architecture: engine <- db <- workflows <- server; editor -> engine only. */
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "engine-imports-nothing-of-ours",
      severity: "error",
      from: { path: "^engine/" },
      to: { path: "^(db|workflows|server|editor|test)/" },
    },
    {
      name: "engine-is-pure",
      comment: "Time, chance and I/O are arguments in the engine.",
      severity: "error",
      from: { path: "^engine/src", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "db-imports-only-engine",
      severity: "error",
      from: { path: "^db/" },
      to: { path: "^(workflows|server|editor|test)/", pathNot: "^test/harness/" },
    },
    {
      name: "workflows-import-only-engine-and-db",
      severity: "error",
      from: { path: "^workflows/" },
      to: { path: "^(server|editor|test)/", pathNot: "^test/harness/" },
    },
    {
      name: "only-tests-use-the-harness",
      severity: "error",
      from: { path: "^(engine|db|workflows|server|editor)/", pathNot: "\\.test\\.tsx?$|/src/fixtures/" },
      to: { path: "^test/" },
    },
    {
      name: "only-tests-use-fixtures",
      severity: "error",
      from: { path: "^(engine|db|workflows|server|editor)/", pathNot: "\\.test\\.tsx?$|/src/fixtures/" },
      to: { path: "/src/fixtures/" },
    },
    {
      name: "flows-are-deterministic",
      comment:
        "Workflow code runs in Temporal's sandbox: no Node, no database, no server, values of the engine only as types.",
      severity: "error",
      from: { path: "^workflows/src/flow/", pathNot: "\\.test\\.ts$" },
      to: {
        path: "^(db|server|engine)/|node_modules/(drizzle-orm|fastify|postgres|zod|graphile-worker|liquidjs)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "flows-use-no-node",
      severity: "error",
      from: { path: "^workflows/src/flow/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "db-is-for-activities-and-the-carrier",
      severity: "error",
      from: { path: "^workflows/src/contract" },
      to: { path: "^db/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "server-does-not-import-the-editor",
      severity: "error",
      from: { path: "^server/" },
      to: { path: "^(editor|test)/", pathNot: "^test/harness/" },
    },
    {
      name: "editor-imports-only-engine",
      severity: "error",
      from: { path: "^editor/" },
      to: { path: "^(db|workflows|server|test)/" },
    },
    {
      name: "packages-open-only-their-root-and-contract",
      severity: "error",
      from: { path: "^(engine|db|workflows|server|editor)/src/" },
      to: {
        path: "^(engine|db|workflows|server)/src/",
        // The truth table of intake is one table, read by the engine's tests and by those of the API.
        pathNot: [
          "^$1/src/",
          "^(engine|db|workflows|server)/src/(index|contract)\\.ts$",
          "^engine/src/fixtures/intake-table\\.ts$",
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(dist/|generated/)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
