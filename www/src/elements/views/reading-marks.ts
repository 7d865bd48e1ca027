/**
 * The ranges to mark in the text of an open proposal: matches of the query, and the figures in the measures.
 */
import type { StatedProposal } from "../../api.js";
import type { Shown } from "../marked.js";
import type { View } from "./view.js";

export interface ReadingMarks {
  readonly title: Shown;
  block(index: number): Shown;
  footnote(index: number): Shown;
}

export function readingMarks({ hit }: View, proposal: StatedProposal): ReadingMarks {
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
