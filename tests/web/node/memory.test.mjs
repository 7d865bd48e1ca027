/**
 * A page may stay open for days: what is searched, suggested and read leaves the memory of the module and of
 * JavaScript where it was.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { fresh } from "./document.mjs";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

/** What every instance made from here on exports. */
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

/** Bytes of JavaScript's heap that are in use, pages of the module's memory, places for the page's objects in it. */
async function measured() {
  // Twice, with a turn between: what only finalizers let go of is gone too.
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

test("10,000 searches leave memory where it was", async () => {
  use(2_000);
  const before = await measured();
  use(10_000);
  const after = await measured();
  assert.deepEqual([after.memory, after.tables], [before.memory, before.tables]);
  assert.ok(after.heap - before.heap < 500_000, `${after.heap - before.heap} bytes more on the heap`);
});
