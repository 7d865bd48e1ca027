/**
 * The documentation of the elements: the manifest in the package and elements.md match the sources and describe
 * everything.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { dist } from "./document.mjs";

const www = (path) => new URL(`../../../www/${path}`, import.meta.url);
const manifest = JSON.parse(await readFile(dist("custom-elements.json"), "utf8"));
const elements = new Map(
  manifest.modules.flatMap(({ declarations }) => declarations.map((one) => [one.tagName, one])),
);

test("the manifest is where package.json says, and names what the entry points export", async () => {
  const { customElements } = JSON.parse(await readFile(dist("package.json"), "utf8"));
  assert.equal(customElements, "./custom-elements.json");
  for (const { path, exports } of manifest.modules) {
    const names = Object.keys(await import(dist(path)));
    for (const { kind, name } of exports) if (kind === "js") assert.ok(names.includes(name), name);
  }
  assert.deepEqual([...elements.keys()], ["policy-proposals", "policy-proposal"]);
});

test("attributes belong to properties, and nothing internal is listed", () => {
  for (const [tag, { attributes, members, events = [] }] of elements) {
    const fields = members.map(({ name }) => name);
    for (const { name, fieldName } of attributes) {
      if (name !== "lang") assert.ok(fields.includes(fieldName), `${tag}: ${name}`);
    }
    for (const { name } of members)
      assert.doesNotMatch(name, /^[#_]|^(state|failure|session|folds|said|strings)$/, tag);
    for (const { name } of events) assert.match(name, /^policy-proposals-/, tag);
  }
});

test("everything about the elements is described", () => {
  for (const [tag, element] of elements) {
    for (const kind of ["attributes", "members", "events", "slots", "cssParts", "cssProperties"]) {
      assert.ok(element[kind].length > 0, kind);
      for (const { name, description } of element[kind]) assert.ok(description, `${tag}, ${kind}: ${name}`);
    }
  }
});

test("defaults in descriptions match the code", async () => {
  const script = await readFile(dist("element.js"), "utf8");
  let named = 0;
  for (const [tag, { attributes, members, cssProperties }] of elements) {
    const defaults = new Map(attributes.map((attribute) => [attribute.fieldName, attribute.default]));
    for (const { name, description } of members) {
      const [, value] = /(\S+) by default/.exec(description) ?? [];
      if (value === undefined) continue;
      named++;
      assert.equal(value.replaceAll("`", '"'), defaults.get(name), `${tag}: ${name}`);
    }
    for (const { name, description } of cssProperties) {
      const [, value] = /: (\d\S*)\.$/.exec(description) ?? [];
      if (value === undefined) continue;
      named++;
      assert.ok(script.includes(`var(${name}, ${value})`), `${tag}: ${name}`);
    }
  }
  assert.equal(named, 5);
});

test("elements.md is up to date: `npm --prefix www run reference` writes it", async () => {
  const { reference } = await import(www("scripts/elements-reference.js"));
  assert.equal(await readFile(www("elements.md"), "utf8"), await reference());
});
