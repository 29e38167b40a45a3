import { describe, expect, test } from "vitest";
import { readConfig, withoutSecrets } from "./config.ts";

const DATABASE_URL = "postgres://fairlead@localhost/fairlead";

describe("the server's settings", () => {
  test("need nothing but the database", () => {
    expect(readConfig({ DATABASE_URL })).toMatchObject({ PORT: 4400, HOST: "127.0.0.1", LOG_LEVEL: "info" });
  });

  test("are refused with every fault at once", () => {
    const read = () => readConfig({ PORT: "many", PUBLIC_URL: "here", LOG_LEVEL: "loud" });

    for (const name of ["DATABASE_URL", "PORT", "PUBLIC_URL", "LOG_LEVEL"]) expect(read).toThrow(name);
  });

  test("count connections from one, and name a port for the probes only where there is one", () => {
    const read = (env: NodeJS.ProcessEnv) => readConfig({ DATABASE_URL, ...env });

    expect(read({})).toMatchObject({ MAX_CONNECTIONS: 5_000 });
    expect(read({})).not.toHaveProperty("FAIRLEAD_PROBES_PORT");
    expect(read({ MAX_CONNECTIONS: "20", FAIRLEAD_PROBES_PORT: "9102" })).toMatchObject({
      ...{ MAX_CONNECTIONS: 20, FAIRLEAD_PROBES_PORT: 9102 },
    });
    expect(() => read({ MAX_CONNECTIONS: "0" })).toThrow("MAX_CONNECTIONS");
    expect(() => read({ FAIRLEAD_PROBES_PORT: "70000" })).toThrow("FAIRLEAD_PROBES_PORT");
  });

  test("lose the slash at the end of the public address, so that links have one", () => {
    const config = readConfig({ DATABASE_URL, PUBLIC_URL: "https://leads.example.com/" });

    expect(config.PUBLIC_URL).toBe("https://leads.example.com");
  });

  test("are logged without the database's password", () => {
    const config = readConfig({ DATABASE_URL: "postgres://fairlead:tulip@localhost/fairlead" });

    expect(withoutSecrets(config)).toMatchObject({
      DATABASE_URL: "postgres://fairlead:…@localhost/fairlead",
    });
  });
});
