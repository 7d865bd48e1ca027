/**
 * The public types of the elements: their properties, their events and the events' details. They are separate from the
 * classes, so that the package's declarations do not mention Lit.
 */
import type { PolicyDocument } from "../api.js";
import type { FacetKey, FacetValue, PolicyErrorCode, SearchOptions } from "../model.js";
import type { PolicyError } from "../error.js";

/** When an element loads its document: near the viewport, at once, or when a reader first uses it. */
export type Loading = "lazy" | "eager" | "interaction";

/** The detail of `policy-proposals-results`: the question, and how much was found. */
export interface ResultsDetail {
  /** The query as typed. */
  readonly query: string;
  /** The chosen values of each filter. */
  readonly filters: Readonly<Partial<Record<FacetKey, readonly FacetValue[]>>>;
  /** How many proposals were found. */
  readonly total: number;
}

/** The detail of `policy-proposals-select`. Cancel the event to show the proposal yourself. */
export interface SelectDetail {
  /** The proposal's number. */
  readonly number: number;
}

/** The detail of `policy-proposals-error`. */
export interface ErrorDetail {
  /** The kind of failure. */
  readonly code: PolicyErrorCode;
  /** The failure itself. */
  readonly error: PolicyError;
}

/** The events of the elements. They bubble, and they cross the boundaries of shadow trees. */
export interface PolicyProposalsEventMap {
  /** The document is loaded: `policy` can be used. */
  "policy-proposals-ready": CustomEvent<undefined>;
  /** Different results are shown. */
  "policy-proposals-results": CustomEvent<ResultsDetail>;
  /** A reader opens a proposal. */
  "policy-proposals-select": CustomEvent<SelectDetail>;
  /** The document or proposal cannot be shown; the content between the tags is shown instead. */
  "policy-proposals-error": CustomEvent<ErrorDetail>;
}

/** What both elements have. */
export interface PolicyElement extends HTMLElement {
  /** When to load: attribute `loading`, `lazy` by default. */
  loading: Loading;
  /** The address of the module; without it, the module inside the script is used: attribute `wasm-src`. */
  wasmSrc: string | null | undefined;
  /** The id of the document, if the module contains several: attribute `document`. Without it, the newest. */
  documentId: string | null | undefined;
  /**
   * The address of the page that shows a proposal in full: attribute `href-template`. `{document}` stands for the
   * document's id, `{number}` for the proposal's number, and `{measure}` for the measure's; if no measure is meant, a
   * fragment that contains `{measure}` is left off. Without a template, a card has no link, and a result has an address
   * only with `deep-link`. A plain click on a result opens the proposal in place in any case.
   *
   * @example "https://example.org/proposals/{document}/{number}.html#measure-{measure}"
   */
  hrefTemplate: string | null | undefined;
  /** The document, once it is loaded. */
  readonly policy: PolicyDocument | undefined;
}

/** `<policy-proposals>`: search box, filters, results, reading view and overview. */
export interface PolicyProposalsElement extends PolicyElement {
  /** The query: attribute `query`. */
  get query(): string;
  set query(query: string | null | undefined);
  /**
   * The chosen values of each filter. Anything that `search` takes can be set. Values that the document does not have
   * are dropped, and a section without its domain adds the domain.
   */
  get filters(): Readonly<Partial<Record<FacetKey, readonly FacetValue[]>>>;
  set filters(filters: SearchOptions["filters"] | null);
  /** How many results are shown at first: attribute `limit`, 10 by default. */
  limit: number;
  /** A full search page, or a search box with a panel for the results: attribute `variant`, `list` by default. */
  variant: "list" | "compact";
  /** Whether the address of the page keeps what is shown: attribute `deep-link`. */
  deepLink: boolean;
}

/** `<policy-proposal number="97">`: one proposal, or one of its measures, as a card. */
export interface PolicyProposalElement extends PolicyElement {
  /** The proposal's number: attribute `number`. */
  number: number | null | undefined;
  /** The measure to quote, counted from 1 within the proposal: attribute `measure`. Without it, the whole proposal. */
  measure: number | null | undefined;
}
