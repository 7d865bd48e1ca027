/**
 * Renders a text of the document with its ranges: matches of the query in `<mark>`, figures in `<span>`. Ranges of the
 * two kinds may overlap; the text itself is never changed.
 */
import { html, type TemplateResult } from "lit";
import type { Marked } from "../model.js";

type Range = readonly [start: number, end: number];

/** A text, or a rendered part of one. */
type Piece = string | TemplateResult;

/** A text with the matches and figures to show in it. */
export interface Shown extends Marked {
  readonly figures?: readonly Range[];
}

const covers = (ranges: readonly Range[], at: number): boolean =>
  ranges.some(([start, end]) => start <= at && at < end);

function piece(text: string, isMarked: boolean, isFigure: boolean): Piece {
  if (isMarked) return isFigure ? html`<mark class="figure">${text}</mark>` : html`<mark>${text}</mark>`;
  return isFigure ? html`<span class="figure" part="figure">${text}</span>` : text;
}

/** Renders the part of a text between two offsets. */
export function marked({ text, marks, figures = [] }: Shown, from = 0, to = text.length): Piece[] {
  const inside = [...marks, ...figures].flat().filter((at) => at > from && at < to);
  const edges = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const part = text.slice(start, edges[index + 1]);
    return piece(part, covers(marks, start), covers(figures, start));
  });
}

/** How many characters may come before the first match in a list: about a line, so that the match can be seen. */
const BEFORE = 36;

/** Whether an offset is inside a surrogate pair. Some Hong Kong characters are beyond the first 65,536. */
const isWithin = (text: string, at: number): boolean => text.charCodeAt(at) >> 10 === 0xdc00 >> 10;

/**
 * Renders a passage for a list. If its first match comes late, the beginning is cut off, if possible between two
 * clauses.
 */
export function excerpt(passage: Marked): Piece[] {
  const first = passage.marks[0]?.[0] ?? 0;
  if (first <= BEFORE) return marked(passage);
  const lead = passage.text.slice(first - BEFORE, first);
  const clause = lead.search(/[，。；：、！？](?![」』》）])|[,.;:!?](?=\s)/);
  const from = first - BEFORE + clause + 1;
  return ["……", ...marked(passage, isWithin(passage.text, from) ? from - 1 : from)];
}
