/**
 * Structured data for search engines, in terms of schema.org: the booklet as a report of its publisher, and each proposal
 * as a part of it.
 */
import type { About, Proposal } from "../../src/model.js";
import { absolute, besideOf, indexOf, pageOf, type Site } from "./site.js";
import type { Words } from "./words.js";

const CONTEXT = "https://schema.org";

const publisher = ({ organisation }: About) => ({ "@type": "Organization", name: organisation });

function report(about: About, site: Site) {
  const url = absolute(site, indexOf(about)) ?? "./";
  return {
    "@type": "Report",
    "@id": url,
    url,
    name: about.title,
    inLanguage: about.language,
    publisher: publisher(about),
  };
}

function part(about: About, proposal: Proposal, site: Site) {
  const { number, label, title, page } = proposal;
  const url = absolute(site, pageOf(about, number)) ?? besideOf(number);
  return { "@type": "Chapter", "@id": url, url, name: title, position: label ?? number, pageStart: page };
}

/** The whole booklet, for the index. */
export const reportData = (about: About, proposals: readonly Proposal[], site: Site) => ({
  "@context": CONTEXT,
  ...report(about, site),
  hasPart: proposals.map((proposal) => part(about, proposal, site)),
});

/** All booklets, for the list of them. */
export const documentsData = (documents: readonly About[], site: Site) => ({
  "@context": CONTEXT,
  "@graph": documents.map((about) => ({
    ...report(about, site),
    url: absolute(site, indexOf(about)) ?? `${about.id}/`,
  })),
});

/** One proposal, with its text and its place in the document. */
export function proposalData(about: About, proposal: Proposal, way: readonly string[], site: Site) {
  const whole = report(about, site);
  const own = part(about, proposal, site);
  const items = [
    { name: about.title, item: whole.url },
    ...way.map((name) => ({ name })),
    { name: proposal.title, item: own.url },
  ];
  return {
    "@context": CONTEXT,
    "@graph": [
      {
        ...own,
        inLanguage: about.language,
        publisher: publisher(about),
        text: proposal.blocks.map(({ text }) => text).join("\n"),
        isPartOf: whole,
      },
      {
        "@type": "BreadcrumbList",
        itemListElement: items.map((item, index) => ({
          "@type": "ListItem",
          position: index + 1,
          ...item,
        })),
      },
    ],
  };
}

/** The description that a search engine shows under the title. */
export function description({ blocks }: Proposal, words: Words, about: About): string {
  const [first] = blocks;
  const characters = Array.from(first?.text ?? "");
  const beginning = characters.length > 120 ? `${characters.slice(0, 119).join("")}…` : characters.join("");
  return beginning === "" ? `${about.organisation} ${words.counts(about.counts)}` : beginning;
}
