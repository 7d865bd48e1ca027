/**
 * The proposals that speak of the same things as the one that is read. They are looked for when its text has been
 * drawn, which is what the reader waits for, and not at all where it is closed by then.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { PolicyDocument } from "../api.js";
import type { Hit } from "../model.js";
import type { Session } from "./session.js";

/** How many of them stand at the end of a proposal. */
export const RELATED = 4;

interface RelatedHost extends ReactiveControllerHost {
  readonly policy: PolicyDocument | undefined;
  readonly session: Session;
}

export class Related implements ReactiveController {
  readonly #host: RelatedHost;
  #policy: PolicyDocument | undefined;
  #number: number | undefined;
  /** Those of the open proposal, once they are found. */
  hits: readonly Hit[] | undefined;

  constructor(host: RelatedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate() {
    const { policy, session } = this.#host;
    const number = session.opened?.number;
    if (policy === this.#policy && number === this.#number) return;
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
