/**
 * Searches for what the session asks. The document is searched again only if the query, filters, order or length of the
 * list have changed. If the query or the filters have, the page gets an event, and screen readers get an announcement
 * unless it is only the initial overview.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { PolicyDocument } from "../api.js";
import type { SearchOptions, SearchResults } from "../model.js";
import {
  choiceKey,
  choices,
  type Filters,
  isBrowsing,
  isIdle,
  type Opened,
  type Session,
} from "./session.js";

interface SearchHost extends ReactiveControllerHost {
  readonly policy: PolicyDocument | undefined;
  /** How many results one press of the button for more adds. */
  readonly pageSize: number;
  session: Session;
  /** Dispatches the event about results. */
  emitResults(results: SearchResults, session: Session): void;
  /** Announces the results to screen readers. */
  announceResults(results: SearchResults, session: Session): void;
}

/** How many passages of a hit to get; the views choose among them. */
const PASSAGES = 12;

/** The events around printing. */
const PRINTING = ["beforeprint", "afterprint"] as const;

function optionsOf(session: Session, limit: number): SearchOptions {
  return {
    filters: session.filters,
    limit,
    sort: isBrowsing(session) ? "number" : session.sort,
    passages: PASSAGES,
  };
}

/** How many pages of results to show, so that the list reaches beyond the open proposal and it has a next one. */
function pagesBeyond(policy: PolicyDocument, session: Session, pageSize: number): number {
  const options = { ...optionsOf(session, policy.about.counts.proposals), passages: 0, facets: false };
  const { hits } = policy.search(session.query, options);
  const at = hits.findIndex(({ number }) => number === session.opened?.number);
  return Math.max(session.pages, Math.ceil((at + 2) / pageSize));
}

/** The values of the filters that proposals found by the query have, whatever is chosen. */
function offeredBy(policy: PolicyDocument, { query, filters }: Session, results: SearchResults): string[] {
  const { facets } = choices(filters).length > 0 ? policy.search(query, { limit: 0 }) : results;
  return facets.flatMap(({ key, values }) =>
    values.filter(({ count }) => count > 0).map(({ value }) => choiceKey({ key, value })),
  );
}

/** How many proposals match. */
export function totalOf(policy: PolicyDocument, query: string, filters: Filters): number {
  return policy.search(query, { filters, limit: 0, facets: false }).total;
}

export class Search implements ReactiveController {
  readonly #host: SearchHost;
  #opened: Opened | undefined;
  /** Everything that the results depend on. */
  #asked: readonly unknown[] = [];
  /** The session at the last event about results. */
  #emitted: Session | undefined;
  #isPrinting = false;
  /** The current results. */
  results: SearchResults | undefined;
  /** The keys of the values that the filters offer: those for the last query that found something. */
  offered: ReadonlySet<string> = new Set();

  constructor(host: SearchHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    for (const event of PRINTING) addEventListener(event, this.#print);
  }

  hostDisconnected() {
    for (const event of PRINTING) removeEventListener(event, this.#print);
  }

  hostUpdate() {
    const { policy } = this.#host;
    if (!policy) return;
    this.#extend(policy);
    const { pageSize, session } = this.#host;
    const { filters, pages, query, sort } = session;
    const limit = this.#isPrinting ? policy.about.counts.proposals : pageSize * pages;
    const asked = [policy, query, filters, sort, limit];
    if (asked.every((part, index) => part === this.#asked[index])) return;
    const isOther = asked.slice(0, 2).some((part, index) => part !== this.#asked[index]);
    this.#asked = asked;
    this.results = policy.search(query, optionsOf(session, limit));
    const offered = isOther ? offeredBy(policy, session, this.results) : [];
    // While a word is being typed, its beginning may find nothing: do not empty the filters for a moment.
    if (offered.length > 0) this.offered = new Set(offered);
  }

  hostUpdated() {
    const { policy, session } = this.#host;
    const emitted = this.#emitted;
    if (!policy || !this.results) return;
    if (emitted?.query === session.query && emitted.filters === session.filters) return;
    this.#emitted = session;
    this.#host.emitResults(this.results, session);
    if (emitted || !isIdle(session)) this.#host.announceResults(this.results, session);
  }

  /** A printed list has no button for more: show all results while printing. */
  readonly #print = ({ type }: Event) => {
    this.#isPrinting = type === PRINTING[0];
    this.#host.requestUpdate();
  };

  /** Extends the list beyond a newly opened proposal, which the reader may have reached by paging past its end. */
  #extend(policy: PolicyDocument) {
    const { pageSize, session } = this.#host;
    const { opened } = session;
    if (opened && opened !== this.#opened && !isIdle(session)) {
      this.#host.session = { ...session, pages: pagesBeyond(policy, session, pageSize) };
    }
    this.#opened = opened;
  }
}
