/**
 * `<policy-proposals>`: search box, filters, results, reading view and overview of a document. The class has the
 * properties and the state; `controller.ts` has the behaviour, and `views/` renders it.
 */
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
  unsafeCSS,
} from "lit";
import type { PolicyDocument } from "../api.js";
import type { SearchResults } from "../model.js";
import { proposalAddress } from "./address.js";
import { Announcer } from "./announcer.js";
import { Controller, type ControllerHost } from "./controller.js";
import { href } from "./deep-link.js";
import { languageOf } from "./language.js";
import { type Names, namesOf } from "./names.js";
import { LoadingElement } from "./loading-element.js";
import { Related } from "./related.js";
import { Search } from "./search.js";
import {
  type Filters,
  filtersOf,
  type GivenFilters,
  isIdle,
  knownFilters,
  type Opened,
  type Session,
  START,
} from "./session.js";
import { Sharing } from "./sharing.js";
import { type Strings, STRINGS } from "./strings.js";
import styles from "./styles/widget.css";
import type { PolicyProposalsElement } from "./types.js";
import { compact } from "./views/compact.js";
import { list } from "./views/list.js";
import { failed, invitation, waiting } from "./views/loading.js";
import { announcement } from "./views/notices.js";
import { spoken } from "./views/spoken.js";
import { COLLAPSED, type Expanded, type View } from "./views/view.js";

/** The number of results at first, if the page gives none or an unusable one. */
const LIMIT = 10;

/**
 * Search box, filters, results, reading view and overview of a document of policy proposals.
 *
 * Until the script has run, a page can keep room for the element with
 * `policy-proposals:not(:defined) { display: block; min-height: 100vh }`.
 *
 * @attr {string} query - The query.
 * @attr {number} limit - How many results are shown at first, and how many each press of the button for more adds.
 * @attr {"list" | "compact"} variant - A full search page, or a search box with a panel for the results.
 * @attr {boolean} deep-link - Keeps what is shown in the address of the page, after the #, and follows the address when it changes.
 * @attr {"zh-Hant" | "zh-Hans" | "en"} lang - The language of the interface; by default that of the page, or else of the browser. The document itself is not translated.
 *
 * @slot - Shown until the document is loaded, and if it cannot be: what the page would have without the element.
 *
 * @fires {CustomEvent<undefined>} policy-proposals-ready - The document is loaded: `policy` can be used.
 * @fires {CustomEvent<ResultsDetail>} policy-proposals-results - Different results are shown.
 * @fires {CustomEvent<SelectDetail>} policy-proposals-select - A reader opens a proposal. Cancel it to show the proposal yourself.
 * @fires {CustomEvent<ErrorDetail>} policy-proposals-error - The document cannot be loaded. `detail.code` says why.
 *
 * @csspart widget - The whole widget.
 * @csspart search - The frame of the search box.
 * @csspart input - The search box itself.
 * @csspart suggestions - The list of suggestions under the search box.
 * @csspart filters - All filters.
 * @csspart filters-toggle - The button that shows the filters if there is only one column.
 * @csspart filter - One value of a filter.
 * @csspart overview - The chart of the domains.
 * @csspart bar - A bar of the chart.
 * @csspart toolbar - The row above the results.
 * @csspart total - The number of results.
 * @csspart sort - The choice of order.
 * @csspart chip - A chosen filter.
 * @csspart notice - A remark about the query.
 * @csspart results - All results.
 * @csspart result - One result.
 * @csspart result-title - The title of a result.
 * @csspart meta - The place of a result in the document.
 * @csspart button - A plain text button.
 * @csspart panel - The panel with the results in the compact form.
 * @csspart reading - The reading view.
 * @csspart back - The button that leads back to the results.
 * @csspart proposal - The open proposal.
 * @csspart tools - The buttons to cite, link, share and print.
 * @csspart text - The text of the proposal.
 * @csspart measure - A measure.
 * @csspart figure - A figure in a measure.
 * @csspart related - The related proposals.
 * @csspart failure - The message if the document cannot be shown.
 *
 * @cssproperty --policy-proposals-accent - The colour of numbers, links, buttons and bars.
 * @cssproperty --policy-proposals-background - The background.
 * @cssproperty --policy-proposals-surface - The background of the search box, of what covers the page, and of the reading view.
 * @cssproperty --policy-proposals-text - The colour of text.
 * @cssproperty --policy-proposals-muted - The colour of secondary text.
 * @cssproperty --policy-proposals-border - The colour of lines.
 * @cssproperty --policy-proposals-wash - The background of what is hovered over or selected.
 * @cssproperty --policy-proposals-mark - The background of matching words.
 * @cssproperty --policy-proposals-radius - The radius of the corners.
 * @cssproperty --policy-proposals-font - The typeface; by default that of the page.
 * @cssproperty --policy-proposals-heading-font - The typeface of titles and numbers.
 * @cssproperty --policy-proposals-min-height - The minimum height of the list form, also while it loads: 100vh.
 * @cssproperty --policy-proposals-sticky-top - The height of what the page keeps at the top of the window.
 */
