/**
 * Runs tools as a user does in a terminal: by name, in this folder. If a tool fails, its output is in the error message;
 * otherwise it is returned, so that tests can look for warnings.
 */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The path of a file of this folder. @param {string} path @returns {string} */
export const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The tools' environment: where to find them, without colours, and without requests to the network. */
const SURROUNDINGS = {
  ...process.env,
  PATH: [here("node_modules/.bin"), process.env.PATH].join(delimiter),
  NO_COLOR: "1",
  DENO_NO_UPDATE_CHECK: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  // Set by the runner of these tests: the runners that they start would report to it.
  NODE_TEST_CONTEXT: undefined,
};

/** Longer than any of these takes, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Runs a command to its end.
 * @param {string[]} command @param {Record<string, string>} [surroundings] what else it finds in its environment
 * @returns {Promise<{ output: string, warnings: string }>} what it put out, and what it said besides
 */
export function run([tool, ...args], surroundings = {}) {
  const options = { cwd: here("."), env: { ...SURROUNDINGS, ...surroundings }, timeout: PATIENCE };
  return new Promise((resolve, reject) => {
    execFile(tool, args, options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${tool} ${args.join(" ")}\n${stdout}${stderr}`, { cause: error }));
      else resolve({ output: stdout, warnings: stderr });
    });
  });
}

/**
 * Starts a server, and ends it when `use` is through with it.
 * @template T
 * @param {string[]} command @param {(address: string) => Promise<T>} use given the first address that it says
 * @returns {Promise<T>}
 */
export async function serving([tool, ...args], use) {
  const server = spawn(tool, args, {
    cwd: here("."),
    env: SURROUNDINGS,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      const [address] = /http:\/\/\S+/.exec(line) ?? [];
      if (address) return await use(address);
    }
    throw new Error(`${tool} ended without serving`);
  } finally {
    server.kill();
    await ended;
  }
}
