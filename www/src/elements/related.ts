/**
 * Finds what the reading view needs to know about the open proposal: where the query matches in it, and which proposals
 * are related to it. Related proposals take time to find, so the search for them starts after the text has been drawn,
 * and not at all if the proposal has been closed by then.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { PolicyDocument } from "../api.js";
import type { Hit } from "../model.js";
import { isBrowsing, type Session } from "./session.js";

/** How many related proposals are listed. */
export const RELATED = 4;

/** More than the passages of any proposal, and the proposals of any domain. */
const ALL = 1000;

interface RelatedHost extends ReactiveControllerHost {
  readonly policy: PolicyDocument | undefined;
  readonly session: Session;
}

function hitOf(policy: PolicyDocument, session: Session): Hit | undefined {
  const proposal = session.opened && policy.proposal(session.opened.number);
  if (!proposal || isBrowsing(session)) return undefined;
  const options = { filters: { domain: proposal.domain }, limit: ALL, passages: ALL, facets: false };
  return policy.search(session.query, options).hits.find(({ number }) => number === proposal.number);
}

export class Related implements ReactiveController {
  readonly #host: RelatedHost;
  #policy: PolicyDocument | undefined;
  #number: number | undefined;
  #query: string | undefined;
  /** The open proposal as a hit of the current query, with all its passages. */
  hit: Hit | undefined;
  /** The related proposals, once they are found. */
  hits: readonly Hit[] | undefined;

  constructor(host: RelatedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate() {
    const { policy, session } = this.#host;
    const number = session.opened?.number;
    const isOther = policy !== this.#policy || number !== this.#number;
    if (isOther || session.query !== this.#query) this.hit = policy && hitOf(policy, session);
    this.#query = session.query;
    if (!isOther) return;
    this.#policy = policy;
    this.#number = number;
    this.hits = undefined;
    if (policy && number !== undefined)
      requestAnimationFrame(() => setTimeout(() => this.#find(policy, number)));
  }

  #find(policy: PolicyDocument, number: number) {
    if (policy !== this.#policy || number !== this.#number || this.hits) return;
    this.hits = policy.related(number, { limit: RELATED });
    this.#host.requestUpdate();
  }
}
