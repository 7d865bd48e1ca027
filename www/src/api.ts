/**
 * What the package offers, as its users see it: the document, how it is loaded, and from where.
 */
import type { About, Domain, Facet, Proposal, Reference, SearchOptions, SearchResults } from "./model.js";

/** One document, loaded: everything answers at once, without network and without waiting. */
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
  proposal(number: number): Proposal | undefined;
  /** Every proposal, in the document's order. */
  proposals(): Proposal[];
  /**
   * What a reader's reference points to: `"建議 31"`, `"第七十七項"`, `"#58"`, `"proposal 20"`, `"第八範疇"`;
   * `undefined` where the text is no reference.
   */
  find(reference: string): Reference | undefined;
  /**
   * Searches the titles, measures and footnotes. Traditional and Simplified, full and half width and letter case are
   * alike; `"…"` or 「…」 asks for the exact run and `-word` excludes. The query `""` lists every proposal that
   * passes the filters. Any string is a query; wrong options throw a `PolicyError`.
   *
   * @example policy.search("過海隧道", { filters: { domain: 7 }, limit: 5 })
   */
  search(query: string, options?: SearchOptions): SearchResults;
}

/** Where the module's bytes can come from. */
export type WasmSource = URL | string | Response | BufferSource | WebAssembly.Module;

/** Options of `load`. */
export interface LoadOptions {
  /** The id of the document wanted, where the module holds several (`about.documents`); the newest by default. */
  document?: string | undefined;
  /** The module, where the page fetches or compiles it itself. It counts only for the call that starts loading. */
  wasm?: WasmSource | PromiseLike<WasmSource> | undefined;
}

/**
 * Loads the module and opens a document. All calls share one load and get the same document for the same id; after a
 * failure the next call tries again. Rejects with a `PolicyError`.
 */
export type Load = (options?: LoadOptions) => Promise<PolicyDocument>;
