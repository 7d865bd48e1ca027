/**
 * A document of the module behind the public interface: arguments are checked on the way in, errors get their codes
 * on the way out, and what never changes is read once.
 */
import type { DocumentHandle } from "../build/wasm/policy_proposals.js";
import type { PolicyDocument } from "./api.js";
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

const SEARCH_OPTIONS: Checks<SearchOptions> = {
  filters,
  limit: count,
  offset: count,
  sort: oneOf("relevance", "number"),
  facets: flag,
  passages: count,
};

/** These objects are shared by all callers: none may change them for the others. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

export function documentOf(handle: DocumentHandle): PolicyDocument {
  return Object.freeze({
    about: frozen(handle.about()),
    domains: frozen(handle.domains()),
    facets: frozen(handle.facets()),

    proposal(number) {
      const asked = integer("number", number);
      return representable(asked) ? handle.proposal(asked) : undefined;
    },

    proposals: () => handle.proposals(),

    find: (reference) => handle.find(text("reference", reference)),

    search(query, given) {
      const asked = text("query", query);
      const checked = options("options", given, SEARCH_OPTIONS);
      return translated(() => handle.search(asked, checked));
    },
  } satisfies PolicyDocument);
}
