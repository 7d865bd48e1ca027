/**
 * The elements as scripts see them: properties, and events with their details. Written apart from the classes, so that
 * the package's declarations name no library.
 */
import type { PolicyDocument } from "../api.js";
import type { FacetKey, FacetValue, PolicyErrorCode, SearchOptions } from "../model.js";
import type { PolicyError } from "../error.js";

/** When an element loads its document: near the viewport, at once, or when a reader first uses it. */
export type Loading = "lazy" | "eager" | "interaction";

/** What `policy-proposals-results` tells: what was asked and how much was found. */
export interface ResultsDetail {
  /** The query as typed. */
  readonly query: string;
  /** The values chosen, by filter. */
  readonly filters: Readonly<Partial<Record<FacetKey, readonly FacetValue[]>>>;
  /** How many proposals were found. */
  readonly total: number;
}

/** What `policy-proposals-select` tells. Cancel the event to show the proposal yourself. */
export interface SelectDetail {
  /** The proposal's number. */
  readonly number: number;
}

/** What `policy-proposals-error` tells. */
export interface ErrorDetail {
  /** The kind of failure. */
  readonly code: PolicyErrorCode;
  /** The failure itself. */
  readonly error: PolicyError;
}

/** The events of the elements. They bubble, and leave shadow trees. */
export interface PolicyProposalsEventMap {
  /** The document is loaded: `policy` answers. */
  "policy-proposals-ready": CustomEvent<undefined>;
  /** Other results are shown. */
  "policy-proposals-results": CustomEvent<ResultsDetail>;
  /** A reader opens a proposal. */
  "policy-proposals-select": CustomEvent<SelectDetail>;
  /** The document cannot be shown; what stands between the tags is. */
  "policy-proposals-error": CustomEvent<ErrorDetail>;
}

/** What both elements have. */
export interface PolicyElement extends HTMLElement {
  /** When to load: attribute `loading`, `lazy` by default. */
  loading: Loading;
  /** The address of the module, to fetch it instead of taking the one in the script: attribute `wasm-src`. */
  wasmSrc: string | null | undefined;
  /** The id of the document, where the module holds several: attribute `document`. Without it, the newest. */
  documentId: string | null | undefined;
  /** The document, once it is loaded. */
  readonly policy: PolicyDocument | undefined;
}

/** `<policy-proposals>`: search box, filters, results, reading view, overview. */
export interface PolicyProposalsElement extends PolicyElement {
  /** What is searched for: attribute `query`. */
  get query(): string;
  set query(query: string | null | undefined);
  /**
   * The values chosen, by filter. What a search takes can be set; values that the document does not have are left
   * out, and a section that stands alone brings its domain along.
   */
  get filters(): Readonly<Partial<Record<FacetKey, readonly FacetValue[]>>>;
  set filters(filters: SearchOptions["filters"] | null);
  /** How many results are shown at first: attribute `limit`, 10 by default. */
  limit: number;
  /** A whole page of it, or a box that suggests: attribute `variant`, `list` by default. */
  variant: "list" | "compact";
  /** Whether the address of the page says what is shown: attribute `deep-link`. */
  deepLink: boolean;
  /**
   * The address of the page that shows a proposal in full, with `{document}` where the document's id goes, and
   * `{number}` and `{measure}` where those do: attribute `href-template`. Results link there for who opens them in
   * another tab or copies the link; a plain click reads in place. A fragment with `{measure}` is left off where no
   * measure is meant. Without a template proposals have an address only with `deep-link`.
   *
   * @example "https://example.org/proposals/{document}/{number}.html#measure-{measure}"
   */
  hrefTemplate: string | null | undefined;
}

/** `<policy-proposal number="97">`: one proposal, or one of its measures, as a card. */
export interface PolicyProposalElement extends PolicyElement {
  /** The proposal's number: attribute `number`. */
  number: number | null | undefined;
  /** The measure to quote, counted from 1 within the proposal; the whole proposal without: attribute `measure`. */
  measure: number | null | undefined;
  /**
   * The address of the page that shows the proposal in full, with `{document}` where the document's id goes,
   * and `{number}` and `{measure}` where those do; a fragment with `{measure}` is left off where the whole proposal is
   * shown. Without a template the card has no link: attribute `href-template`.
   *
   * @example "https://example.org/proposals/{document}/{number}.html#measure-{measure}"
   */
  hrefTemplate: string | null | undefined;
}
