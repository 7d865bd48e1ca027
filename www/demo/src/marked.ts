/**
 * Marked text as nodes, and the cut that brings the first mark of a long passage into view.
 */
import type { Marked } from "policy-proposals/slim";
import { h } from "./dom.js";

/** The part of a text between two offsets, its marks as `<mark>`. */
export function marked({ text, marks }: Marked, from = 0, to = text.length): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = from;
  for (const [start, end] of marks) {
    const [first, last] = [Math.max(start, at), Math.min(end, to)];
    if (first >= last) continue;
    if (first > at) nodes.push(text.slice(at, first));
    nodes.push(h("mark", {}, text.slice(first, last)));
    at = last;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

/** How many characters may stand before the first mark: about a line of a list, so that the mark is seen. */
const BEFORE = 36;

/** A passage for a list: where its first mark comes late, it begins at the clause that leads to it. */
export function excerpt(passage: Marked): (Node | string)[] {
  const first = passage.marks[0]?.[0] ?? 0;
  if (first <= BEFORE) return marked(passage);
  const lead = passage.text.slice(first - BEFORE, first);
  const clause = lead.search(/[，。；：、！？](?![」』》）])/);
  const from = first - BEFORE + (clause < 0 ? 0 : clause + 1);
  return ["……", ...marked(passage, from)];
}
