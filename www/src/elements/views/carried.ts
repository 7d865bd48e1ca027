/**
 * Which measures of a hit carry what the reader has chosen: those that carry it all, or where no one does, those that
 * carry a part of it.
 */
import type { Block, Carried, FacetKey, Hit, Passage } from "../../model.js";
import type { View } from "./view.js";

/** How many passages stand under a hit. */
const MOST = 3;

/** Measures, and what they carry. */
interface Share {
  readonly blocks: ReadonlySet<number>;
  readonly values: readonly Carried[];
}

/** What of a hit is shown under its title. */
interface UnderTitle {
  /** Such as 「2 項措施符合：長者、資助補貼」; absent where no measure carries what was chosen. */
  readonly line?: string;
  readonly passages: readonly Passage[];
}

/** The values of each facet, which mean *or*. What only the title carries is no measure's. */
function byFacet(carried: readonly Carried[]): Carried[][] {
  const facets = new Map<FacetKey, Carried[]>();
  for (const each of carried) {
    if (each.blocks.length > 0) facets.set(each.key, [...(facets.get(each.key) ?? []), each]);
  }
  return [...facets.values()];
}

function shareOf(values: readonly Carried[], blocks: ReadonlySet<number>): Share {
  return { blocks, values: values.filter((value) => value.blocks.some((block) => blocks.has(block))) };
}

function shares(carried: readonly Carried[]): Share[] {
  const facets = byFacet(carried);
  const sets = facets.map((values) => new Set(values.flatMap(({ blocks }) => blocks)));
  const [first, ...others] = sets;
  if (!first) return [];
  const all = new Set([...first].filter((block) => others.every((set) => set.has(block))));
  if (all.size > 0) return [shareOf(facets.flat(), all)];
  return facets.map((values, at) => shareOf(values, sets[at] ?? all));
}

const isMarked = ({ text }: Passage): boolean => text.marks.length > 0;

export function underTitle(
  { names, strings }: View,
  { carried = [], passages }: Hit,
  blocks: readonly Block[],
): UnderTitle {
  const parts = shares(carried);
  if (parts.length === 0) return { passages: passages.filter(isMarked).slice(0, MOST) };
  const carrying = passages
    .filter(({ block }) => parts.some((part) => block !== undefined && part.blocks.has(block)))
    .slice(0, MOST);
  // Where none of them has the reader's words, the passage that has them says why it was found.
  const words = carrying.some(isMarked) ? undefined : passages.find(isMarked);
  const lines = parts.map((part) => {
    // A sub-heading or paragraph may carry something too, and is no measure.
    const measures = [...part.blocks].every((block) => blocks[block]?.kind === "measure");
    return strings.carriedBy(part.blocks.size, measures, strings.listed(part.values.map(names.choice)));
  });
  return { line: lines.join(strings.semicolon), passages: words ? [...carrying, words] : carrying };
}
