/**
 * Packs the built package, as publishing it would, and puts what was packed where the consumers find it by its name.
 * They see it as users do: neither the sources nor the folder of the build, and only the files that are published.
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
