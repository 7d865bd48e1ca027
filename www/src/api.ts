/**
 * What the package offers, as its users see it: the document, how it is loaded, and from where.
 */
import type {
  About,
  Domain,
  Facet,
  Figure,
  FigureKind,
  Hit,
  Proposal,
  Reference,
  SearchOptions,
  SearchResults,
  Suggestion,
} from "./model.js";

/** How many of something at most. */
export interface LimitOptions {
  /** How many at most; the call says how many where this is left out. */
  limit?: number | undefined;
}

/** Which figures are asked for. */
export interface FigureFilter {
  /** Only those of this kind. */
  kind?: FigureKind | undefined;
  /** Only those in the domain with this number. */
  domain?: number | undefined;
}

/** How something is cited. */
export interface CiteOptions {
  /** Which of the proposal's measures to cite, counted from 1; its title where left out. */
  measure?: number | undefined;
  /** The form: plain text by default. */
  style?: "text" | "html" | "markdown" | undefined;
}

/** A proposal, with the figures that its measures state. */
export interface StatedProposal extends Proposal {
  /**
   * Sums of money, percentages, ages, durations, dates and counts, in the order of the text. Not enumerable: a copy of
   * the proposal, and its JSON, hold only what the document says.
   */
  readonly figures: readonly Figure[];
}

/**
 * One document, loaded: everything answers at once, without network and without waiting. Arguments of a wrong kind throw a
 * `PolicyError` with the code `BAD_ARGUMENT`; other codes are named at the calls that throw them.
 */
export interface PolicyDocument {
  /** Title, organisation, source, counts and summary of the document, and the module's version. */
  readonly about: About;
  /** The domains in the document's order, with their sections. */
  readonly domains: readonly Domain[];
  /** What proposals can be filtered by, with the number of proposals for each value. */
  readonly facets: readonly Facet[];
  /**
   * One proposal by its number, or `undefined` where there is none.
   *
   * @example policy.proposal(97)?.title
   */
  proposal(number: number): StatedProposal | undefined;
  /** Every proposal, in the document's order. */
  proposals(): StatedProposal[];
  /**
   * What the measures state in figures, in the document's order: each with its value, its unit, the words it stands
   * in and their place. A domain that there is not throws `UNKNOWN_FILTER`.
   *
   * @example policy.figures({ kind: "money" }).map(({ text, value, unit, page }) => [text, value, unit, page])
   */
  figures(filter?: FigureFilter): Figure[];
  /**
   * What a reader's reference points to: `"建議 31"`, `"第七十七項"`, `"#58"`, `"proposal 20"`, `"第八範疇"`,
   * `"第 38 頁"`; `undefined` where the text is no reference.
   */
  find(reference: string): Reference | undefined;
  /**
   * Searches the titles, measures and footnotes. Traditional and Simplified, full and half width and letter case are
   * alike; `"…"` or 「…」 asks for the exact run and `-word` excludes. The query `""` lists every proposal that
   * passes the filters. Any string is a query; a filter or a value that there is not throws `UNKNOWN_FILTER`.
   *
   * Where a query finds little as it stands, what may be meant is looked for: other words for the same thing,
   * abbreviations, what was mistyped, a whole question. Each hit says by `match` how it was found; `corrections` and
   * `explanation` say what was done.
   *
   * @example policy.search("過海隧道", { filters: { domain: 7 }, limit: 5 })
   */
  search(query: string, options?: SearchOptions): SearchResults;
  /**
   * How a query that is being typed may go on: words and names of the document, titles, domains, and what readers
   * call something; 8 where no limit is given. The part that was typed is marked.
   *
   * @example policy.suggest("北部")
   */
  suggest(prefix: string, options?: LimitOptions): Suggestion[];
  /**
   * The proposals that speak of the same things as proposal `number`, the nearest first; 5 where no limit is given.
   * Throws `UNKNOWN_PROPOSAL` where there is no such proposal.
   */
  related(number: number, options?: LimitOptions): Hit[];
  /**
   * The title of a proposal, or the text of one of its measures, word for word, and where it stands: organisation,
   * title of the document, number and printed page. Throws `UNKNOWN_PROPOSAL` where there is no such proposal or measure.
   *
   * @example policy.cite(97, { measure: 2, style: "html" })
   */
  cite(number: number, options?: CiteOptions): string;
}

declare global {
  // Without the DOM's types, as on a server, nothing else declares the name.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace WebAssembly {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface Module {}
  }
}

/** Where the module's bytes can come from. */
export type WasmSource = URL | string | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module;

/** Options of `load`. */
export interface LoadOptions {
  /** The id of the document wanted, where the module holds several (`about.documents`); the newest by default. */
  document?: string | undefined;
  /**
   * The module, where the page fetches or compiles it itself. It counts for the call that starts loading; where that
   * fails, a call that was waiting for it tries its own.
   */
  wasm?: WasmSource | PromiseLike<WasmSource> | undefined;
}

/**
 * Loads the module and opens a document. All calls share one load and get the same document for the same id; after a
 * failure the next call tries again. Rejects with a `PolicyError`.
 */
export type Load = (options?: LoadOptions) => Promise<PolicyDocument>;
