/**
 * Packs the built package as for publishing, and unpacks it into the consumers' node_modules. They see what users see: the
 * published files, without the sources and the build folder.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { here } from "./run.mjs";

const INSTALLED = here("node_modules/policy-proposals");
const PACKED = here("out/packed");

/** The path of what was packed last. @returns {string} */
export const tarball = () => `${PACKED}/${readdirSync(PACKED)[0]}`;

function pack() {
  for (const folder of [PACKED, INSTALLED]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const cwd = here("../../www/dist");
  execFileSync("npm", ["pack", "--silent", "--pack-destination", PACKED], { cwd, stdio: "ignore" });
  execFileSync("tar", ["-xzf", tarball(), "-C", INSTALLED, "--strip-components=1"]);
}

if (import.meta.filename === process.argv[1]) pack();
