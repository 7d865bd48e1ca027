/**
 * A document of the module behind the public interface: arguments are checked on the way in, errors get their codes
 * on the way out, and what never changes is read once.
 */
import * as module from "../build/wasm/policy_proposals.js";
import type { LimitOptions, PolicyDocument } from "./api.js";
import {
  type Checks,
  count,
  entries,
  flag,
  integer,
  oneOf,
  options,
  representable,
  text,
  wrong,
} from "./check.js";
import { translated } from "./error.js";
import type { FacetValue, SearchOptions } from "./model.js";

type Filters = NonNullable<SearchOptions["filters"]>;

type Choice = FacetValue | FacetValue[];

const isValue = (value: unknown): value is FacetValue =>
  typeof value === "string" || typeof value === "number";

const isChoice = (value: unknown): value is Choice =>
  Array.isArray(value) ? value.every(isValue) : isValue(value);

/** Only the form is checked here: which filters and values exist is the module's to say. */
function filters(name: string, value: unknown): Filters {
  const chosen = entries(name, value).map(([key, entry]): [string, Choice] => {
    if (!isChoice(entry)) throw wrong(`${name}.${key}`, "a string, a number or an array of these", entry);
    return [key, entry];
  });
  return Object.fromEntries<Choice>(chosen);
}

/** Filters as the module reads them: records of a key and its values. */
const packed = (chosen: Filters = {}): string =>
  Object.entries(chosen)
    .map((filter) => filter.flat().join("\u001f"))
    .join("\u001e");

const SEARCH_OPTIONS: Checks<SearchOptions> = {
  filters,
  limit: count,
  offset: count,
  sort: oneOf("relevance", "number"),
  facets: flag,
  passages: count,
};

const LIMIT: Checks<LimitOptions> = { limit: count };

/** How many there are where the caller does not say. */
const SUGGESTIONS = 8;
const RELATED = 5;

/** These objects are shared by all callers: none may change them for the others. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

/** The document `id` of the module, or the newest. */
export function documentOf(id: string | undefined): PolicyDocument {
  const [opened, about, domains, facets] = translated(() => module.open(id));
  return Object.freeze({
    about: frozen(about),
    domains: frozen(domains),
    facets: frozen(facets),

    proposal(number) {
      const asked = integer("number", number);
      return representable(asked) ? module.proposal(opened, asked) : undefined;
    },

    proposals: () =>
      Array.from({ length: about.counts.proposals }).flatMap(
        (_, index) => module.proposal(opened, index + 1) ?? [],
      ),

    find: (reference) => module.find(opened, text("reference", reference)),

    search(query, given) {
      const asked = text("query", query);
      const { filters, limit, offset, sort, facets, passages } = options("options", given, SEARCH_OPTIONS);
      const byNumber = sort === "number";
      return translated(() =>
        module.search(opened, asked, packed(filters), limit, offset, byNumber, facets, passages),
      );
    },

    suggest(prefix, given) {
      const asked = text("prefix", prefix);
      const { limit } = options("options", given, LIMIT);
      return module.suggest(opened, asked, limit ?? SUGGESTIONS);
    },

    related(number, given) {
      const asked = integer("number", number);
      const { limit } = options("options", given, LIMIT);
      // A number that the module cannot represent is no proposal's either.
      return translated(() => module.related(opened, representable(asked) ? asked : 0, limit ?? RELATED));
    },
  } satisfies PolicyDocument);
}
