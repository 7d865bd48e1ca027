/**
 * Which measures of a hit carry what the reader has chosen: those that carry it all, or where no one does, those that
 * carry a part of it.
 */
import type { Carried, FacetKey, Hit, Passage, PolicyDocument } from "policy-proposals/slim";

/** Measures, and the names of what they carry. */
interface Share {
  readonly blocks: ReadonlySet<number>;
  readonly names: readonly string[];
}

type NameOf = (carried: Carried) => string;

/** The measures of each facet: its values mean *or*. What only the title carries is no measure's. */
function byFacet(carried: readonly Carried[]): Carried[][] {
  const facets = new Map<FacetKey, Carried[]>();
  for (const each of carried) {
    if (each.blocks.length > 0) facets.set(each.key, [...(facets.get(each.key) ?? []), each]);
  }
  return [...facets.values()];
}

function shareOf(values: readonly Carried[], blocks: ReadonlySet<number>, name: NameOf): Share {
  const carrying = values.filter((value) => value.blocks.some((block) => blocks.has(block)));
  return { blocks, names: carrying.map(name) };
}

function shares(carried: readonly Carried[], name: NameOf): Share[] {
  const facets = byFacet(carried);
  const sets = facets.map((values) => new Set(values.flatMap(({ blocks }) => blocks)));
  const [first, ...others] = sets;
  if (!first) return [];
  const all = new Set([...first].filter((block) => others.every((set) => set.has(block))));
  if (all.size > 0) return [shareOf(facets.flat(), all, name)];
  return facets.map((values, at) => shareOf(values, sets[at] ?? all, name));
}

/** What of a hit is shown under its title. */
export interface Shown {
  /** Such as 「2 項措施符合：長者、資助補貼」; absent where no measure carries what was chosen. */
  readonly line?: string | undefined;
  readonly passages: readonly Passage[];
}

const isMarked = ({ text }: Passage): boolean => text.marks.length > 0;

/** A reader of the hits, which knows how the values of the filters are called. */
export function carriedReader(policy: PolicyDocument) {
  const names = new Map(
    policy.facets.flatMap(({ key, values }) =>
      values.map(({ value, labels }) => [`${key} ${value}`, labels["zh-Hant"]]),
    ),
  );
  const name: NameOf = ({ key, value }) => names.get(`${key} ${value}`) ?? String(value);

  /** A sub-heading or paragraph may carry something too, and is no measure. */
  function counted(number: number, { blocks, names }: Share): string {
    const own = policy.proposal(number)?.blocks ?? [];
    const measures = [...blocks].every((block) => own[block]?.kind === "measure");
    return `${blocks.size} ${measures ? "項措施" : "段"}符合：${names.join("、")}`;
  }

  return ({ number, carried = [], passages }: Hit, most: number): Shown => {
    const parts = shares(carried, name);
    if (parts.length === 0) return { passages: passages.filter(isMarked).slice(0, most) };
    const carrying = passages.filter(({ block }) =>
      parts.some(({ blocks }) => block !== undefined && blocks.has(block)),
    );
    const shown = carrying.slice(0, most);
    // Where none of them has the reader's words, the passage that has them says why it was found.
    const words = shown.some(isMarked) ? undefined : passages.find(isMarked);
    return {
      line: parts.map((part) => counted(number, part)).join("；"),
      passages: words ? [...shown, words] : shown,
    };
  };
}
