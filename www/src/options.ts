/**
 * The checks of all options of a document's calls.
 */
import type { CiteOptions, FigureFilter, LimitOptions } from "./api.js";
import { type Checks, count, entries, flag, integer, oneOf, wrong } from "./check.js";
import type { FacetValue, FigureKind, SearchOptions } from "./model.js";
import type { Filters } from "./packing.js";

const isValue = (value: unknown): value is FacetValue =>
  typeof value === "string" || typeof value === "number";

function choice(name: string, value: unknown): FacetValue | FacetValue[] {
  if (isValue(value)) return value;
  if (!Array.isArray(value)) throw wrong(name, "a string, a number or an array of these", value);
  return value.map((each: unknown, at) => {
    if (!isValue(each)) throw wrong(`${name}[${at}]`, "a string or a number", each);
    return each;
  });
}

/** Checks only the form: the module knows which filters and values exist. */
const filters = (name: string, value: unknown): Filters =>
  Object.fromEntries(entries(name, value).map(([key, entry]) => [key, choice(`${name}.${key}`, entry)]));

export const SEARCH_OPTIONS: Checks<SearchOptions> = {
  filters,
  limit: count,
  offset: count,
  sort: (name, value) => oneOf(["relevance", "number"], name, value),
  facets: flag,
  passages: count,
};

export const CITE_OPTIONS: Checks<CiteOptions> = {
  measure: integer,
  style: (name, value) => oneOf(["text", "html", "markdown"], name, value),
};

export const LIMIT_OPTIONS: Checks<LimitOptions> = { limit: count };

// A record rather than a list: a kind added on the Rust side and missing here does not compile.
const KINDS: Record<FigureKind, true> = {
  money: true,
  percentage: true,
  ratio: true,
  age: true,
  duration: true,
  date: true,
  count: true,
};

export const FIGURE_FILTER: Checks<FigureFilter> = {
  kind: (name, value) => oneOf(Object.keys(KINDS) as FigureKind[], name, value),
  domain: integer,
};
