/**
 * Facets and figures in the API: labels in three languages, counts that follow the search, the measures that have the
 * chosen values, and every figure with its text and its place.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { policy, refused } from "./document.mjs";

const KEYS = ["domain", "section", "audience", "instrument", "place", "body", "programme", "figure"];
const facet = (key, facets = policy.facets) => facets.find((candidate) => candidate.key === key);

test("the document has every facet, labelled in three languages", () => {
  assert.deepEqual(
    policy.facets.map(({ key }) => key),
    KEYS,
  );
  for (const { key, label, labels, values } of policy.facets) {
    assert.equal(label, labels["zh-Hant"]);
    assert.ok(values.length > 0, key);
    for (const value of [{ labels }, ...values]) {
      assert.deepEqual(Object.keys(value.labels), ["zh-Hant", "zh-Hans", "en"]);
      for (const text of Object.values(value.labels)) assert.match(text, /\S/);
    }
  }
  const elderly = facet("audience").values.find(({ value }) => value === "elderly");
  assert.deepEqual(elderly.labels, { "zh-Hant": "長者", "zh-Hans": "长者", en: "Older people" });
  assert.deepEqual(facet("figure").labels, { "zh-Hant": "數字", "zh-Hans": "数字", en: "Figures" });
});

test("a search gives the same facets with its own counts", () => {
  const results = policy.search("長者");
  for (const [index, { values, ...rest }] of results.facets.entries()) {
    const { values: all, ...whole } = policy.facets[index];
    assert.deepEqual(rest, whole);
    assert.deepEqual(
      values.map((value, place) => ({ ...value, count: all[place].count })),
      all,
    );
    for (const [place, { count }] of values.entries()) assert.ok(count <= all[place].count);
  }
  assert.deepEqual(policy.search("", { facets: false }).facets, []);
  assert.deepEqual(policy.search("").facets, policy.facets);
});

test("passages and `carried` are the measures with the chosen values", () => {
  const filters = { audience: "elderly", instrument: ["subsidy", "tax"] };
  const { hits, total } = policy.search("", { filters, limit: 148, passages: 20 });
  assert.ok(total > 3 && total < 30);
  for (const { number, carried, passages } of hits) {
    assert.deepEqual(new Set(carried.map(({ key }) => key)), new Set(["audience", "instrument"]));
    const { blocks } = policy.proposal(number);
    const named = new Set(carried.flatMap((of) => of.blocks));
    for (const block of named) assert.ok(blocks[block].text.length > 0);
    // The passages are the measures that have one of the values.
    assert.deepEqual(new Set(passages.map(({ block }) => block)), named);
  }
  assert.equal(policy.search("").hits[0].carried, undefined);
  assert.equal(policy.search("", { filters: { domain: 8 } }).hits[0].carried, undefined);
});

test("a body is one value, whichever of its names the text uses", () => {
  const filters = { body: "香港貿易發展局" };
  const numbers = policy.search("", { filters, limit: 148 }).hits.map(({ number }) => number);
  for (const name of ["香港貿易發展局", "貿發局"]) {
    for (const { number, match } of policy.search(`"${name}"`, { limit: 148 }).hits) {
      assert.ok(match !== "exact" || numbers.includes(number), `${name} in ${number}`);
    }
  }
});

test("every figure has its value, its text and its place", () => {
  const figures = policy.figures();
  assert.ok(figures.length > 80);
  for (const { proposal, block, start, end, text, page, value, kind } of figures) {
    const measure = policy.proposal(proposal).blocks[block];
    assert.equal(measure.text.slice(start, end), text);
    assert.equal(page, measure.page);
    assert.ok(Number.isFinite(value) && typeof kind === "string");
  }
  const visa = figures.find(({ text }) => text === "3,000 萬元");
  assert.deepEqual([visa.value, visa.unit, visa.kind, visa.page], [30_000_000, "HKD", "money", 5]);
  const credit = figures.find(({ text }) => text === "三分之一提升至二分之一");
  assert.deepEqual([credit.relation, credit.to], ["change", 0.5]);
});

test("figures can be filtered by kind and domain, and each proposal has its own", () => {
  const all = policy.figures();
  const kinds = facet("figure").values.map(({ value }) => value);
  assert.deepEqual(
    kinds.flatMap((kind) => policy.figures({ kind })).length,
    all.length,
    "every figure is of a kind that can be filtered by",
  );
  const domains = policy.domains.map(({ number }) => policy.figures({ domain: number }));
  assert.deepEqual(domains.flat(), all);
  const money = policy.figures({ kind: "money", domain: 8 });
  assert.ok(money.every(({ kind, proposal }) => kind === "money" && policy.proposal(proposal).domain === 8));
  assert.deepEqual(
    policy.proposals().flatMap(({ figures }) => figures),
    all,
  );
  assert.equal("figures" in JSON.parse(JSON.stringify(policy.proposal(1))), false, "as it is exported");
  const listed = policy.search("", { filters: { figure: "age" }, limit: 148 });
  const stating = new Set(policy.figures({ kind: "age" }).map(({ proposal }) => proposal));
  assert.deepEqual(new Set(listed.hits.map(({ number }) => number)), stating);
});

test("errors name the wrong filter for figures", () => {
  const wrong = [
    [{ kind: "sum" }, "BAD_ARGUMENT", /^filter\.kind: expected one of money, .*, found "sum"$/],
    [{ domain: 14 }, "UNKNOWN_FILTER", /^filter\.domain: expected 1 to 13, found 14$/],
    [{ domain: "八" }, "BAD_ARGUMENT", /^filter\.domain: expected a whole number, found "八"$/],
    [{ page: 3 }, "BAD_ARGUMENT", /^filter\.page: unknown option; expected one of kind, domain$/],
    ["money", "BAD_ARGUMENT", /^filter: expected an object, found "money"$/],
  ];
  for (const [filter, code, message] of wrong) refused(() => policy.figures(filter), code, message);
});
