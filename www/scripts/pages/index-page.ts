/**
 * The table of contents: the titles of all proposals by domain and section, with the introductions.
 */
import type { PolicyDocument } from "../../src/api.js";
import { numberName } from "../../src/elements/names.js";
import type { Domain, Proposal, Section } from "../../src/model.js";
import { paragraphs } from "../../src/paragraphs.js";
import { type Html, html, type Value } from "./html.js";
import { layout } from "./layout.js";
import { besideOf, indexOf, type Site } from "./site.js";
import { reportData } from "./structured-data.js";
import { type Words, wordsFor } from "./words.js";

/** The introduction of the booklet, of a domain or of a section. */
const introduction = (text: string | undefined): Html[] =>
  paragraphs(text).map((paragraph) => html`<p>${paragraph}</p>`);

function list(proposals: readonly Proposal[]): Value {
  if (proposals.length === 0) return undefined;
  const items = proposals.map((proposal) => {
    const { number, title } = proposal;
    return html`<li>
      <a href="${besideOf(number)}"><span class="number">${numberName(proposal)}</span> ${title}</a>
    </li>`;
  });
  return html`<ul class="contents">
    ${items}
  </ul>`;
}

/** The proposals of a domain: first those without a section, then section by section. */
function domainPart(domain: Domain, proposals: readonly Proposal[], words: Words): Html {
  const own = proposals.filter((proposal) => proposal.domain === domain.number);
  const of = (section: number | undefined) => own.filter((proposal) => proposal.section === section);
  const sectionPart = (section: Section, index: number) =>
    html`<h3>${words.section(section)}</h3>
      ${introduction(section.lead)}${list(of(index))}`;
  return html`<section aria-labelledby="domain-${domain.number}">
    <h2 id="domain-${domain.number}">${words.domain(domain)}</h2>
    ${introduction(domain.lead)}${list(of(undefined))}${domain.sections.map(sectionPart)}
  </section>`;
}

export function indexPage(policy: PolicyDocument, site: Site): string {
  const { about, domains } = policy;
  const words = wordsFor(about);
  const proposals = policy.proposals();
  const head = {
    title: about.title,
    description: `${about.organisation} ${words.counts(about.counts)}`,
    type: "website",
    place: indexOf(about),
    beside: "./",
    data: reportData(about, proposals, site),
  } as const;
  const body = html`<main id="text">
    <p class="organisation">${about.organisation}</p>
    <h1><span class="title">${about.title}</span></h1>
    <p class="page">${words.counts(about.counts)}</p>
    <div class="body">${introduction(about.summary?.intro)}</div>
    ${domains.map((domain) => domainPart(domain, proposals, words))}
  </main>`;
  return layout(head, body, { about, words, site });
}
