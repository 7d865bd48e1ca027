/**
 * Keeps the session in the address of the page, and follows the address when the reader goes back or forward. Opening a
 * proposal, submitting a search and leaving the overview add history entries; typing and filtering replace the current
 * one.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { PolicyDocument } from "../api.js";
import { mayBeOurs, readAddress, sessionAddress } from "./address.js";
import type { Session } from "./session.js";

/** What a `DeepLink` needs from its element. */
interface DeepLinkHost extends ReactiveControllerHost {
  readonly deepLink: boolean;
  readonly policy: PolicyDocument | undefined;
  readonly session: Session;
}

/** Our key in `history.state`, which the page may use too. It holds the way back to the list. */
const STATE_KEY = "policyProposals";

/** How to get back to the list from a proposal that was opened from it. */
interface ReturnPath {
  readonly list?: string;
  readonly steps: number;
}

/** The state of the current entry: the page's and ours. */
function historyState(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null ? { ...state } : {};
}

const returnPath = (): ReturnPath => ({ steps: 0, ...(historyState()[STATE_KEY] as ReturnPath | undefined) });

/** A full address with this fragment: if the page has a `<base>`, a fragment alone would lead to a different page. */
export const href = (address: string): string =>
  location.pathname + location.search + (address && `#${address}`);

/** Replaces the address of the current history entry or, if there is a state, adds an entry. */
function write(address: string, state?: object) {
  try {
    if (state) history.pushState(state, "", href(address));
    else history.replaceState(history.state, "", href(address));
  } catch {
    // Safari throws after a hundred calls in ten seconds. Ignore it: the next change is written again.
  }
}

export class DeepLink implements ReactiveController {
  readonly #host: DeepLinkHost;
  readonly #onAddress: (session: Session) => void;
  /** The session for an address without a fragment. */
  #initial: Session | undefined;
  /** The current entry's address, in our spelling, before the reader began to type. */
  #settled = "";

  /** `onAddress` is called when the address asks for a different session. */
  constructor(host: DeepLinkHost, onAddress: (session: Session) => void) {
    this.#host = host;
    this.#onAddress = onAddress;
    host.addController(this);
  }

  hostConnected() {
    addEventListener("popstate", this.#follow);
  }

  hostDisconnected() {
    removeEventListener("popstate", this.#follow);
  }

  /** Whether the address asks for something that needs the document. */
  get isRequested(): boolean {
    return this.#host.deepLink && mayBeOurs(location.hash);
  }

  /** The document is loaded: show what the address asks for. */
  start() {
    this.#initial = this.#host.session;
    if (location.hash !== "") this.#follow();
  }

  /** The reader is typing. */
  typed() {
    if (this.#isOurs()) this.#replace();
  }

  /**
   * The reader has submitted the query: add an entry, and restore the one from before the typing, so that Back leads
   * there.
   */
  submitted() {
    const address = sessionAddress(this.#host.session);
    if (!this.#isOurs() || address === this.#settled) return;
    write(this.#settled);
    write(address, {});
    this.#settled = address;
  }

  /** Something other than the query has changed. */
  changed() {
    if (!this.#isOurs()) return;
    this.#replace();
    this.#settled = sessionAddress(this.#host.session);
  }

  /** A proposal is opened, from the list or, if `onward`, from another proposal. */
  opened(onward: boolean) {
    if (!this.#isOurs()) return;
    const { session } = this.#host;
    const list = sessionAddress({ ...session, opened: undefined });
    const path = onward ? returnPath() : { steps: 0, list };
    this.#settled = sessionAddress(session);
    write(this.#settled, { ...historyState(), [STATE_KEY]: { ...path, steps: path.steps + 1 } });
  }

  /**
   * Closes what is open by going back in the history, if that leads to the list in its present state. Returns whether
   * it did.
   */
  goesBack(): boolean {
    const closed = sessionAddress({ ...this.#host.session, opened: undefined });
    const { steps, list } = returnPath();
    if (!this.#isOurs() || list !== closed) return false;
    history.go(-steps);
    return true;
  }

  #isOurs(): boolean {
    const { deepLink, policy } = this.#host;
    return (
      deepLink &&
      policy !== undefined &&
      this.#initial !== undefined &&
      readAddress(policy, location.hash) !== undefined
    );
  }

  #replace() {
    const address = sessionAddress(this.#host.session);
    // This runs at every keystroke, and browsers limit how often the address may be written.
    if (address !== location.hash.slice(1)) write(address);
  }

  readonly #follow = () => {
    const { deepLink, policy, session } = this.#host;
    const asked = deepLink && policy ? readAddress(policy, location.hash) : undefined;
    if (!asked || !this.#initial) return;
    const { hash } = location;
    const next = hash === "" ? this.#initial : { ...session, ...asked };
    // The address does not say how much of the list is shown.
    this.#onAddress({ ...next, pages: session.pages });
    this.#settled = hash && sessionAddress(this.#host.session);
  };
}
