/**
 * Search in the API: marks, variant characters, filters with their counts, paging, explanations, and wrong options.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { all, folded, numbers, policy, refused } from "./document.mjs";

const texts = ({ title, passages }) => [title, ...passages.map(({ text }) => text)];
const slices = ({ text, marks }) => marks.map(([start, end]) => text.slice(start, end));

test("a search marks the words of the query", () => {
  const { hits } = policy.search("過海隧道");
  assert.ok(hits.some(({ number }) => number === 88 || number === 89));
  for (const hit of hits.filter(({ match }) => match === "exact")) {
    const marked = texts(hit).flatMap(slices);
    assert.ok(marked.length > 0, `proposal ${hit.number} shows why it was found`);
    for (const words of marked) assert.equal(folded(words), "過海隧道");
  }
});

test("passages are whole texts of the proposal, with their place", () => {
  for (const hit of all("醫療券", { passages: 1000 }).hits) {
    const proposal = policy.proposal(hit.number);
    assert.equal(hit.title.text, proposal.title);
    for (const { block, footnote, text } of hit.passages) {
      const source = footnote === undefined ? proposal.blocks[block] : proposal.footnotes[footnote];
      assert.equal(text.text, source.text);
    }
  }
});

test("exact matches are those that a plain text comparison finds", () => {
  for (const query of ["大灣區", "過海隧道", "時間銀行", "STEM", '"3,000 萬元"', "内地"]) {
    const wanted = folded(query);
    const found = policy.proposals().filter(({ title, blocks, footnotes }) => {
      const sources = [title, ...blocks.map(({ text }) => text), ...footnotes.map(({ text }) => text)];
      return sources.some((text) =>
        folded(text).replaceAll("内", "內").includes(wanted.replaceAll("内", "內")),
      );
    });
    const exact = all(query, { sort: "number" }).hits.filter(({ match }) => match === "exact");
    assert.deepEqual(
      exact.map(({ number }) => number),
      found.map(({ number }) => number),
      query,
    );
  }
});

test("Simplified characters find the same as Traditional ones", () => {
  const pairs = { 过海隧道: "過海隧道", 长者医疗券: "長者醫療券", 资助: "資助", 户口: "戶口" };
  for (const [simplified, traditional] of Object.entries(pairs)) {
    assert.deepEqual(numbers(all(simplified)), numbers(all(traditional)), simplified);
  }
  assert.ok(all("过海隧道").total > 0);
});

test("an empty query lists every proposal in the document's order", () => {
  const found = all("");
  assert.equal(found.total, 148);
  assert.deepEqual(
    numbers(found),
    policy.proposals().map(({ number }) => number),
  );
});

test("loose matches come after the others", () => {
  const kinds = all("北部都會區 鐵路").hits.map(({ match }) => match);
  const firstLoose = kinds.indexOf("loose");
  assert.ok(firstLoose > 0);
  assert.ok(kinds.slice(firstLoose).every((kind) => kind === "loose"));
});

test("the counts of the filters match a count of the proposals", () => {
  const proposals = policy.proposals();
  const facets = new Map(policy.facets.map((facet) => [facet.key, facet]));
  for (const { value, count } of facets.get("domain").values) {
    assert.equal(count, proposals.filter(({ domain }) => domain === value).length, `domain ${value}`);
  }
  for (const { value, count } of facets.get("section").values) {
    const own = proposals.filter(({ domain, section }) => `${domain}.${section + 1}` === value);
    assert.equal(count, own.length, `section ${value}`);
  }
  assert.equal(facets.get("domain").values.length, 13);
  assert.equal(facets.get("section").values.length, 25);
});

test("a filter leaves the proposals with its values; several values mean any of them", () => {
  const wanted = all("")
    .hits.filter(({ domain }) => domain === 2 || domain === 7)
    .map(({ number }) => number);
  assert.deepEqual(numbers(all("", { filters: { domain: [2, 7] } })), wanted);
  assert.deepEqual(numbers(all("", { filters: { domain: 7, section: "2.1" } })), []);
  const first = policy.domains[1].sections[0];
  const { total, hits } = all("", { filters: { section: "2.1" } });
  assert.equal(total, first.lastProposal - first.firstProposal + 1);
  assert.equal(hits[0].number, first.firstProposal);
});

test("each count is what choosing that value would give", () => {
  const filters = { domain: 7 };
  for (const { key, values } of policy.search("隧道", { filters }).facets) {
    for (const { value, count } of values) {
      const { total } = policy.search("隧道", { filters: { ...filters, [key]: value } });
      assert.equal(count, total, `${key} ${value}`);
    }
  }
});

test("pages of results together give all results, without repeats", () => {
  const whole = numbers(all("香港"));
  const pages = [];
  for (let offset = 0; offset < whole.length; offset += 7) {
    const page = policy.search("香港", { limit: 7, offset });
    assert.equal(page.total, whole.length);
    pages.push(...numbers(page));
  }
  assert.deepEqual(pages, whole);
  assert.equal(new Set(pages).size, whole.length);
  assert.deepEqual(numbers(policy.search("香港", { offset: whole.length })), []);
  assert.equal(policy.search("香港").hits.length, 10);
  assert.equal(policy.search("香港", { limit: 0 }).hits.length, 0);
  assert.equal(policy.search("香港", { limit: Infinity }).hits.length, whole.length);
});

test("results can be sorted by number", () => {
  const sorted = numbers(all("大灣區", { sort: "number" }));
  assert.deepEqual(
    sorted,
    [...sorted].sort((a, b) => a - b),
  );
});

test("passages can be limited, and facets left out", () => {
  const { hits, facets } = policy.search("香港", { passages: 1, facets: false });
  assert.ok(hits.every(({ passages }) => passages.length <= 1));
  assert.deepEqual(facets, []);
});

test("a proposal given by its number comes first", () => {
  assert.equal(policy.search("建議 97").hits[0].number, 97);
  assert.deepEqual({ ...policy.search("#97").query.reference }, { kind: "proposal", number: 97 });
});

test("the explanation has unknown words, results without filters, and the nearest query", () => {
  const explained = (query, options) => policy.search(query, options).explanation;
  assert.deepEqual(explained("恐龍蛋彗星").unmatched, ["恐龍蛋彗星"]);
  const { hits, explanation } = all("過海隧道 收費 恐龍蛋");
  assert.deepEqual(explanation.unmatched, ["恐龍蛋"]);
  assert.ok(hits.length > 0 && hits.every(({ match }) => match === "loose"));
  const filtered = explained("過海隧道", { filters: { domain: 2 } });
  assert.equal(filtered.withoutFilters, policy.search("過海隧道").total);
  for (const query of ["時間銀行 -時間銀行", '"不存在的字" 隧道']) {
    assert.equal(policy.search(query).total, 0, query);
    assert.ok(policy.search(explained(query).nearest).total > 0, query);
  }
  for (const query of ["大灣區", "醫療券", ""]) assert.equal(explained(query), undefined, query);
});

test("a typing mistake is corrected and reported", () => {
  for (const [typed, meant] of Object.entries({ InoHK: "InnoHK", 強積今: "強積金", 强积今: "強積金" })) {
    const found = all(typed);
    assert.deepEqual(
      found.corrections.map((correction) => ({ ...correction })),
      [{ from: typed, to: meant }],
    );
    assert.ok(found.total > 0, typed);
    assert.ok(
      found.hits.every(({ match }) => match !== "exact"),
      typed,
    );
    assert.ok(
      found.hits.flatMap(texts).flatMap(slices).includes(meant),
      `${typed} is marked as the document has it`,
    );
  }
  for (const right of ["InnoHK", "強積金", "大灣區"]) assert.equal(all(right).corrections, undefined, right);
});

test("synonyms are searched for and reported", () => {
  const { hits, explanation } = all("mpf");
  assert.deepEqual(
    explanation.expanded.map((expansion) => ({ ...expansion })),
    [{ from: "mpf", to: ["強積金"] }],
  );
  assert.deepEqual(explanation.unmatched, []);
  assert.ok(hits.flatMap(texts).flatMap(slices).includes("強積金"));
});

test("any string is a query", () => {
  const odd = [
    "\0",
    "\ud800",
    "👩‍👩‍👧",
    '"',
    "「",
    "-",
    "- -",
    "(((",
    "香".repeat(20000),
    "%00%",
    "<b>",
    "\u202e",
  ];
  for (const query of odd) assert.equal(typeof policy.search(query).total, "number");
});

test("an unknown filter or value has its own error code", () => {
  for (const filters of [
    { colour: "red" },
    { domain: 99 },
    { domain: "一" },
    { domain: 1.5 },
    { domain: -1 },
    { domain: "1\u001f2" },
    { domain: "1\u001esection" },
    { "domain\u001f1": [] },
    { section: "2.9" },
    { section: 2 },
  ]) {
    refused(() => policy.search("", { filters }), "UNKNOWN_FILTER", /^filters/);
  }
});

test("errors name wrong options, with what was expected and found", () => {
  const wrong = [
    [[97], /^query: expected a string, found 97$/],
    [["", 5], /^options: expected an object, found 5$/],
    [["", []], /^options: expected an object, found an Array$/],
    [["", new Map([["limit", 5]])], /^options: expected an object, found a Map$/],
    [["", Promise.resolve({})], /^options: expected an object, found a Promise$/],
    [["", { limit: "10" }], /^options\.limit: expected a whole number of 0 or more, found "10"$/],
    [["", { limit: -1 }], /^options\.limit: /],
    [["", { offset: 0.5 }], /^options\.offset: /],
    [["", { sort: "title" }], /^options\.sort: expected one of relevance, number, found "title"$/],
    [["", { facets: "no" }], /^options\.facets: expected true or false/],
    [["", { filters: "domain" }], /^options\.filters: expected an object/],
    [["", { filters: new Map([["domain", 2]]) }], /^options\.filters: expected an object, found a Map$/],
    [["", { filters: { domain: new Set([2]) } }], /^options\.filters\.domain: expected .*, found a Set$/],
    [["", { filters: { domain: null } }], /^options\.filters\.domain: /],
    [["", { filters: { domain: [1, true] } }], /^options\.filters\.domain\[1\]: expected .*, found true$/],
    [["", { limits: 10 }], /^options\.limits: unknown option; expected one of .*limit/],
  ];
  for (const [given, message] of wrong) refused(() => policy.search(...given), "BAD_ARGUMENT", message);
});

test("options may be an object of any class, frozen, or without a prototype", () => {
  class Options {
    limit = 2;
  }
  const without = Object.assign(Object.create(null), { limit: 2 });
  for (const options of [new Options(), Object.freeze({ limit: 2 }), without, new Proxy({ limit: 2 }, {})]) {
    assert.equal(policy.search("香港", options).hits.length, 2);
  }
});

test("undefined options count as left out", () => {
  const options = { limit: undefined, filters: { domain: undefined }, sort: undefined };
  assert.deepEqual(policy.search("香港", options), policy.search("香港"));
});
