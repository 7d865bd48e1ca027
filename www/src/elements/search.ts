/**
 * What a session finds. The document is asked again only where the question, the order or the length of the list has
 * changed; where the question has, the page is told of results, and those who hear it where they have asked for them.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { PolicyDocument } from "../api.js";
import type { SearchOptions, SearchResults } from "../model.js";
import { type Filters, isBrowsing, isIdle, type Opened, type Session } from "./session.js";

interface SearchHost extends ReactiveControllerHost {
  readonly policy: PolicyDocument | undefined;
  /** How many results a page of the list has. */
  readonly pageSize: number;
  session: Session;
  /** Tells the page of results. */
  emitResults(results: SearchResults, session: Session): void;
  /** Tells those who hear the page. */
  announceResults(results: SearchResults, session: Session): void;
}

/** How many passages of a hit are asked for, to choose from them those that are shown. */
const PASSAGES = 12;

/** Between these events the page goes to paper. */
const PRINTING = ["beforeprint", "afterprint"] as const;

function optionsOf(session: Session, limit: number): SearchOptions {
  return {
    filters: session.filters,
    limit,
    sort: isBrowsing(session) ? "number" : session.sort,
    passages: PASSAGES,
  };
}

/** How many pages of the list go further than what is open in it, so that it has a next one. */
function pagesBeyond(policy: PolicyDocument, session: Session, pageSize: number): number {
  const options = { ...optionsOf(session, policy.about.counts.proposals), passages: 0, facets: false };
  const { hits } = policy.search(session.query, options);
  const at = hits.findIndex(({ number }) => number === session.opened?.number);
  return Math.max(session.pages, Math.ceil((at + 2) / pageSize));
}

/** How many proposals there are for a query. */
export function totalOf(policy: PolicyDocument, query: string, filters: Filters): number {
  return policy.search(query, { filters, limit: 0, facets: false }).total;
}

export class Search implements ReactiveController {
  readonly #host: SearchHost;
  #opened: Opened | undefined;
  /** All that the results depend on. */
  #asked: readonly unknown[] = [];
  /** The session of the last event about results. */
  #emitted: Session | undefined;
  #isPrinting = false;
  /** The results at hand. */
  results: SearchResults | undefined;

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
    this.#asked = asked;
    this.results = policy.search(query, optionsOf(session, limit));
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

  /** Paper has no button for more. */
  readonly #print = ({ type }: Event) => {
    this.#isPrinting = type === PRINTING[0];
    this.#host.requestUpdate();
  };

  /** The list goes further than what is opened, which may have been reached past its end. */
  #extend(policy: PolicyDocument) {
    const { pageSize, session } = this.#host;
    const { opened } = session;
    if (opened && opened !== this.#opened && !isIdle(session)) {
      this.#host.session = { ...session, pages: pagesBeyond(policy, session, pageSize) };
    }
    this.#opened = opened;
  }
}
