/**
 * `<policy-proposals>`: search box, filters, results, reading view and overview of a booklet. The class has the
 * properties and the state; what follows from what a reader does is in `conduct.ts`, what is seen in `views/`.
 */
import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult, unsafeCSS } from "lit";
import type { SearchResults } from "../model.js";
import { place } from "./address.js";
import { Announcer } from "./announcer.js";
import { Conduct, type Stage } from "./conduct.js";
import { languageOf } from "./language.js";
import { type Names, namesOf } from "./names.js";
import { LoadingElement } from "./policy-element.js";
import { type Filters, found, knownFilters, type Opened, type Session, START } from "./session.js";
import { type Strings, STRINGS } from "./strings.js";
import styles from "./styles/widget.css";
import type { PolicyProposalsElement } from "./types.js";
import { compact } from "./views/compact.js";
import { list } from "./views/list.js";
import { failed, waiting } from "./views/notice.js";
import { corrected } from "./views/notices.js";
import { FOLDED, type Folds, type Said, type View } from "./views/view.js";

/** How many results are shown where the page does not say, or says something odd. */
const LIMIT = 10;

/**
 * Search box, filters, results, reading view and overview of a booklet of policy proposals.
 */
export class PolicyProposals extends LoadingElement implements PolicyProposalsElement, Stage {
  static override properties: PropertyDeclarations = {
    query: { noAccessor: true, reflect: true },
    limit: { type: Number, reflect: true },
    variant: { reflect: true },
    deepLink: { type: Boolean, attribute: "deep-link", reflect: true },
    hrefTemplate: { attribute: "href-template", reflect: true },
    session: { state: true },
    folds: { state: true },
    said: { state: true },
  };

  static override styles = unsafeCSS(styles);

  declare limit: number;
  declare variant: "list" | "compact";
  declare deepLink: boolean;
  declare hrefTemplate: string | null;
  declare session: Session;
  declare folds: Folds;
  declare said: Said | undefined;
  strings: Strings = STRINGS.en;

  readonly #conduct = new Conduct(this);
  readonly #announcer = new Announcer(this);
  #names: Names | undefined;
  /** The results at hand, and what they were found for. */
  #found: { readonly results: SearchResults; readonly session: Session; readonly limit: number } | undefined;
  /** The session that the page was last told of. */
  #told: Session | undefined;

  constructor() {
    super();
    this.session = START;
    this.folds = FOLDED;
    this.said = undefined;
    this.limit = LIMIT;
    this.variant = "list";
    this.deepLink = false;
    this.hrefTemplate = null;
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, "lang"];
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null) {
    if (name === "lang") this.requestUpdate();
    else super.attributeChangedCallback(name, before, now);
  }

  get query(): string {
    return this.session.query;
  }

  set query(query: string | null) {
    this.#conduct.change({ query: query ?? "" });
  }

  get filters(): Filters {
    return this.session.filters;
  }

  set filters(filters: Filters) {
    this.#conduct.change({ filters: this.policy ? knownFilters(this.policy.facets, filters) : filters });
  }

  /** Puts the cursor into the search box. */
  override focus(options?: FocusOptions) {
    this.#conduct.box.input?.focus(options);
  }

  address({ number, measure }: Opened): string | undefined {
    if (this.hrefTemplate !== null) {
      return this.hrefTemplate
        .replace("{number}", String(number))
        .replace("{measure}", String(measure ?? ""));
    }
    return this.deepLink ? `#${place({ number, measure })}` : undefined;
  }

  selects(number: number): boolean {
    return this.tell("policy-proposals-select", { number }, true);
  }

  announce(words: string) {
    this.#announcer.say(words);
  }

  protected override get isUrgent(): boolean {
    return this.#conduct.link.isAsked;
  }

  protected override willUpdate(changed: PropertyValues<this & { state: string }>) {
    const strings = STRINGS[languageOf(this)];
    if (!this.policy) {
      this.strings = strings;
      return;
    }
    if (changed.has("state")) {
      this.session = { ...this.session, filters: knownFilters(this.policy.facets, this.filters) };
      this.#conduct.link.start();
    }
    if (changed.get("session")?.query !== this.query) this.requestUpdate("query");
    if (!this.#names || strings !== this.strings) this.#names = namesOf(this.policy, strings.language);
    this.strings = strings;
    this.#find();
  }

  protected override updated() {
    const told = this.#told;
    const { results, session } = this.#found ?? {};
    if (!results || !session || (told?.query === session.query && told.filters === session.filters)) return;
    this.#told = session;
    const { query, filters } = session;
    this.tell("policy-proposals-results", { query, filters, total: results.total });
    this.announce(this.#outcome(results));
  }

  override render(): TemplateResult {
    const { strings } = this;
    const view = this.#view();
    if (this.state === "failed") return failed(strings, this.failure, () => this.retry());
    if (!view) return waiting(strings, this.variant);
    const content = this.variant === "compact" ? compact : list;
    return html`<div
      class="widget ${this.variant}"
      part="widget"
      lang=${strings.tag}
      dir="ltr"
      @keydown=${(event: KeyboardEvent) => this.#conduct.key(event)}
    >
      ${content(view, this.#conduct.box)}
      <p class="visually-hidden" role="status">${this.#announcer.words}</p>
    </div>`;
  }

  #find() {
    const { policy, session } = this;
    const limit = this.limit >= 1 ? Math.floor(this.limit) : LIMIT;
    const { session: before } = this.#found ?? {};
    const isKnown =
      before?.query === session.query &&
      before.filters === session.filters &&
      before.sort === session.sort &&
      before.pages === session.pages &&
      this.#found?.limit === limit;
    if (policy && !isKnown) this.#found = { results: found(policy, session, limit), session, limit };
  }

  #outcome(results: SearchResults): string {
    const { strings } = this;
    const total = results.total === 0 ? strings.foundNone : strings.found(results.total);
    return [corrected(results, strings), total].filter((words) => words !== undefined).join(strings.stop);
  }

  #view(): View | undefined {
    const { policy, strings, session, folds, said } = this;
    if (!policy || !this.#names || !this.#found) return undefined;
    return {
      policy,
      strings,
      names: this.#names,
      language: policy.about.language,
      session,
      found: this.#found.results,
      folds,
      said,
      act: this.#conduct,
      address: (opened) => this.address(opened),
    };
  }
}
