/**
 * What several tests need: the built package, its document, how it refuses a call, and folding just good enough to
 * compare what is marked with what was asked.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

export const dist = (file) => new URL(`../../../www/dist/${file}`, import.meta.url);
export const { load, PolicyError } = await import(dist("index.js"));
export const policy = await load();

export const moduleBytes = () => readFile(dist("policy-proposals.wasm"));

/** A second copy of an entry point, with a load of its own: the query makes it another module to Node. */
let copies = 0;
export const fresh = (file) => import(`${dist(file)}?copy=${++copies}`);

/** A call that must fail, with its code and what its message says. */
export const refused = (call, code, message) => assert.throws(call, { name: "PolicyError", code, message });

/** White space, hyphens and quotation marks count for nothing in a search. */
export const folded = (text) => text.replace(/[\s\-–—·・‧「」『』《》〈〉“”‘’"']/gu, "").toLowerCase();

export const numbers = ({ hits }) => hits.map(({ number }) => number);

/** Every hit of a query, fetched at once. */
export const all = (query, options = {}) => policy.search(query, { limit: 1000, ...options });
