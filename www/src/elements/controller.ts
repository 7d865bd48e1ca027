/**
 * The behaviour of `<policy-proposals>`: for each action of the reader it decides on the next session, on what happens
 * to the address of the page, and on where the focus goes.
 */
import type { ReactiveControllerHost } from "lit";
import type { PolicyDocument } from "../api.js";
import type { Suggestion } from "../model.js";
import { isComposing } from "./composition.js";
import { DeepLink } from "./deep-link.js";
import { drawn } from "./drawn.js";
import { consume, stepOf } from "./events.js";
import {
  find,
  focusReading,
  RESULT_LINK,
  resultLink,
  resultLinks,
  resultTop,
  type Root,
  scrollToResults,
} from "./focus.js";
import { totalOf } from "./search.js";
import { SearchBox, type SearchBoxEvents } from "./search-box.js";
import { type Filters, isBrowsing, isIdle, isSameFilters, type Opened, type Session } from "./session.js";
import type { Actions, Expanded } from "./views/view.js";

/** What the controller needs from its element. */
export interface ControllerHost extends ReactiveControllerHost {
  readonly policy: PolicyDocument | undefined;
  readonly variant: "list" | "compact";
  readonly deepLink: boolean;
  readonly renderRoot: Root;
  session: Session;
  expanded: Expanded;
  /** Tells the page that a proposal is about to open; returns false if the page shows it itself. */
  emitSelect(number: number): boolean;
}

/** Where the focus returns when the reading view closes: the result with this number, or the search box. */
type Opener = number | "box";

/** Focus moved by a key must be visible. Safari draws no focus ring if a script moves the focus after a click. */
const FOCUS_VISIBLE: FocusOptions = { focusVisible: true };

const isSameQuestion = (a: Session, b: Session): boolean =>
  a.query === b.query && isSameFilters(a.filters, b.filters) && a.sort === b.sort;

export class Controller implements Actions, SearchBoxEvents {
  readonly box: SearchBox;
  readonly link: DeepLink;
  readonly #host: ControllerHost;
  #opener: Opener = "box";

  constructor(host: ControllerHost) {
    this.#host = host;
    this.box = new SearchBox(host, this);
    this.link = new DeepLink(host, (session) => this.#follow(session));
  }

  // --- actions of the views ---

  change(change: Partial<Session>) {
    this.#setSession(change);
    if (change.query) this.#openPanel();
    this.link.changed();
  }

  filter(filters: Filters, focus?: string) {
    const isLeaving = isIdle(this.#host.session);
    this.#setSession({ filters });
    // Leaving the overview makes a history entry, so that Back returns to it.
    if (isLeaving) this.link.submitted();
    else this.link.changed();
    this.#openPanel();
    void this.#afterUpdate((root) => {
      scrollToResults(root);
      // The pressed control is gone: focus its successor, or else the total. Focusing the search box would open the
      // keyboard on a phone.
      if (focus !== undefined) (find(root, focus) ?? find(root, ".total"))?.focus({ preventScroll: true });
    });
  }

  setExpanded(expanded: Partial<Expanded>) {
    this.#host.expanded = { ...this.#host.expanded, ...expanded };
  }

  open(opened: Opened) {
    const { session } = this.#host;
    if (!this.#host.emitSelect(opened.number)) return;
    // Not every browser focuses what is clicked.
    if (!session.opened) this.#opener = this.box.isFocused ? "box" : opened.number;
    const top = resultTop(this.#root, opened);
    this.#setSession({ opened });
    this.#openPanel();
    this.link.opened(session.opened !== undefined);
    void this.#afterUpdate((root) => {
      const now = resultTop(root, opened);
      // Keep the pressed result in place, even if the list is laid out anew beside the reading view.
      if (top !== undefined && now !== undefined) scrollBy({ top: now - top, behavior: "instant" });
      // If the reader is paging through the proposals, scroll the list along.
      if (session.opened) resultLink(root, opened.number)?.scrollIntoView({ block: "nearest" });
      focusReading(root);
    });
  }

  close() {
    const { opened } = this.#host.session;
    if (!opened || this.link.goesBack()) return;
    this.change({ opened: undefined });
    void this.#afterUpdate(() => this.#restoreFocus(opened));
  }

  search(query: string, filters: Filters) {
    const { policy } = this.#host;
    if (!policy) return;
    // Keep the filters only if they leave any results.
    const kept = totalOf(policy, query, filters) > 0 ? filters : {};
    this.#setSession({ query, filters: kept });
    this.link.submitted();
    void this.#afterUpdate((root) => find(root, RESULT_LINK)?.focus({ preventScroll: true }));
  }

