/**
 * The measures of a proposal in the order in which citations, addresses and anchors count them, from 1: both levels
 * together, without sub-headings and paragraphs.
 */
import type { Block } from "./model.js";

export const measuresOf = (blocks: readonly Block[]): Block[] =>
  blocks.filter(({ kind }) => kind === "measure");
