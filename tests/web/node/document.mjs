/**
 * Shared by several tests: the built package and its document, a check for errors, and a folding of text that is good
 * enough to compare marks with the query.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

export const dist = (file) => new URL(`../../../www/dist/${file}`, import.meta.url);
export const { load, PolicyError } = await import(dist("index.js"));
export const policy = await load();

export const moduleBytes = () => readFile(dist("policy-proposals.wasm"));

/** Imports a second copy of an entry point, with its own state: to Node, another query string is another module. */
let copies = 0;
export const fresh = (file) => import(`${dist(file)}?copy=${++copies}`);

/** Expects a call to throw a PolicyError with this code and message. */
export const refused = (call, code, message) => assert.throws(call, { name: "PolicyError", code, message });

/** Removes what search ignores: white space, hyphens, quotation marks and letter case. */
export const folded = (text) => text.replace(/[\s\-–—·・‧「」『』《》〈〉“”‘’"']/gu, "").toLowerCase();

export const numbers = ({ hits }) => hits.map(({ number }) => number);

/** All hits of a query. */
export const all = (query, options = {}) => policy.search(query, { limit: 1000, ...options });
