/**
 * Prints the size of what a page downloads, raw and compressed, and the budgets in kilobytes (1,000 bytes, brotli 11).
 * Fails if a budget is exceeded.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** The files that a page downloads together, and their budget. @type {{ what: string, files: string[], budget: number }[]} */
const PARTS = [
  { what: "slim: module and glue", files: ["policy-proposals.wasm", "slim.js"], budget: 129.9 },
  { what: "inlined: all in one", files: ["index.js"], budget: 137 },
  { what: "elements", files: ["element.js", "define.js"], budget: 25.8 },
  { what: "one tag: all of it", files: ["policy-proposals.min.js"], budget: 163.1 },
];

/** Raw, gzip -9, brotli 11. @param {string} file @returns {number[]} */
function sizes(file) {
  const bytes = readFileSync(fileURLToPath(new URL(`../dist/${file}`, import.meta.url)));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, { params }).length];
}

/** @param {string} name @param {(number | string)[]} cells */
const line = (name, cells) =>
  name.padEnd(28) + cells.map((cell) => cell.toLocaleString("en").padStart(12)).join("");

/** The parts with their sizes in bytes. */
export const measured = () =>
  PARTS.map(({ what, files, budget }) => {
    const rows = files.map((file) => ({ file, row: sizes(file) }));
    const total = rows.reduce(
      (sum, { row }) => sum.map((size, column) => size + (row[column] ?? 0)),
      [0, 0, 0],
    );
    return { what, budget, rows, total };
  });

function print() {
  console.log(line("bytes", ["raw", "gzip -9", "brotli 11", "budget"]));
  for (const { what, budget, rows, total } of measured()) {
    console.log(line(what, [...total, budget * 1000]));
    if (rows.length > 1) for (const { file, row } of rows) console.log(line(`  ${file}`, row));
    if ((total[2] ?? 0) > budget * 1000) {
      console.error(`${what}: ${total[2]} bytes are more than the budget of ${budget} KB`);
      process.exitCode = 1;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) print();