  more() {
    const { session } = this.#host;
    const before = resultLinks(this.#root).length;
    this.#setSession({ pages: session.pages + 1 });
    void this.#afterUpdate((root) => resultLinks(root)[before]?.focus({ preventScroll: true }));
  }

  focus(selector: string) {
    void this.#afterUpdate((root) => find(root, selector)?.focus());
  }

  // --- events of the search box ---

  typed(query: string) {
    this.#setSession({ query });
    if (this.#host.variant === "compact") this.setExpanded({ panel: false });
    this.link.typed();
    void this.#afterUpdate(scrollToResults);
  }

  submitted(query: string) {
    const reference = this.#host.policy?.find(query);
    this.#setSession({ query, ...this.#madeRoom() });
    this.link.submitted();
    this.#openPanel();
    if (reference?.kind === "proposal") this.open({ number: reference.number });
    else if (reference?.kind === "domain") this.search("", { domain: [reference.domain] });
    else this.entered();
  }

  suggested({ text, kind, number }: Suggestion) {
    if (kind === "proposal" && number !== undefined) {
      this.open({ number });
      return;
    }
    const isDomain = kind === "domain" && number !== undefined;
    const asked = isDomain ? { query: "", filters: { domain: [number] } } : { query: text.text };
    this.#setSession({ ...asked, ...this.#madeRoom() });
    this.link.submitted();
    this.#openPanel();
    void this.#afterUpdate(scrollToResults);
  }

  entered() {
    if (this.#host.session.query !== "") this.#openPanel();
    void this.#afterUpdate((root) => find(root, RESULT_LINK)?.focus(FOCUS_VISIBLE));
  }

  left() {
    if (this.#host.expanded.panel) this.setExpanded({ panel: false });
  }

  escaped(): boolean {
    const { expanded, session } = this.#host;
    if (this.#host.variant !== "compact" || !expanded.panel) return false;
    if (session.opened) this.close();
    else this.setExpanded({ panel: false });
    return true;
  }

  // --- keys of the whole element ---

  /** Escape closes what is open; the up and down arrows move between results. */
  keydown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === "Escape" ? this.#escape() : this.#moveFocus(event)) consume(event);
  }

  #escape(): boolean {
    if (this.#host.session.opened) this.close();
    else if (!this.escaped()) return false;
    else this.box.input?.focus();
    return true;
  }

  #moveFocus({ key, target }: KeyboardEvent): boolean {
    const step = stepOf(key);
    const links = resultLinks(this.#root);
    const at = links.findIndex((link) => link === target);
    if (step === 0 || at < 0) return false;
    (at + step < 0 ? this.box.input : links[at + step])?.focus(FOCUS_VISIBLE);
    return true;
  }

  // --- what follows ---

  #setSession(change: Partial<Session>) {
    const before = this.#host.session;
    const session = { ...before, ...change };
    // If the question is the same, keep the filters object, so that nothing is searched again, and the pages already
    // shown.
    const kept = isSameQuestion(before, session) ? { filters: before.filters } : { pages: 1 };
    this.#host.session = { ...session, ...kept };
    // Once they are needed, the domains stay expanded until the search box is cleared: if they folded at other times,
    // the page would move under the reader's pointer.
    if (!isBrowsing(session) || session.filters.domain) this.setExpanded({ domains: true });
    else if (!isBrowsing(before) && isIdle(session)) this.setExpanded({ domains: false });
  }

  /** Closes what is open if there is no room for it and the results. */
  #madeRoom(): Partial<Session> {
    return find(this.#root, ".main")?.offsetWidth ? {} : { opened: undefined };
  }

  /** The address has changed: the reader went back or forward, or followed a link. */
  #follow(session: Session) {
    const before = this.#host.session.opened;
    this.#setSession(session);
    if (!before && session.opened) this.#opener = session.opened.number;
    if (this.#host.variant === "compact")
      this.setExpanded({ panel: session.opened !== undefined || session.query !== "" });
    const { opened } = this.#host.session;
    if (opened?.number === before?.number && opened?.measure === before?.measure) return;
    void this.#afterUpdate(async (root) => {
      // Scroll only after the page is drawn; otherwise everything below would seem to jump.
      await drawn();
      if (opened) focusReading(root);
      else this.#restoreFocus(before);
    });
  }

  /** In the compact form results are shown in a panel, which has to be open. */
  #openPanel() {
    this.setExpanded({ panel: true });
  }

  get #root(): Root {
    return this.#host.renderRoot;
  }

  /** Waits until the change is rendered. */
  async #afterUpdate(act: (root: Root) => void | Promise<void>) {
    await this.#host.updateComplete;
    await act(this.#root);
  }

  /**
   * Focuses the search box if the reader came from there; otherwise the result read last, or else the one opened first.
   */
  #restoreFocus(last: Opened | undefined) {
    const root = this.#root;
    if (this.#opener === "box") this.box.input?.focus();
    else (resultLink(root, last?.number) ?? resultLink(root, this.#opener) ?? find(root, ".total"))?.focus();
  }
}
