/**
 * The document in the API: its counts, its proposals, references to them, and citations.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { policy, refused } from "./document.mjs";

test("the document says what it is and how large it is", () => {
  const { about } = policy;
  assert.equal(about.id, "bpa-2024");
  assert.equal(about.organisation, "香港經濟民生聯盟");
  assert.equal(about.year, 2024);
  assert.match(about.title, /推動新質生產力.*《施政報告》的建議/);
  assert.deepEqual({ ...about.counts }, { domains: 13, sections: 25, proposals: 148, measures: 634 });
  assert.deepEqual(
    about.documents.map(({ id }) => id),
    ["bpa-2024"],
  );
  assert.match(about.source.sha256, /^412e64f0/);
});

test("the counts match the contents", () => {
  const { counts } = policy.about;
  const proposals = policy.proposals();
  const blocks = proposals.flatMap((proposal) => proposal.blocks);
  assert.equal(policy.domains.length, counts.domains);
  assert.equal(policy.domains.flatMap(({ sections }) => sections).length, counts.sections);
  assert.equal(proposals.length, counts.proposals);
  assert.equal(blocks.filter(({ kind }) => kind === "measure").length, counts.measures);
});

test("the summary has an introduction and a part for every domain", () => {
  const { summary } = policy.about;
  assert.ok(summary);
  assert.match(summary.intro, /148 項施政建議/);
  assert.deepEqual(
    summary.domains.map(({ domain }) => domain),
    policy.domains.map(({ number }) => number),
  );
});

test("proposals are numbered consecutively and are in the range of their domain and section", () => {
  for (const [index, proposal] of policy.proposals().entries()) {
    assert.equal(proposal.number, index + 1);
    const domain = policy.domains.find(({ number }) => number === proposal.domain);
    assert.ok(domain.firstProposal <= proposal.number && proposal.number <= domain.lastProposal);
    if (proposal.section === undefined) continue;
    const section = domain.sections[proposal.section];
    assert.ok(section.firstProposal <= proposal.number && proposal.number <= section.lastProposal);
  }
});

test("proposal 97 has its title and its printed page", () => {
  const proposal = policy.proposal(97);
  assert.equal(proposal.title, "放寬按揭成數，減輕「上樓」成本，完善置業階梯");
  assert.equal(proposal.page, 41);
  assert.equal(proposal.domain, 8);
});

test("the footnote of proposal 42 belongs to its first measure, which does not carry the marker", () => {
  const { footnotes, blocks } = policy.proposal(42);
  assert.equal(footnotes.length, 1);
  assert.equal(footnotes[0].marker, "1");
  assert.equal(footnotes[0].block, 0);
  assert.match(blocks[0].text, /生活補助。$/);
});

test("a run-in heading begins the text of its block", () => {
  const headed = policy.proposals().flatMap(({ blocks }) => blocks.filter(({ heading }) => heading));
  assert.equal(headed.length, 84);
  for (const { heading, text } of headed) assert.ok(text.startsWith(heading), heading);
});

test("an unknown number gives undefined, not an error", () => {
  for (const number of [0, -1, 149, 2 ** 32 + 97, 1e300]) assert.equal(policy.proposal(number), undefined);
});

test("references are understood as readers write them", () => {
  const references = {
    "建議 31": { kind: "proposal", number: 31 },
    建議31: { kind: "proposal", number: 31 },
    第七十七項: { kind: "proposal", number: 77 },
    "#58": { kind: "proposal", number: 58 },
    "proposal 20": { kind: "proposal", number: 20 },
    第八範疇: { kind: "domain", domain: 8 },
  };
  for (const [text, reference] of Object.entries(references)) {
    assert.deepEqual({ ...policy.find(text) }, reference, text);
  }
  for (const text of ["", "過海隧道", "建議 149", "#0", "第十四範疇"]) {
    assert.equal(policy.find(text), undefined, text);
  }
});

test("callers cannot change what they share", () => {
  assert.throws(() => policy.domains.push({}), TypeError);
  assert.throws(() => {
    policy.about.counts.proposals = 0;
  }, TypeError);
  policy.proposal(97).title = "";
  assert.notEqual(policy.proposal(97).title, "");
});

test("errors name wrong arguments, with what was expected and found", () => {
  const wrong = [
    [() => policy.proposal("97"), /^number: expected a whole number, found "97"$/],
    [() => policy.proposal(1.5), /^number: .* found 1\.5$/],
    [() => policy.proposal(), /^number: .* found undefined$/],
    [() => policy.find(31), /^reference: expected a string, found 31$/],
  ];
  for (const [call, message] of wrong) refused(call, "BAD_ARGUMENT", message);
});

test("a citation has the exact words and their source", () => {
  const { title, blocks, page } = policy.proposal(97);
  const [, second] = blocks.filter(({ kind }) => kind === "measure");
  // A title inside the title has single angle brackets.
  const booklet = policy.about.title.replace("《施政報告》", "〈施政報告〉");
  const source = `——${policy.about.organisation}：《${booklet}》，建議 97，第`;
  assert.equal(policy.cite(97), `${title}\n${source} ${page} 頁`);
  assert.equal(policy.cite(97, { measure: 2 }), `${second.text}\n${source} ${second.page} 頁`);
  assert.match(
    policy.cite(97, { style: "html" }),
    /^<blockquote><p>放寬.+<\/p><footer>——.+：《.+〈施政報告〉.+》，.+<\/footer><\/blockquote>$/,
  );
  assert.match(policy.cite(97, { style: "markdown" }), /^> 放寬.+\n>\n> ——.+：《.+》，建議 97，第 \d+ 頁$/);
});

test("every measure can be cited in every style without losing a character", () => {
  const unescaped = (markdown) => markdown.replace(/^> /, "").replace(/\\([\\`*_{}[\]<>#|~&.)+-])/g, "$1");
  for (const { number, blocks } of policy.proposals()) {
    for (const [index, { text }] of blocks.filter(({ kind }) => kind === "measure").entries()) {
      const cite = (style) => policy.cite(number, { measure: index + 1, style }).split("\n")[0];
      assert.equal(cite("text"), text);
      assert.equal(unescaped(cite("markdown")), text);
    }
  }
});

test("errors name what cannot be cited", () => {
  refused(() => policy.cite(149), "UNKNOWN_PROPOSAL", "number: expected 1 to 148, found 149");
  refused(() => policy.related(-1), "UNKNOWN_PROPOSAL", "number: expected 1 to 148, found -1");
  refused(
    () => policy.cite(2, { measure: 0 }),
    "UNKNOWN_PROPOSAL",
    /^options\.measure: there are \d+ measures in proposal 2, found 0$/,
  );
  refused(
    () => policy.cite(2, { style: "rtf" }),
    "BAD_ARGUMENT",
    'options.style: expected one of text, html, markdown, found "rtf"',
  );
});
