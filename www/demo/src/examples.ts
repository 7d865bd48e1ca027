/**
 * Finds examples in any document for the story page: words that it has, words that it has only in part, and proposals
 * of each kind. Examples that the document does not have are `undefined`.
 */
import type { PolicyDocument, StatedProposal } from "policy-proposals";

export interface Examples {
  /** A word from a title. */
  readonly word: string;
  /** Words of which no proposal has all. */
  readonly scattered: string | undefined;
  /** A word with two letters swapped. */
  readonly slip: string | undefined;
  /** The number of a proposal with several measures. */
  readonly number: string;
  /** The number of a proposal with footnotes. */
  readonly footnoted: string | undefined;
  /** The number of a proposal with measures in two levels. */
  readonly nested: string | undefined;
}

/** The first Chinese characters of a title, or its longest word. */
function wordOf({ title }: StatedProposal): string {
  const [ideographs] = /\p{Script=Han}{2,4}/u.exec(title) ?? [];
  if (ideographs !== undefined) return ideographs;
  return title
    .split(/\P{L}+/u)
    .reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}

/** A Latin word of the text with two letters swapped, if search corrects it. */
function slipOf(policy: PolicyDocument, proposals: readonly StatedProposal[]): string | undefined {
  const texts = proposals.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(" ");
  const words = new Set(texts.match(/\b[A-Za-z]{6,}\b/g));
  return [...words]
    .map((word) => word.replace(/^(.{2})(.)(.)/, "$1$3$2"))
    .find((slip) => policy.search(slip, { limit: 0, facets: false }).corrections !== undefined);
}

/** The word together with one of another title, such that proposals match only one of them. */
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
