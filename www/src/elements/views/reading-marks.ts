/**
 * What is to be seen in the text of an open proposal: the words that were searched for, and the figures that its
 * measures state.
 */
import type { StatedProposal } from "../../api.js";
import type { Hit } from "../../model.js";
import type { Shown } from "../marked.js";
import { isBrowsing } from "../session.js";
import type { View } from "./view.js";

/** More than any proposal has. */
const ALL = 1000;

export interface ReadingMarks {
  readonly title: Shown;
  block(index: number): Shown;
  footnote(index: number): Shown;
}

/** The proposal as a hit of what is searched for, with every passage. */
function hitOf({ policy, session }: View, { domain, number }: StatedProposal): Hit | undefined {
  if (isBrowsing(session)) return undefined;
  const options = { filters: { domain }, limit: ALL, passages: ALL, facets: false };
  return policy.search(session.query, options).hits.find((hit) => hit.number === number);
}

export function readingMarks(view: View, proposal: StatedProposal): ReadingMarks {
  const hit = hitOf(view, proposal);
  const plain = (text = ""): Shown => ({ text, marks: [] });
  return {
    title: hit?.title ?? plain(proposal.title),
    block(index) {
      const passage = hit?.passages.find(({ block }) => block === index)?.text;
      const figures = proposal.figures
        .filter(({ block }) => block === index)
        .map(({ start, end }): [number, number] => [start, end]);
      return { ...(passage ?? plain(proposal.blocks[index]?.text)), figures };
    },
    footnote: (index) =>
      hit?.passages.find(({ footnote }) => footnote === index)?.text ??
      plain(proposal.footnotes[index]?.text),
  };
}
