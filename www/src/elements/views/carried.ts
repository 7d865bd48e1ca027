/**
 * What of a hit is shown under its title: the measures that carry what the reader has chosen, all of it or where no one
 * does, a part of it; the passages that have the reader's words; or where there are neither, how it begins.
 */
import type { Block, Carried, FacetKey, Hit, Passage } from "../../model.js";
import { isBrowsing } from "../session.js";
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

/** What is found for what it means has no words to mark: its first measure says what it is about. */
function beginning(blocks: readonly Block[]): Passage[] {
  const first = blocks.find(({ kind }) => kind === "measure");
  return first ? [{ text: { text: first.text, marks: [] } }] : [];
}

export function underTitle(
  { names, session, strings }: View,
  { carried = [], passages }: Hit,
  blocks: readonly Block[],
): UnderTitle {
  const parts = shares(carried);
  if (parts.length === 0) {
    const found = passages.filter(isMarked).slice(0, MOST);
    return { passages: found.length > 0 || isBrowsing(session) ? found : beginning(blocks) };
  }
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
