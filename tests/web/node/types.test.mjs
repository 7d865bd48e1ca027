/**
 * The declared types match what the module returns: results of every kind are checked against them. This finds a field
 * that was added, renamed or made optional on one side only.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { dist, policy } from "./document.mjs";
import { shapes } from "./shapes.mjs";

const declarations = fileURLToPath(dist("index.d.ts"));
const types = shapes(declarations);

const sample = async (name) =>
  JSON.parse(await readFile(new URL(`../../documents/${name}/expected.json`, import.meta.url), "utf8"));

const QUERIES = [
  "",
  "過海隧道",
  "建議 31",
  "第八範疇",
  "机场 物流",
  "InnoKH",
  "高才通",
  "-隧道 機場",
  "過海隧道 -過海隧道",
  "「過海隧道」",
  "點樣先可以買到樓",
  "xyzzy",
  "the and",
  "機場 xyzzy",
  "廈門海滄生物醫藥港",
];

/** Optional properties that this document always has: a summary, numerals, printed pages, and places of footnotes. */
const ALWAYS = [
  "About.summary",
  "Domain.numeral",
  "Figure.page",
  "Footnote.block",
  "Footnote.page",
  "Hit.page",
  "Passage.page",
];

test("every result has its declared type", async () => {
  types.hold(policy.about, "About");
  for (const domain of policy.domains) types.hold(domain, "Domain");
  for (const facet of policy.facets) types.hold(facet, "Facet");
  for (const proposal of policy.proposals()) types.hold(proposal, "Proposal");
  for (const figure of policy.figures()) types.hold(figure, "Figure");
  for (const document of [await sample("sample-zh"), await sample("sample-en")]) {
    for (const domain of document.domains) types.hold(domain, "Domain");
    for (const proposal of document.proposals) types.hold(proposal, "Proposal");
  }
  for (const query of QUERIES) {
    types.hold(policy.search(query), "SearchResults");
    types.hold(policy.search(query, { filters: { audience: "elderly" } }), "SearchResults");
    for (const suggestion of policy.suggest(query)) types.hold(suggestion, "Suggestion");
    const reference = policy.find(query);
    if (reference) types.hold(reference, "Reference");
  }
  for (const { number } of policy.proposals()) {
    for (const hit of policy.related(number)) types.hold(hit, "Hit");
  }
  assert.deepEqual(types.faults.slice(0, 10), []);
});

test("optional properties are missing in some results and there in others", () => {
  const seen = [...types.optional].flatMap(([key, states]) =>
    states.size === 1 ? `${key}: ${[...states][0]}` : [],
  );
  assert.deepEqual(
    seen.sort(),
    ALWAYS.map((key) => `${key}: there`),
  );
});

test("renamed and added fields and wrong types are found", () => {
  const fresh = shapes(declarations);
  const { title, ...rest } = policy.proposal(1);
  fresh.hold({ ...rest, heading: title, page: "5" }, "Proposal");
  assert.deepEqual(fresh.faults, [
    "Proposal.title is missing",
    'Proposal.page: "5" is no number',
    "Proposal.heading is in no type",
  ]);
});

test("search accepts exactly the declared options", () => {
  const values = { filters: {}, limit: 1, offset: 0, sort: "number", facets: true, passages: 1 };
  assert.deepEqual(types.keys("SearchOptions").sort(), Object.keys(values).sort());
  for (const [key, value] of Object.entries(values)) policy.search("", { [key]: value });
  assert.throws(() => policy.search("", { page: 1 }), { code: "BAD_ARGUMENT" });
});
