/**
 * A page may stay open for days: searching, suggesting and reading must not use up memory, neither the module's nor
 * JavaScript's.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { fresh } from "./document.mjs";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

/** The exports of every instance made after this. */
const instances = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  constructor(...given) {
    super(...given);
    instances.push(this.exports);
  }
};

const { load } = await fresh("index.js");
const policy = await load();

const QUERIES = [
  "過海隧道",
  "机场 物流",
  "點樣先可以買到樓",
  "InnoKH",
  "建議 31",
  "",
  "xyzzy",
  "-隧道 「機場」",
];

function use(times) {
  for (let time = 0; time < times; time += 1) {
    const query = `${QUERIES[time % QUERIES.length]}${time % 3 ? "" : String.fromCodePoint(0x4e00 + (time % 9000))}`;
    const filters = time % 2 ? { audience: "elderly" } : {};
    const { hits } = policy.search(query, { filters, offset: time % 7 });
    policy.suggest(query);
    if (hits[0]) policy.proposal(hits[0].number);
    assert.throws(() => policy.search(query, { filters: { audience: "nobody" } }));
  }
}

/** The used bytes of JavaScript's heap, the bytes of the module's memory, and the lengths of its tables. */
async function measured() {
  // Twice, with a turn of the event loop between: finalizers release objects only then.
  collect();
  await new Promise(setImmediate);
  collect();
  const [exports] = instances;
  const values = Object.values(exports ?? {});
  const memory = values.find((value) => value instanceof WebAssembly.Memory);
  const tables = values.filter((value) => value instanceof WebAssembly.Table).map(({ length }) => length);
  return { heap: process.memoryUsage().heapUsed, memory: memory.buffer.byteLength, tables };
}

test("loading twice makes one instance", async () => {
  assert.equal(await load(), await load({ document: "bpa-2024" }));
  assert.equal(instances.length, 1);
});

test("10,000 searches do not use up memory", async () => {
  use(2_000);
  const before = await measured();
  use(10_000);
  const after = await measured();
  assert.deepEqual([after.memory, after.tables], [before.memory, before.tables]);
  assert.ok(after.heap - before.heap < 500_000, `${after.heap - before.heap} bytes more on the heap`);
});