export class PolicyProposals extends LoadingElement implements PolicyProposalsElement, ControllerHost {
  static override properties: PropertyDeclarations = {
    query: { noAccessor: true },
    filters: { noAccessor: true, attribute: false },
    limit: { type: Number, reflect: true, useDefault: true },
    variant: { reflect: true, useDefault: true },
    deepLink: { type: Boolean, attribute: "deep-link", reflect: true },
    session: { state: true },
    expanded: { state: true },
  };

  static override styles = unsafeCSS(styles);

  declare limit: number;
  declare variant: "list" | "compact";
  declare deepLink: boolean;
  declare session: Session;
  declare expanded: Expanded;
  strings: Strings = STRINGS.en;

  readonly #controller = new Controller(this);
  readonly #announcer = new Announcer(this);
  readonly #search = new Search(this);
  readonly #related = new Related(this);
  readonly #sharing = new Sharing(this);
  #names: Names | undefined;

  constructor() {
    super();
    this.session = START;
    this.expanded = COLLAPSED;
    this.limit = LIMIT;
    this.variant = "list";
    this.deepLink = false;
  }

  get query(): string {
    return this.session.query;
  }

  set query(given: string | number | null | undefined) {
    // Untyped code sets numbers too.
    const query = String(given ?? "");
    if (query !== this.query) this.#controller.change({ query });
  }

  get filters(): Filters {
    return this.session.filters;
  }

  set filters(given: GivenFilters) {
    const filters = filtersOf(given);
    this.#controller.change({ filters: this.policy ? knownFilters(this.policy.facets, filters) : filters });
  }

  override address(opened: Opened): string | undefined {
    return super.address(opened) ?? (this.deepLink ? href(proposalAddress(opened)) : undefined);
  }

  emitSelect(number: number): boolean {
    return this.emit("policy-proposals-select", { number }, true);
  }

  emitResults(results: SearchResults, { query, filters }: Session) {
    this.emit("policy-proposals-results", { query, filters, total: results.total });
  }

  announceResults(results: SearchResults, session: Session) {
    // Without a query and filters, the compact form shows no results.
    const isEmpty = isIdle(session) && this.variant === "compact";
    this.announce(isEmpty ? "" : announcement(results, session, this.strings));
  }

  announce(words: string) {
    this.#announcer.say(words);
  }

  protected override get isUrgent(): boolean {
    return this.#controller.link.isRequested;
  }

  /** The first search is the slowest, whatever its query. */
  protected override prepare(policy: PolicyDocument) {
    policy.search("");
  }

  protected override willUpdate(changed: PropertyValues<this & { state: string }>) {
    super.willUpdate(changed);
    const given = this as { limit: number | null; variant: "list" | "compact" | null };
    given.limit ??= LIMIT;
    given.variant ??= "list";
    // Reflected by hand: Lit would also write the empty initial query.
    if (this.query !== (this.getAttribute("query") ?? "")) this.setAttribute("query", this.query);
    const strings = STRINGS[languageOf(this)];
    if (!this.policy) {
      this.strings = strings;
      return;
    }
    if (changed.has("state") && this.state === "ready") {
      this.#names = undefined;
      const filters = knownFilters(this.policy.facets, this.filters);
      this.session = { ...this.session, filters, opened: undefined };
      this.#controller.link.start();
    }
    if (!this.#names || strings !== this.strings) this.#names = namesOf(this.policy, strings.language);
    this.strings = strings;
  }

  override render(): TemplateResult {
    const { strings } = this;
    const view = this.#view();
    const isBusy = this.state === "loading";
    if (this.failure) return failed(strings, this.failure, isBusy, this.begin);
    if (!view && this.isInviting)
      return html`<slot></slot>${this.isEmpty ? invitation(strings, isBusy, this.begin) : nothing}`;
    if (!view) return waiting(strings, this.variant);
    const [variant, content] = this.variant === "compact" ? ["compact", compact] : ["list", list];
    return html`<div
      class="widget ${variant}"
      part="widget"
      lang=${strings.tag}
      dir="ltr"
      @keydown=${(event: KeyboardEvent) => this.#controller.keydown(event)}
    >
      ${content(view, this.#controller.box)}
      <p class="visually-hidden" role="status">${spoken(view, this.#announcer.words)}</p>
    </div>`;
  }

  get pageSize(): number {
    return this.limit >= 1 ? Math.floor(this.limit) : LIMIT;
  }

  #view(): View | undefined {
    const { policy, strings, session, expanded } = this;
    const { offered, results } = this.#search;
    if (!policy || !this.#names || !results) return undefined;
    return {
      policy,
      strings,
      names: this.#names,
      language: policy.about.language,
      session,
      found: results,
      offered,
      expanded,
      hit: this.#related.hit,
      related: this.#related.hits,
      act: this.#controller,
      sharing: this.#sharing,
      address: (opened) => this.address(opened),
    };
  }
}
