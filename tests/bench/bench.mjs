/**
 * `make bench`: compares download size, loading time, time per keystroke and ranking with those of the libraries in
 * contenders.mjs, on the same machine in the same run. Machines differ: compare the rows, not the numbers.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { CONTENDERS, JSON_FILE, OWN } from "./contenders.mjs";

const LOADS = 15;
const DEPTH = 10;
/** One query out of this many is typed. */
const TYPED = 4;

const brotli = (/** @type {Uint8Array} */ bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The value that a share of `sorted` does not exceed. @param {number[]} sorted @param {number} share */
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const ascending = (/** @type {number[]} */ numbers) => [...numbers].sort((a, b) => a - b);

async function writeProposals() {
  const { load } = await import("../../www/dist/index.js");
  const policy = await load();
  const plain = policy.proposals().map(({ number, title, blocks, footnotes }) => ({
    number,
    title,
    text: [...blocks, ...footnotes].map(({ text }) => text).join("\n"),
  }));
  mkdirSync(new URL(".", JSON_FILE), { recursive: true });
  writeFileSync(JSON_FILE, JSON.stringify(plain));
}

/** The judged queries of tests/relevance that the document answers. */
function judged() {
  const files = ["dev", "queries", "unseen", "late", "blind", "recent"].map(
    (name) => new URL(`../relevance/${name}.json`, import.meta.url),
  );
  return files
    .flatMap((file) => JSON.parse(readFileSync(file, "utf8")))
    .filter(({ relevant }) => Object.keys(relevant).length > 0);
}

async function download({ imports, data }) {
  if (!data) return OWN.reduce((sum, file) => sum + brotli(readFileSync(file)), 0);
  const { outputFiles } = await build({
    stdin: {
      contents: imports.map((name) => `export * as x from "${name}";`).join(""),
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return brotli(outputFiles[0].contents) + brotli(readFileSync(JSON_FILE));
}

function loading(name) {
  const script = fileURLToPath(new URL("load.mjs", import.meta.url));
  const run = () => Number(execFileSync(process.execPath, [script, name], { encoding: "utf8" }));
  return ascending(Array.from({ length: LOADS }, run));
}

/** How long every prefix of a query takes, as if it were typed. */
function keystrokes(search, queries) {
  const typed = queries.filter((_, index) => index % TYPED === 0);
  const prefixes = typed.flatMap(({ query }) => {
    const characters = [...query];
    return characters.map((_, index) => characters.slice(0, index + 1).join(""));
  });
  const measure = () =>
    prefixes.map((prefix) => {
      const started = performance.now();
      search(prefix);
      return performance.now() - started;
    });
  measure();
  return ascending(measure());
}

/** Discounted cumulative gain with gain 2^grade − 1, as in tests/relevance.rs. @param {number[]} grades */
const gain = (grades) =>
  grades.slice(0, DEPTH).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

function relevance(search, queries) {
  const each = queries.map(({ query, relevant }) => {
    const ideal = Object.values(relevant).sort((a, b) => b - a);
    return gain(search(query).map((number) => relevant[number] ?? 0)) / gain(ideal);
  });
  return each.reduce((sum, value) => sum + value, 0) / each.length;
}

function print(rows) {
  const columns = ["", "KB, brotli", "load ms", "key p50 ms", "key p99 ms", "nDCG@10"];
  for (const cells of [columns, ...rows]) {
    console.log(cells.map((cell, column) => (column ? cell.padStart(12) : cell.padEnd(24))).join(""));
  }
}

await writeProposals();
const queries = judged();
const rows = [];
for (const [name, contender] of Object.entries(CONTENDERS)) {
  const search = await contender.load();
  const keys = keystrokes(search, queries);
  rows.push([
    name,
    ((await download(contender)) / 1000).toFixed(1),
    quantile(loading(name), 0.5).toFixed(1),
    quantile(keys, 0.5).toFixed(2),
    quantile(keys, 0.99).toFixed(2),
    relevance(search, queries).toFixed(3),
  ]);
}
print(rows);
console.log(`
Download: library and proposals, or module and glue. Loading: from nothing to the first answer, median of ${LOADS} processes.
Keys: every ${TYPED}th of ${queries.length} judged queries, typed character by character. nDCG@10: all of them.`);
