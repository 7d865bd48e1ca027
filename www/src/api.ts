/**
 * The public interface of the package: loading a document, and what a loaded document offers.
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

/** Options of calls that return a list. */
export interface LimitOptions {
  /** The maximum number of results; each call has its own default. */
  limit?: number | undefined;
}

/** Which figures to return. */
export interface FigureFilter {
  /** Only figures of this kind. */
  kind?: FigureKind | undefined;
  /** Only figures in the domain with this number. */
  domain?: number | undefined;
}

/** How to cite a proposal. */
export interface CiteOptions {
  /** Which of the proposal's measures to cite, counted from 1; the proposal's title by default. */
  measure?: number | undefined;
  /** The format; plain text by default. */
  style?: "text" | "html" | "markdown" | undefined;
}

/** A proposal with the figures in its measures. */
export interface StatedProposal extends Proposal {
  /**
   * Sums of money, percentages, ages, durations, dates and counts, in the order of the text. This property is not
   * enumerable: copies of the proposal, and its JSON, contain only what the document says.
   */
  readonly figures: readonly Figure[];
}

/**
 * A loaded document. All calls are synchronous and need no network. Wrong arguments throw a `PolicyError` with the code
 * `BAD_ARGUMENT`; other error codes are listed with the calls that throw them.
 */
export interface PolicyDocument {
  /** Title, organisation, source, counts and summary of the document, and the module's version. */
  readonly about: About;
  /** The domains with their sections, in the document's order. */
  readonly domains: readonly Domain[];
  /** The filters and their values, with the number of proposals for each value. */
  readonly facets: readonly Facet[];
  /**
   * The proposal with this number, or `undefined` if there is none.
   *
   * @example policy.proposal(97)?.title
   */
  proposal(number: number): StatedProposal | undefined;
  /** All proposals, in the document's order. */
  proposals(): StatedProposal[];
  /**
   * The figures in the measures, in the document's order: each with its value, its unit, its words and its place in the
   * document. Throws `UNKNOWN_FILTER` if there is no such domain.
   *
   * @example policy.figures({ kind: "money" }).map(({ text, value, unit, page }) => [text, value, unit, page])
   */
  figures(filter?: FigureFilter): Figure[];
  /**
   * What a reference points to: `"建議 31"`, `"第七十七項"`, `"#58"`, `"proposal 20"`, `"第八範疇"`, `"第 38 頁"`. Returns
   * `undefined` if the text is not a reference.
   */
  find(reference: string): Reference | undefined;
  /**
   * Searches titles, measures and footnotes. Traditional and Simplified characters, full and half width, and letter case
   * are alike. `"…"` or 「…」 asks for an exact phrase, and `-word` excludes a word. The query `""` lists every proposal
   * that passes the filters. Any string is a valid query; an unknown filter or value throws `UNKNOWN_FILTER`.
   *
   * If the words as typed find little, search also tries synonyms, abbreviations, corrected typing mistakes, and the
   * content words of a question. The `match` of each hit says how it was found; `corrections` and `explanation` say what
   * was changed in the query.
   *
   * @example policy.search("過海隧道", { filters: { domain: 7 }, limit: 5 })
   */
  search(query: string, options?: SearchOptions): SearchResults;
  /**
   * Completes a query while it is typed, with words and names in the document, titles, domains and readers' phrases; at
   * most 8 by default. The typed part is marked.
   *
   * @example policy.suggest("北部")
   */
  suggest(prefix: string, options?: LimitOptions): Suggestion[];
  /**
   * The proposals on the same subjects as proposal `number`, the most similar first; at most 5 by default. Throws
   * `UNKNOWN_PROPOSAL` if there is no such proposal.
   */
  related(number: number, options?: LimitOptions): Hit[];
  /**
   * Quotes the title of a proposal, or one of its measures, word for word, with the source: organisation, title of the
   * document, number and printed page. Throws `UNKNOWN_PROPOSAL` if there is no such proposal or measure.
   *
   * @example policy.cite(97, { measure: 2, style: "html" })
   */
  cite(number: number, options?: CiteOptions): string;
}

declare global {
  // Without the DOM types, as on a server, nothing else declares the name.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace WebAssembly {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface Module {}
  }
}

/** The module, or where to get it. */
export type WasmSource = URL | string | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module;

/** Options of `load`. */
export interface LoadOptions {
  /** The id of a document, if the module contains several (`about.documents`); the newest by default. */
  document?: string | undefined;
  /**
   * The module or its address, if the page provides it. Only the call that starts loading uses it; if that call fails,
   * a call that was waiting for it tries its own.
   */
  wasm?: WasmSource | PromiseLike<WasmSource> | undefined;
}

/**
 * Loads the module and opens a document. All calls share one module and get the same object for the same document; after
 * a failure the next call tries again. Rejects with a `PolicyError`.
 */
export type Load = (options?: LoadOptions) => Promise<PolicyDocument>;
