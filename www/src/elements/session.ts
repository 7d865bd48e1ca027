/**
 * What the reader is doing: the query, the filters, the order, how much of the list is shown, and what is open. A
 * session is never changed, only replaced by another; everything on the screen follows from it.
 */
import type { Facet, FacetKey, FacetValue, SearchOptions, Sort } from "../model.js";

/** The chosen values of each facet. Facets without a chosen value are absent. */
export type Filters = Readonly<Partial<Record<FacetKey, readonly FacetValue[]>>>;

/** What a page may set as filters: those of a search, or null. */
export type GivenFilters = SearchOptions["filters"] | null;

/** What is open: a proposal, and the measure (from 1) that was asked for. */
export interface Opened {
  readonly number: number;
  readonly measure?: number | undefined;
}

export interface Session {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** How many pages of the list are shown. */
  readonly pages: number;
  readonly opened: Opened | undefined;
}

export const START: Session = {
  query: "",
  filters: {},
  sort: "relevance",
  pages: 1,
  opened: undefined,
};

/** One chosen value. */
export interface Choice {
  readonly key: FacetKey;
  readonly value: FacetValue;
}

/** There is no query: the list is the document's table of contents. */
export const isBrowsing = ({ query }: Pick<Session, "query">): boolean => query.trim() === "";

/** There is neither a query nor a filter. */
export const isIdle = (session: Session): boolean =>
  isBrowsing(session) && choices(session.filters).length === 0;

/** The filters leave the whole document, or one whole domain or section. */
export function isWhole({ filters }: Session): boolean {
  const chosen = choices(filters);
  return chosen.length <= 1 && chosen.every(({ key }) => key === "domain" || key === "section");
}

export const choices = (filters: Filters): Choice[] =>
  entries(filters).flatMap(([key, values]) => values.map((value) => ({ key, value })));

/** A text that stands for a choice, to look it up by. */
export const choiceKey = ({ key, value }: Choice): string => `${key} ${value}`;

const filtersKey = (filters: Filters): string => choices(filters).map(choiceKey).sort().join();

/** Whether two filters have the same values, in whatever order. */
export const isSameFilters = (a: Filters, b: Filters): boolean => a === b || filtersKey(a) === filtersKey(b);

export const isChosen = (filters: Filters, { key, value }: Choice): boolean =>
  filters[key]?.includes(value) ?? false;

function entries(filters: Filters): [FacetKey, readonly FacetValue[]][] {
  return Object.entries(filters) as [FacetKey, readonly FacetValue[]][];
}

/** The chosen domain, if exactly one is chosen. */
export function singleDomain({ domain = [] }: Filters): number | undefined {
  const [only, ...others] = domain;
  return others.length === 0 && typeof only === "number" ? only : undefined;
}

/**
 * Removes empty facets, and sections unless their domain is the only one chosen: otherwise nothing could match both.
 */
export function normalized(filters: Filters): Filters {
  const single = singleDomain(filters);
  const kept = entries(filters).map(([key, values]): [FacetKey, readonly FacetValue[]] => [
    key,
    key === "section" ? values.filter((value) => String(value).startsWith(`${single}.`)) : values,
  ]);
  return Object.fromEntries(kept.filter(([, values]) => values.length > 0));
}

/** Chooses a value, or drops it if it was chosen. */
export function toggled(filters: Filters, { key, value }: Choice): Filters {
  const values = filters[key] ?? [];
  const others = values.filter((other) => other !== value);
  return normalized({ ...filters, [key]: others.length < values.length ? others : [...values, value] });
}

/**
 * Filters as a page gives them, in one form: single values become lists, and values that are not strings or numbers are
 * dropped.
 */
export const filtersOf = (given: GivenFilters): Filters =>
  Object.fromEntries(
    Object.entries(given ?? {}).map(([key, values]) => [
      key,
      [values].flat().filter((value) => /string|number/.test(typeof value)),
    ]),
  );

/**
 * Only the values that the document has: an address or a page may name others. If sections are named without a domain,
 * their domains are added.
 */
export function knownFilters(facets: readonly Facet[], filters: Filters): Filters {
  const known = Object.fromEntries(
    facets.map(({ key, values }) => {
      const wanted = (filters[key] ?? []).map(String);
      return [key, values.map(({ value }) => value).filter((value) => wanted.includes(String(value)))];
    }),
  ) as Filters;
  const { domain = [], section = [] } = known;
  const around = domain.length > 0 ? domain : new Set(section.map((value) => parseInt(String(value))));
  return normalized({ ...known, domain: [...around] });
}
