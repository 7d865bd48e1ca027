/**
 * Marked text as DOM nodes.
 */
import type { Marked } from "policy-proposals/slim";
import { h } from "./dom.js";

/** The text, with its marks as `<mark>`. */
export function marked({ text, marks }: Marked): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    nodes.push(text.slice(at, start), h("mark", {}, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)];
}
