/**
 * The answer that every consumer must give: that of the package here, in Node, and the title of the first hit.
 */
import assert from "node:assert/strict";
import { load } from "policy-proposals";
import { answer } from "./app/answer.js";

const policy = await load();

export const expected = answer(policy);
export const { title } = policy.proposal(expected.first);

/**
 * How often the module was fetched as a file, in a visit that has the right answer and went well.
 * @param {Awaited<ReturnType<import("./browser.mjs").visited>>} visit @returns {number}
 */
export function modulesFetched({ answer, requests, problems }) {
  assert.deepEqual(problems, []);
  assert.deepEqual(answer, expected);
  return requests.filter((address) => address.endsWith(".wasm")).length;
}
