/**
 * Chooses what is shown under the title of a hit: the measures that have the chosen filter values (all of the values
 * or, if no measure has them all, some); otherwise the passages that match the query; otherwise the beginning.
 */
import type { Block, Carried, FacetKey, Hit, Passage } from "../../model.js";
import { isBrowsing } from "../session.js";
import type { View } from "./view.js";

/** The maximum number of passages under a hit. */
const MOST = 3;

/** Measures, and the chosen values that they have. */
interface Share {
  readonly blocks: ReadonlySet<number>;
  readonly values: readonly Carried[];
}

interface UnderTitle {
  /** Such as 「2 項措施符合：長者、資助補貼」; absent if no measure has the chosen values. */
  readonly line?: string;
  readonly passages: readonly Passage[];
}

/** The values by facet: those of one facet mean *or*. Values that only the title has are left out. */
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

/** A hit that was found by its meaning has no matching words: its first measure shows what it is about. */
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
  // If none of them matches the query, add a passage that does: it shows why the proposal was found.
  const words = carrying.some(isMarked) ? undefined : passages.find(isMarked);
  const lines = parts.map((part) => {
    // A sub-heading or paragraph may have a value too, but it is not a measure.
    const measures = [...part.blocks].every((block) => blocks[block]?.kind === "measure");
    return strings.carriedBy(part.blocks.size, measures, strings.listed(part.values.map(names.choice)));
  });
  return { line: lines.join(strings.semicolon), passages: words ? [...carrying, words] : carrying };
}
