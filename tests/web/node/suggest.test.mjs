/**
 * Suggestions and related proposals in the API: marks, limits, and wrong arguments.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { all, folded, policy, refused } from "./document.mjs";

const PREFIXES = ["北部", "北部都会区", "inno", "me"];

test("suggestions mark what was typed, inside their text", () => {
  for (const prefix of PREFIXES) {
    const suggestions = policy.suggest(prefix);
    assert.ok(suggestions.length > 0, prefix);
    for (const { text } of suggestions) {
      let last = 0;
      assert.ok(text.marks.length > 0, `${prefix}: ${text.text}`);
      for (const [start, end] of text.marks) {
        assert.ok(last <= start && start < end && end <= text.text.length, `${prefix}: ${text.text}`);
        last = end;
      }
      const marked = text.marks.map(([start, end]) => text.text.slice(start, end)).join("");
      const typed = prefix === "北部都会区" ? "北部都會區" : prefix;
      assert.equal(folded(marked), folded(typed), text.text);
    }
  }
});

test("suggested words lead to results", () => {
  for (const prefix of PREFIXES) {
    for (const { kind, text } of policy.suggest(prefix, { limit: 100 })) {
      if (kind !== "term" && kind !== "reader") continue;
      assert.ok(policy.search(text.text).total > 0, `${prefix}: ${text.text}`);
    }
  }
});

test("suggested proposals and domains can be looked up by their number", () => {
  const suggestions = ["北部", "土地", "海空"].flatMap((prefix) => policy.suggest(prefix));
  const kinds = new Set(suggestions.map(({ kind }) => kind));
  assert.ok(kinds.has("proposal") && kinds.has("domain"));
  for (const { kind, number, text } of suggestions) {
    if (kind === "proposal") assert.equal(text.text, policy.proposal(number).title);
    else if (kind === "domain") {
      assert.equal(text.text, policy.domains.find((domain) => domain.number === number).heading);
    } else assert.equal(number, undefined);
  }
});

test("Simplified characters suggest the same as Traditional ones", () => {
  assert.deepEqual(policy.suggest("北部都会区"), policy.suggest("北部都會區"));
  assert.equal(policy.suggest("北部都会区")[0].text.text, "北部都會區");
});

test("suggestions keep to the limit, and there are none for an empty query", () => {
  assert.deepEqual(policy.suggest(""), []);
  assert.deepEqual(policy.suggest("恐龍蛋彗星"), []);
  assert.deepEqual(policy.suggest("香港", { limit: 0 }), []);
  assert.ok(policy.suggest("香港").length <= 8);
  assert.deepEqual(policy.suggest("香港", { limit: undefined }), policy.suggest("香港"));
  for (const limit of [1, 3]) {
    assert.deepEqual(policy.suggest("香港", { limit }), policy.suggest("香港").slice(0, limit));
  }
  assert.ok(policy.suggest("香港", { limit: Infinity }).length >= policy.suggest("香港").length);
});

test("any string can be completed", () => {
  for (const prefix of ["\0", "\ud800", "👩‍👩‍👧", '"', "「", "-", "香".repeat(20000), "<b>", "  "]) {
    assert.ok(Array.isArray(policy.suggest(prefix)));
  }
});

test("related proposals are others, the most similar first, and keep to the limit", () => {
  for (const { number } of policy.proposals()) {
    const related = policy.related(number, { limit: 4 });
    assert.ok(related.length <= 4);
    for (const hit of related) {
      assert.notEqual(hit.number, number);
      assert.equal(hit.title.text, policy.proposal(hit.number).title);
    }
    const scores = related.map(({ score }) => score);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
  }
  assert.equal(policy.related(97).length, 5);
  assert.deepEqual(policy.related(97, { limit: 0 }), []);
  assert.deepEqual(policy.related(97, { limit: undefined }), policy.related(97));
  assert.deepEqual(policy.related(97, { limit: 2 }), policy.related(97).slice(0, 2));
  const everyone = policy.related(97, { limit: Infinity }).map(({ number }) => number);
  assert.equal(new Set(everyone).size, everyone.length);
  assert.ok(everyone.length < all("").total);
});

test("asking for what is related to an unknown proposal is an error", () => {
  for (const number of [0, 999, -1, 149, 2 ** 32 + 97, 1e300]) {
    refused(() => policy.related(number), "UNKNOWN_PROPOSAL", /^number: expected 1 to 148, found /);
  }
});

test("errors name wrong arguments, with what was expected and found", () => {
  const wrong = [
    [() => policy.suggest(97), /^prefix: expected a string, found 97$/],
    [() => policy.suggest(), /^prefix: expected a string, found undefined$/],
    [() => policy.suggest("北部", 5), /^options: expected an object, found 5$/],
    [() => policy.suggest("北部", { limit: "5" }), /^options\.limit: expected a whole number .*, found "5"$/],
    [() => policy.suggest("北部", { limit: -1 }), /^options\.limit: .* found -1$/],
    [() => policy.suggest("北部", { limits: 5 }), /^options\.limits: unknown option; .*limit$/],
    [() => policy.related("97"), /^number: expected a whole number, found "97"$/],
    [() => policy.related(1.5), /^number: .* found 1\.5$/],
    [() => policy.related(), /^number: .* found undefined$/],
    [() => policy.related(97, []), /^options: expected an object, found an Array$/],
    [() => policy.related(97, { limit: 0.5 }), /^options\.limit: .* found 0\.5$/],
    [() => policy.related(97, { offset: 5 }), /^options\.offset: unknown option; .*limit$/],
  ];
  for (const [call, message] of wrong) refused(call, "BAD_ARGUMENT", message);
});
