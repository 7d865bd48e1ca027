/**
 * The measures of a proposal as citations, addresses and anchors count them: from 1 through the proposal, those of the
 * second level among the others, whatever stands between them.
 */
import type { Block } from "./model.js";

export const measuresOf = (blocks: readonly Block[]): Block[] =>
  blocks.filter(({ kind }) => kind === "measure");
