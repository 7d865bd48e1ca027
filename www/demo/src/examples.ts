/**
 * What to show of any document: words that it has, words that it has not quite, and proposals of each kind. What it
 * has nothing of is left out.
 */
import type { PolicyDocument, StatedProposal } from "policy-proposals";

export interface Examples {
  /** A word that stands in a title. */
  readonly word: string;
  /** Words that no proposal has all of. */
  readonly scattered: string | undefined;
  /** A word with two letters exchanged. */
  readonly slip: string | undefined;
  /** The number of a proposal with several measures. */
  readonly number: string;
  /** The number of one with footnotes. */
  readonly footnoted: string | undefined;
  /** The number of one whose measures have measures. */
  readonly nested: string | undefined;
}

/** The first ideographs of a title, or its longest word. */
function wordOf({ title }: StatedProposal): string {
  const [ideographs] = /\p{Script=Han}{2,4}/u.exec(title) ?? [];
  if (ideographs !== undefined) return ideographs;
  return title
    .split(/\P{L}+/u)
    .reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}

/** A Latin word of the text that is understood when its two middle letters change places. */
function slipOf(policy: PolicyDocument, proposals: readonly StatedProposal[]): string | undefined {
  const texts = proposals.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(" ");
  const words = new Set(texts.match(/\b[A-Za-z]{6,}\b/g));
  return [...words]
    .map((word) => word.replace(/^(.{2})(.)(.)/, "$1$3$2"))
    .find((slip) => policy.search(slip, { limit: 0, facets: false }).corrections !== undefined);
}

/** The word with that of another title, where only proposals with one of them are found. */
function scatteredOf(policy: PolicyDocument, word: string, proposals: readonly StatedProposal[]) {
  const isLoose = (query: string) => {
    const { hits } = policy.search(query, { facets: false });
    return hits.length > 0 && hits.every(({ match }) => match === "loose");
  };
  return proposals.map((other) => `${word} ${wordOf(other)}`).find(isLoose);
}

export function examplesOf(policy: PolicyDocument): Examples {
  const proposals = policy.proposals();
  const measures = ({ blocks }: StatedProposal) => blocks.filter(({ kind }) => kind === "measure");
  const numberOf = (fits: (proposal: StatedProposal) => boolean) => {
    const found = proposals.find(fits);
    return found && String(found.number);
  };
  const word = proposals[0] ? wordOf(proposals[0]) : "";
  return {
    word,
    scattered: scatteredOf(policy, word, proposals),
    slip: slipOf(policy, proposals),
    number: numberOf((proposal) => measures(proposal).length > 1) ?? "1",
    footnoted: numberOf(({ footnotes }) => footnotes.length > 0),
    nested: numberOf((proposal) => measures(proposal).some(({ level }) => level === 2)),
  };
}
