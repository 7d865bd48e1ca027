/**
 * Implements the public interface with the functions of the module: checks arguments, gives errors their codes, and reads
 * what all callers share (about, domains, facets, figures) only once.
 */
import * as module from "../build/wasm/policy_proposals.js";
import type { PolicyDocument, StatedProposal } from "./api.js";
import { integer, options, text } from "./check.js";
import { cited } from "./cite.js";
import { PolicyError, translated } from "./error.js";
import type { Facet, Figure } from "./model.js";
import { packedFilters, unpackedFacets } from "./packing.js";
import { CITE_OPTIONS, FIGURE_FILTER, LIMIT_OPTIONS, SEARCH_OPTIONS } from "./options.js";

/** The default limits. */
const DEFAULT_SUGGESTIONS = 8;
const DEFAULT_RELATED = 5;

/** Freezes an object that all callers share, so that none can change it for the others. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

/** Calls `make` on first use only: loading is quicker, and some pages never need the value. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The document `id` of the module, or the newest. */
export function documentOf(id: string | undefined): PolicyDocument {
  const [opened, about, domains] = translated(() => module.open(id));
  const facets = once(() => unpackedFacets(module.facets(opened)));
  const figures = once(() => frozen(module.figures(opened)));

  const last = about.counts.proposals;
  const exists = (number: number): boolean => number >= 1 && number <= last;

  /** The proposal with an existing number. */
  const proposal = (number: number): StatedProposal => {
    // Not enumerable: copies and JSON contain only the document's text, as the command line exports it.
    const get = (): Figure[] => figures().filter((figure) => figure.proposal === number);
    return Object.defineProperty(module.proposal(opened, number) as StatedProposal, "figures", { get });
  };

  /** The number of an existing proposal. */
  function existing(value: unknown): number {
    const number = integer("number", value);
    if (exists(number)) return number;
    throw new PolicyError("UNKNOWN_PROPOSAL", `number: expected 1 to ${last}, found ${number}`);
  }

  /** The facets with new counts, which are in the order of all values; empty if nothing was counted. */
  const counted = (counts: number[]): Facet[] => {
    const each = counts.values();
    const of = (facet: Facet): Facet => ({
      ...facet,
      values: facet.values.map((value) => ({ ...value, count: each.next().value ?? 0 })),
    });
    return counts.length > 0 ? facets().map(of) : [];
  };

  return Object.freeze({
    about: frozen(about),
    domains: frozen(domains),
    get facets() {
      return facets();
    },

    proposal: (number) => (exists(integer("number", number)) ? proposal(number) : undefined),

    proposals: () => Array.from({ length: last }, (_, index) => proposal(index + 1)),

    figures(given) {
      const { kind, domain } = options("filter", given, FIGURE_FILTER);
      const within = domain === undefined ? undefined : domains.find(({ number }) => number === domain);
      if (domain !== undefined && within === undefined) {
        const expected = `expected 1 to ${domains.length}, found ${domain}`;
        throw new PolicyError("UNKNOWN_FILTER", `filter.domain: ${expected}`);
      }
      const isMeant = ({ kind: own, proposal: number }: Figure): boolean =>
        (kind === undefined || own === kind) &&
        (within === undefined || (number >= within.firstProposal && number <= within.lastProposal));
      return figures().filter(isMeant);
    },

    find: (reference) => module.find(opened, text("reference", reference)),

    search(query, given) {
      const asked = text("query", query);
      const {
        filters,
        limit,
        offset,
        sort,
        facets: count,
        passages,
      } = options("options", given, SEARCH_OPTIONS);
      const byNumber = sort === "number";
      const found = translated(() =>
        module.search(opened, asked, packedFilters(filters), limit, offset, byNumber, count, passages),
      );
      return { ...found, facets: counted(found.facets) };
    },

    suggest(prefix, given) {
      const asked = text("prefix", prefix);
      const { limit } = options("options", given, LIMIT_OPTIONS);
      return module.suggest(opened, asked, limit ?? DEFAULT_SUGGESTIONS);
    },

    related(number, given) {
      const asked = existing(number);
      const { limit } = options("options", given, LIMIT_OPTIONS);
      return module.related(opened, asked, limit ?? DEFAULT_RELATED);
    },

    cite(number, given) {
      const found = proposal(existing(number));
      return cited(about, found, options("options", given, CITE_OPTIONS));
    },
  } satisfies PolicyDocument);
}
