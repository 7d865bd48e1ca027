/**
 * Arranges the blocks of a proposal as in print: measures in lists, those of the second level inside the measure that
 * they belong to, and sub-headings and paragraphs between the lists.
 */
import { measuresOf } from "../measures.js";
import type { Block, Proposal } from "../model.js";

/** A block and its index, by which footnotes and figures refer to it. */
export interface Placed {
  readonly block: Block;
  readonly index: number;
}

/** A measure with its number and the measures inside it. */
export interface Measure extends Placed {
  readonly number: number;
  readonly inner: Measure[];
}

/** A run of measures. */
export interface MeasureList {
  readonly kind: "measures";
  readonly measures: Measure[];
}

/** A block between lists. */
export interface Interlude extends Placed {
  readonly kind: "subheading" | "paragraph";
}

/** Adds a measure to the list, or to the measure before it if it is of the second level. */
function put(measure: Measure, { measures }: MeasureList) {
  const outer = measure.block.level === 2 ? measures.at(-1) : undefined;
  (outer?.inner ?? measures).push(measure);
}

/** The page number for the margin, if this block is the first on its page. */
export function folio({ blocks, page }: Proposal, { block, index }: Placed): number | undefined {
  const before = blocks.slice(0, index).map((each) => each.page);
  const last = [page, ...before].filter((each) => each !== undefined).at(-1);
  return block.page === last ? undefined : block.page;
}

export function nested(blocks: readonly Block[]): (MeasureList | Interlude)[] {
  const parts: (MeasureList | Interlude)[] = [];
  const measures = measuresOf(blocks);
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== "measure") {
      parts.push({ kind: block.kind, block, index });
      continue;
    }
    let list = parts.at(-1);
    if (list?.kind !== "measures") {
      list = { kind: "measures", measures: [] };
      parts.push(list);
    }
    put({ number: measures.indexOf(block) + 1, block, index, inner: [] }, list);
  }
  return parts;
}
