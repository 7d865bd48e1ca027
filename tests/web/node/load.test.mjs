/**
 * Loading with both entry points: one instance for all calls, another try after a failure, every kind of source, and an
 * error code for every failure.
 */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { dist, fresh, load, moduleBytes, PolicyError } from "./document.mjs";

const bytes = await moduleBytes();
const failsWith = (promise, code) => assert.rejects(promise, { name: "PolicyError", code });

/**
 * Answers by path: the module with the right type and with another, half of it, and a web page; anything else is 404.
 */
const answers = {
  "/module.wasm": ["application/wasm", bytes],
  "/untyped": ["application/octet-stream", bytes],
  "/broken": ["application/wasm", bytes.subarray(0, bytes.length / 2)],
  "/page": ["text/html", "<p>not a module</p>"],
};
const server = createServer(({ url }, response) => {
  const [type, body] = answers[url] ?? [];
  response.writeHead(body ? 200 : 404, { "content-type": type ?? "text/plain" }).end(body);
});
let origin = "";
before(async () => {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

for (const entry of ["index.js", "slim.js"]) {
  test(`${entry} loads without options`, async () => {
    const policy = await (await fresh(entry)).load();
    assert.equal(policy.about.counts.proposals, 148);
    assert.ok(policy.search("過海隧道").total > 0);
  });

  test(`${entry} loads once, however often and however concurrently`, async () => {
    const { load } = await fresh(entry);
    const [first, second] = await Promise.all([load(), load({ document: "bpa-2024" })]);
    assert.equal(first, second);
    assert.equal(await load(), first);
    assert.equal(await load({ document: undefined }), first);
  });

  test(`${entry} tries again after a failure`, async () => {
    const { load } = await fresh(entry);
    const failing = load({ wasm: `${origin}/missing` });
    await Promise.all([failsWith(failing, "FETCH_FAILED"), failsWith(load(), "FETCH_FAILED")]);
    await failsWith(load({ wasm: new Uint8Array([1, 2, 3]) }), "BAD_MODULE");
    await failsWith(load({ wasm: new WebAssembly.Module(emptyModule()) }), "BAD_MODULE");
    for (const name of ["open", "figures"]) await failsWith(load({ wasm: otherVersion(name) }), "BAD_MODULE");
    assert.equal((await load()).about.counts.proposals, 148);
  });

  test(`${entry} tries a call's own source if another call's has failed`, async () => {
    const { load } = await fresh(entry);
    const wrong = () => failsWith(load({ wasm: `${origin}/missing` }), "FETCH_FAILED");
    const right = () => load({ wasm: `${origin}/module.wasm` });
    const others = [wrong(), failsWith(load(), "FETCH_FAILED")];
    const [first, second] = await Promise.all([right(), right(), wrong().catch(() => undefined), ...others]);
    assert.equal(first, second);
    assert.equal(await load(), first);
  });

  const sources = {
    bytes: () => bytes,
    "an ArrayBuffer": () => new Uint8Array(bytes).buffer,
    "a Module": () => new WebAssembly.Module(bytes),
    "a promise of a Module": () => WebAssembly.compile(bytes),
    "a Response": () => new Response(bytes, { headers: { "content-type": "application/wasm" } }),
    "a promise of a Response": () => fetch(`${origin}/module.wasm`),
    "a URL": () => new URL(`${origin}/module.wasm`),
    "an address": () => `${origin}/module.wasm`,
    "an address served with another type": () => `${origin}/untyped`,
    "a file's URL": () => dist("policy-proposals.wasm"),
  };
  for (const [kind, source] of Object.entries(sources)) {
    test(`${entry} loads from ${kind}`, async () => {
      const { load } = await fresh(entry);
      assert.equal((await load({ wasm: source() })).about.counts.proposals, 148);
    });
  }

  const failures = {
    "an address that answers 404": [() => `${origin}/missing`, "FETCH_FAILED"],
    "an address that nobody answers": [() => "http://127.0.0.1:1/", "FETCH_FAILED"],
    "no address at all": [() => "::", "FETCH_FAILED"],
    "a file that is not there": [() => dist("nowhere.wasm"), "FETCH_FAILED"],
    "a promise that fails": [() => Promise.reject(new Error("offline")), "FETCH_FAILED"],
    "half a module": [() => `${origin}/broken`, "BAD_MODULE"],
    "a web page": [() => `${origin}/page`, "BAD_MODULE"],
    "another module": [() => emptyModule(), "BAD_MODULE"],
    "a number": [() => 5, "BAD_ARGUMENT"],
    null: [() => null, "BAD_ARGUMENT"],
  };
  for (const [kind, [source, code]] of Object.entries(failures)) {
    test(`${entry} given ${kind} fails with ${code}`, async () => {
      const { load } = await fresh(entry);
      await failsWith(load({ wasm: source() }), code);
    });
  }

  test(`${entry} reports that there is no WebAssembly`, async () => {
    const { load } = await fresh(entry);
    const { WebAssembly: kept } = globalThis;
    try {
      delete globalThis.WebAssembly;
      await failsWith(load(), "WASM_UNSUPPORTED");
    } finally {
      globalThis.WebAssembly = kept;
    }
    assert.equal((await load()).about.counts.proposals, 148);
  });
}

test("an error of one entry point is a PolicyError for all others", async () => {
  const others = await Promise.all(["index.js", "slim.js", "external.js"].map(fresh));
  for (const { load } of others) {
    const error = await load({ document: 5 }).catch((error) => error);
    assert.ok(error instanceof PolicyError);
  }
  assert.ok(!(new Error("PolicyError") instanceof PolicyError));
  assert.ok(!(undefined instanceof PolicyError));
});

test("errors name wrong options", async () => {
  await failsWith(load({ document: "nowhere" }), "BAD_ARGUMENT");
  await failsWith(load({ document: 5 }), "BAD_ARGUMENT");
  await failsWith(load("bpa-2024"), "BAD_ARGUMENT");
  for (const source of [
    new URL("https://example.org/"),
    new Response(),
    new WebAssembly.Module(emptyModule()),
  ]) {
    await assert.rejects(load(source), /^PolicyError: options: expected an object, found a \w+/);
  }
  await assert.rejects(load({ url: "x" }), /options\.url: unknown option; expected one of document, wasm/);
});

/** A module of another version: one of its exports and its stamp are different. */
function otherVersion(name) {
  const other = Buffer.from(bytes);
  const length = Buffer.from([name.length]);
  const at = other.lastIndexOf(Buffer.concat([length, Buffer.from(name)])) + name.length;
  other.write("_", at);
  other.write("other", other.length - "other".length);
  return other;
}

/** The smallest module: eight bytes, with nothing in it. */
function emptyModule() {
  return new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
}
