/**
 * The static pages: readers without scripts, search engines and other sites find every word of the document there, its
 * place, and links to the rest.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { HtmlValidate } from "html-validate";
import { policy } from "./document.mjs";

const { generator } = await import(new URL("../../../www/scripts/pages.js", import.meta.url));
const { pages } = await generator();

const ADDRESS = "https://booklet.example/2024/";
const files = pages([policy], { address: ADDRESS });
const { id } = policy.about;
const proposals = policy.proposals();
const documents = [...files].filter(([place]) => place.endsWith(".html"));

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };
/** The text that a reader sees. */
const visible = (html) =>
  html
    .replace(/^.*<body>/s, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|amp);/g, (entity) => ENTITIES[entity]);
const data = (html) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)[1]);

test("every proposal has a page with all its text", () => {
  for (const { number, title, blocks, footnotes } of proposals) {
    const text = visible(files.get(`proposals/${id}/${number}.html`));
    assert.ok(text.includes(title), `${number}: title`);
    for (const { text: words } of [...blocks, ...footnotes])
      assert.ok(text.includes(words), `${number}: ${words}`);
    assert.ok(text.includes(policy.cite(number).split("\n——")[0]), `${number}: citation`);
  }
});

test("every page names the organisation at its top", () => {
  for (const { number } of proposals) {
    const [head] = visible(files.get(`proposals/${id}/${number}.html`)).split(policy.about.title);
    assert.ok(head.includes(policy.about.organisation), String(number));
  }
});

test("the link to the search opens the proposal, if the main page shows its document", async () => {
  const search = (html) => /<a href="([^"]*)">搜尋全部建議/.exec(html)?.[1];
  assert.equal(search(files.get(`proposals/${id}/97.html`)), "../../#97");
  assert.equal(search(files.get(`proposals/${id}/index.html`)), "../../");
  const older = pages([await english(), policy], { address: ADDRESS });
  assert.equal(search(older.get(`proposals/${id}/97.html`)), "../../");
});

test("measures are in order, each with its citation number as an anchor", () => {
  for (const { number, blocks } of proposals) {
    const anchored = [
      ...files.get(`proposals/${id}/${number}.html`).matchAll(/id="measure-(\d+)">.*?<p>(.*?)<\/p>/gs),
    ];
    const measures = blocks.filter(({ kind }) => kind === "measure");
    assert.deepEqual(
      anchored.map(([, index, words]) => [
        Number(index),
        visible(words).startsWith(measures[index - 1].text),
      ]),
      measures.map((_, index) => [index + 1, true]),
      String(number),
    );
  }
});

test("the index lists all pages by domain, and every link leads to a page and an anchor on it", () => {
  const index = files.get(`proposals/${id}/index.html`);
  for (const { heading } of policy.domains) assert.ok(visible(index).includes(heading));
  for (const { number } of proposals) assert.ok(index.includes(`<a href="${number}.html">`), String(number));
  for (const [place, html] of documents) {
    for (const [, address] of html.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      const { pathname, hash } = new URL(address, new URL(place, "http://site/"));
      const target = files.get(pathname.slice(1).replace(/\/$/, "/index.html"));
      // The root of the site is the demo's main page.
      if (pathname === "/") continue;
      assert.ok(target, `${place}: ${address}`);
      if (hash) assert.ok(target.includes(`id="${hash.slice(1)}"`), `${place}: ${address}`);
    }
  }
});

test("search engines get each page's title, document, publisher and canonical address", () => {
  for (const { number, title, page } of proposals) {
    const html = files.get(`proposals/${id}/${number}.html`);
    const address = `${ADDRESS}proposals/${id}/${number}.html`;
    const [part, way] = data(html)["@graph"];
    assert.deepEqual(
      [part.name, part.url, part.pageStart, part.isPartOf.name, part.publisher.name],
      [title, address, page, policy.about.title, policy.about.organisation],
    );
    assert.equal(way.itemListElement.at(-1).item, address);
    assert.ok(html.includes(`<link rel="canonical" href="${address}" />`));
    assert.ok(html.includes(`<meta property="og:url" content="${address}" />`));
  }
  assert.equal(data(files.get(`proposals/${id}/index.html`)).hasPart.length, proposals.length);
});

