/**
 * A text of the document with what is to be seen in it: the reader's words as `<mark>`, figures in a `<span>`. Ranges of
 * both kinds may overlap; the text itself is never changed.
 */
import { html, type TemplateResult } from "lit";
import type { Marked } from "../model.js";

type Range = readonly [start: number, end: number];

/** A piece of a text, or a text. */
type Piece = string | TemplateResult;

/** A text, and in it what to mark and what figures to show. */
export interface Shown extends Marked {
  readonly figures?: readonly Range[];
}

const covers = (ranges: readonly Range[], at: number): boolean =>
  ranges.some(([start, end]) => start <= at && at < end);

function piece(text: string, isMarked: boolean, isFigure: boolean): Piece {
  if (isMarked) return isFigure ? html`<mark class="figure">${text}</mark>` : html`<mark>${text}</mark>`;
  return isFigure ? html`<span class="figure" part="figure">${text}</span>` : text;
}

/** The part of a text between two offsets. */
export function marked({ text, marks, figures = [] }: Shown, from = 0, to = text.length): Piece[] {
  const inside = [...marks, ...figures].flat().filter((at) => at > from && at < to);
  const edges = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const part = text.slice(start, edges[index + 1]);
    return piece(part, covers(marks, start), covers(figures, start));
  });
}

/** How many characters may stand before the first mark: about a line of a list, so that the mark is seen. */
const BEFORE = 36;

/** True within a character of two units: those beyond the first 65,536, as Hong Kong has some. */
const isWithin = (text: string, at: number): boolean => text.charCodeAt(at) >> 10 === 0xdc00 >> 10;

/** A passage for a list: where its first mark comes late, it begins at the clause that leads to it. */
export function excerpt(passage: Marked): Piece[] {
  const first = passage.marks[0]?.[0] ?? 0;
  if (first <= BEFORE) return marked(passage);
  const lead = passage.text.slice(first - BEFORE, first);
  const clause = lead.search(/[，。；：、！？](?![」』》）])|[,.;:!?](?=\s)/);
  const from = first - BEFORE + clause + 1;
  return ["……", ...marked(passage, isWithin(passage.text, from) ? from - 1 : from)];
}
