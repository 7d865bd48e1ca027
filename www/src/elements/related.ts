/**
 * What the document is asked about the proposal that is read: where the reader's words stand in it, and which others
 * speak of the same things. These are looked for when its text has been drawn, which is what the reader waits for, and
 * not at all where it is closed by then.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { PolicyDocument } from "../api.js";
import type { Hit } from "../model.js";
import { isBrowsing, type Session } from "./session.js";

/** How many of them stand at the end of a proposal. */
export const RELATED = 4;

/** More passages than any proposal has, and more proposals than any domain. */
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
  /** The open proposal as a hit of what is searched for, with every passage. */
  hit: Hit | undefined;
  /** Those related to it, once they are found. */
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
