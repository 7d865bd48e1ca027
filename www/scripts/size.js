/**
 * What a page that uses the slim entry point downloads: the module and its glue, raw and compressed, against the
 * budget. Ends non-zero when the budget is crossed.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Kilobytes (1,000 bytes) of module and glue under brotli 11. */
const BUDGET = 120;

/** @param {Buffer} bytes */
function sizes(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, { params }).length];
}

/** @param {string} name @param {number[]} row */
function line(name, row) {
  return name.padEnd(26) + row.map((size) => size.toLocaleString("en").padStart(12)).join("");
}

const files = ["policy-proposals.wasm", "slim.js", "index.js"];
const table = files.map((name) => {
  const path = fileURLToPath(new URL(`../dist/${name}`, import.meta.url));
  return { name, row: sizes(readFileSync(path)) };
});
const slim = table
  .slice(0, 2)
  .reduce((sum, { row }) => sum.map((size, column) => size + (row[column] ?? 0)), [0, 0, 0]);

console.log("bytes".padEnd(26) + ["raw", "gzip -9", "brotli 11"].map((name) => name.padStart(12)).join(""));
for (const { name, row } of table)
  console.log(line(name === "index.js" ? "index.js (all in one)" : name, row));
console.log(line("module + glue", slim));

const used = (slim[2] ?? 0) / 1000;
const verdict = used <= BUDGET ? "within" : "over";
console.log(`\n${used.toFixed(1)} KB of ${BUDGET} KB: ${verdict} the budget`);
if (used > BUDGET) process.exit(1);
