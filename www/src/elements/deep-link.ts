/**
 * Keeps a session in the address of the page, and follows the address where the reader goes back and forward. Opening a
 * proposal, submitting a search and leaving the overview make entries of the history; typing and filtering change the
 * one that is there.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { PolicyDocument } from "../api.js";
import { mayBeOurs, readAddress, sessionAddress } from "./address.js";
import type { Session } from "./session.js";

/** What it needs of the element that it serves. */
interface DeepLinkHost extends ReactiveControllerHost {
  readonly deepLink: boolean;
  readonly policy: PolicyDocument | undefined;
  readonly session: Session;
}

/** The key under which an entry of ours keeps the way back to the list, beside what the page keeps there. */
const STATE_KEY = "policyProposals";

/** How to get from a proposal back to the list, if it was opened from there. */
interface ReturnPath {
  readonly list?: string;
  readonly steps: number;
}

/** What the page, or we, keep in an entry. */
function historyState(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null ? { ...state } : {};
}

const returnPath = (): ReturnPath => ({ steps: 0, ...(historyState()[STATE_KEY] as ReturnPath | undefined) });

/** An address of ours, whole: with a `<base>` on the page, a hash alone would lead to another one. */
export const href = (address: string): string =>
  location.pathname + location.search + (address && `#${address}`);

/** Writes an address into the entry that there is, or with a state into one of its own. */
function write(address: string, state?: object) {
  try {
    if (state) history.pushState(state, "", href(address));
    else history.replaceState(history.state, "", href(address));
  } catch {
    // Safari refuses more than a hundred in ten seconds: the next change is written again.
  }
}

export class DeepLink implements ReactiveController {
  readonly #host: DeepLinkHost;
  readonly #onAddress: (session: Session) => void;
  /** What is shown where the address says nothing. */
  #initial: Session | undefined;
  /** What the entry meant before the reader began to type, as we write it. */
  #settled = "";

  /** `onAddress` is called where the address asks for another session. */
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

  /** True where the reader has come for something that only the document can show. */
  get isRequested(): boolean {
    return this.#host.deepLink && mayBeOurs(location.hash);
  }

  /** There is a document: what the address asks for is shown. */
  start() {
    this.#initial = this.#host.session;
    if (location.hash !== "") this.#follow();
  }

  /** The reader types. */
  typed() {
    if (this.#isOurs()) this.#replace();
  }

  /** The reader means it, after typing: what was there before is one step back. */
  submitted() {
    const address = sessionAddress(this.#host.session);
    if (!this.#isOurs() || address === this.#settled) return;
    write(this.#settled);
    write(address, {});
    this.#settled = address;
  }

  /** Something else than words has been changed. */
  changed() {
    if (!this.#isOurs()) return;
    this.#replace();
    this.#settled = sessionAddress(this.#host.session);
  }

  /** A proposal is opened, from the list or `onward` from another one. */
  opened(onward: boolean) {
    if (!this.#isOurs()) return;
    const { session } = this.#host;
    const list = sessionAddress({ ...session, opened: undefined });
    const path = onward ? returnPath() : { steps: 0, list };
    this.#settled = sessionAddress(session);
    write(this.#settled, { ...historyState(), [STATE_KEY]: { ...path, steps: path.steps + 1 } });
  }

  /** True where going back is the way to close what is open: it leads to the list as it stands. */
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
    // Typing calls for this at every key, and browsers do not like to be asked for nothing.
    if (address !== location.hash.slice(1)) write(address);
  }

  readonly #follow = () => {
    const { deepLink, policy, session } = this.#host;
    const asked = deepLink && policy ? readAddress(policy, location.hash) : undefined;
    if (!asked || !this.#initial) return;
    const { hash } = location;
    const next = hash === "" ? this.#initial : { ...session, ...asked };
    // How much of the list is shown is in no address.
    this.#onAddress({ ...next, pages: session.pages });
    this.#settled = hash && sessionAddress(this.#host.session);
  };
}