test("the sitemap lists every index and every page once", () => {
  const listed = [...files.get("sitemap.xml").matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
  const places = ["", `${id}/`, ...proposals.map(({ number }) => `${id}/${number}.html`)];
  assert.deepEqual(
    listed,
    places.map((place) => `${ADDRESS}proposals/${place}`),
  );
});

test("every page links to an oEmbed response with a frame of the proposal", () => {
  for (const { number, title } of proposals) {
    const found = /type="application\/json\+oembed" href="(.*?)"/s.exec(
      files.get(`proposals/${id}/${number}.html`).replace(/\s+/g, " "),
    );
    assert.equal(found?.[1], `${ADDRESS}oembed/${id}/${number}.json`);
    const answer = JSON.parse(files.get(`oembed/${id}/${number}.json`));
    assert.deepEqual([answer.version, answer.type, answer.title], ["1.0", "rich", title]);
    assert.ok(Number.isInteger(answer.width) && Number.isInteger(answer.height));
    assert.ok(
      answer.html.includes(`src="${ADDRESS}embed.html?document=${id}&amp;number=${number}"`),
      answer.html,
    );
    // Without these permissions readers could neither copy citations nor share from a frame of another site.
    assert.ok(answer.html.includes('allow="clipboard-write; web-share"'), answer.html);
  }
});

test("without the site's address all links are relative", () => {
  const relative = pages([policy], { address: undefined });
  assert.ok(!relative.has("sitemap.xml"));
  for (const [place, text] of relative) {
    const addresses = text.replaceAll("https://schema.org", "").match(/https?:\/\/[^"<\s]+/g);
    assert.deepEqual(addresses, null, place);
  }
  assert.match(relative.get(`proposals/${id}/97.html`), /<link rel="canonical" href="97\.html" \/>/);
});

test("a site's address that is none is named, with what was expected", () => {
  const script = fileURLToPath(new URL("../../../www/scripts/pages.js", import.meta.url));
  for (const site of ["booklet.example", "ftp://booklet.example/"]) {
    const { status, stderr } = spawnSync(process.execPath, [script, "nowhere", "--site", site]);
    const expected = "expected an address such as https://example.org/booklet/ for --site or SITE";
    assert.equal(stderr.toString(), `${expected}, found "${site}"\n`);
    assert.equal(status, 1);
  }
});

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // Titles are as long as in the document.
    "long-title": "off",
    // Files of the same site need no integrity hash.
    "require-sri": ["error", { target: "crossorigin" }],
    // The builder's form is never submitted.
    "wcag/h32": "off",
  },
});

async function complaints(html, place) {
  const { results } = await validator.validateString(html, place);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${place}:${line} ${ruleId}: ${message}`),
  );
}

test("the pages are valid HTML that assistive technology can follow", async () => {
  for (const [place, html] of documents) assert.deepEqual(await complaints(html, place), []);
});

test("the embed, builder and story pages are valid too", async () => {
  for (const name of ["embed.html", "builder.html", "stories.html", "forbidden.html"]) {
    const html = await readFile(new URL(`../../../www/demo/dist/${name}`, import.meta.url), "utf8");
    assert.deepEqual(await complaints(html, name), []);
  }
});

/** A second document, in English, without pages, sections and footnotes. */
async function english() {
  const sample = new URL("../../documents/sample-en/expected.json", import.meta.url);
  const { domains, proposals: read, ...about } = JSON.parse(await readFile(sample, "utf8"));
  const counts = { domains: 2, sections: 0, proposals: read.length, measures: 10 };
  return {
    about: { ...about, counts },
    domains,
    proposals: () => read,
    proposal: (wanted) => read.find(({ number }) => number === wanted),
    related: () => [],
    cite: () => "<blockquote><p>…</p></blockquote>",
  };
}

test("a document in English has pages in English", async () => {
  const sample = await english();
  const { id } = sample.about;
  const html = pages([sample], { address: undefined }).get(`proposals/${id}/1.html`);
  assert.match(html, /<html lang="en-HK">/);
  assert.match(html, /<title>Proposal 1\.1 Widen pavements on busy streets/);
  assert.match(visible(html), /1\. Streets and Transport/);
  assert.doesNotMatch(visible(html), /\p{Script=Han}|undefined|p\. /u);
  for (const { text } of sample.proposal(1).blocks) assert.ok(visible(html).includes(text), text);
});

test("every document has a folder of its own, which the next document does not change", async () => {
  const sample = await english();
  const both = pages([sample, policy], { address: ADDRESS });
  // Apart from the link to the search, which now searches the newer document.
  const lasting = (text) => text.replace(/(<a href="\.\.\/\.\.\/)#\d+/, "$1");
  for (const [place, text] of files) {
    if (place.includes(`/${id}/`)) assert.equal(lasting(both.get(place)), lasting(text), place);
  }
  const list = both.get("proposals/index.html");
  for (const { about } of [sample, policy]) {
    assert.ok(list.includes(`href="${about.id}/"`), about.id);
    assert.ok(visible(list).includes(about.title), about.title);
    assert.ok(both.get("sitemap.xml").includes(`<loc>${ADDRESS}proposals/${about.id}/</loc>`));
  }
});
