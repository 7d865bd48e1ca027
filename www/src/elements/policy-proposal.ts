/**
 * `<policy-proposal number="97">`: one proposal, or one of its measures, as a card in an article. The content between
 * the tags is shown until the card is ready, and stays if it cannot be shown. The class has the properties and the
 * state; `card/` renders the card.
 */
import { type PropertyDeclarations, type PropertyValues, unsafeCSS } from "lit";
import { PolicyError } from "../error.js";
import { card, type Copied, fallback, invitation, placeholder } from "./card/card-view.js";
import css from "./card/card.css";
import { type CitationStyle, copyCitation } from "./clipboard.js";
import { languageOf } from "./language.js";
import { LoadingElement } from "./loading-element.js";
import { type Quote, quoteOf } from "./card/quote.js";
import type { Opened } from "./session.js";
import { STRINGS, type Strings } from "./strings.js";
import type { PolicyProposalElement } from "./types.js";
import { isPlainClick } from "./events.js";

/** Whether something else is to be quoted than before. */
const asksOtherwise = (changed: PropertyValues): boolean =>
  ["state", "number", "measure"].some((name) => changed.has(name));

/** An optional number. Templates leave attributes empty, and frameworks set properties as text. */
const numberOf = (given: unknown): number | undefined =>
  given === null || given === undefined || given === "" ? undefined : Number(given);

/**
 * A card that quotes one proposal, or one of its measures, word for word, with its source.
 *
 * @attr {"zh-Hant" | "zh-Hans" | "en"} lang - The language of the card's interface; by default that of the page, or else of the browser. The quotation itself is not translated.
 *
 * @slot - Shown until the card is ready, and if it cannot be shown: the quotation as text, or a link.
 *
 * @fires {CustomEvent<undefined>} policy-proposals-ready - The document is loaded: `policy` can be used.
 * @fires {CustomEvent<SelectDetail>} policy-proposals-select - A reader follows the link to the full proposal. Cancel it to show the proposal yourself.
 * @fires {CustomEvent<ErrorDetail>} policy-proposals-error - The document cannot be loaded, or there is no such proposal or measure. `detail.code` says which.
 *
 * @csspart card - The card.
 * @csspart number - The number of the proposal.
 * @csspart title - The title of the proposal.
 * @csspart measure - A measure, or a sub-heading or paragraph between measures.
 * @csspart notes - The footnotes of the quoted text.
 * @csspart attribution - The source: organisation, document and page.
 * @csspart actions - The row with the link and the buttons.
 * @csspart link - The link to the full proposal.
 * @csspart button - A button.
 * @csspart notice - The message if the card cannot be shown.
 *
 * @cssproperty --policy-proposals-accent - The colour of the number, the link and the buttons.
 * @cssproperty --policy-proposals-background - The background of the card.
 * @cssproperty --policy-proposals-text - The colour of the quoted text.
 * @cssproperty --policy-proposals-muted - The colour of the attribution and the footnotes.
 * @cssproperty --policy-proposals-border - The colour of lines.
 * @cssproperty --policy-proposals-radius - The radius of the corners.
 * @cssproperty --policy-proposals-font - The typeface; by default that of the page.
 * @cssproperty --policy-proposals-card-height - The minimum height, which is also kept free while the card loads.
 */
export class PolicyProposal extends LoadingElement implements PolicyProposalElement {
  static override properties: PropertyDeclarations = {
    number: { converter: numberOf, reflect: true },
    measure: { converter: numberOf, reflect: true },
    copied: { state: true },
  };
  static override styles = unsafeCSS(css);

  /** The proposal's number. Without it the element shows the content between its tags. */
  declare number: number | null | undefined;
  /** The measure to quote, counted from 1 within the proposal; the whole proposal by default. */
  declare measure: number | null | undefined;
  declare protected copied: Copied | undefined;
  /** What is quoted, or why nothing is. */
  #outcome: Quote | PolicyError | undefined;

  constructor() {
    super();
    this.number = null;
    this.measure = null;
    this.copied = undefined;
  }

  override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    if (!asksOtherwise(changed)) return;
    this.copied = undefined;
    this.#outcome = this.#quoted();
  }

  override updated(changed: PropertyValues) {
    this.renderRoot.querySelector("textarea")?.select();
    const error = this.#outcome;
    // A failure to load has already had its event.
    if (!(error instanceof PolicyError) || !this.policy || !asksOtherwise(changed)) return;
    this.emit("policy-proposals-error", { code: error.code, error });
  }

  override render() {
    const strings = STRINGS[languageOf(this)];
    const { policy, copied } = this;
    const quote = this.#outcome;
    const wanted = this.#wanted;
    const isBusy = this.state === "loading";
    if (quote instanceof PolicyError) {
      return fallback(strings, this.#why(quote, strings), isBusy, policy ? undefined : this.begin);
    }
    if (!policy && wanted && this.isInviting && this.isEmpty) {
      return invitation(strings, wanted, isBusy, this.begin);
    }
    if (!policy || !quote) return placeholder();
    const actions = {
      href: wanted && this.address(wanted),
      follow: this.#follow,
      copy: this.#copy,
    };
    return card({ policy, quote, strings, copied, ...actions });
  }

  /** What to quote, if there is a number. */
  get #wanted(): Opened | undefined {
    const number = numberOf(this.number);
    return number === undefined ? undefined : { number, measure: numberOf(this.measure) };
  }

  #quoted(): Quote | PolicyError | undefined {
    // While loading is tried again, the failure stays: the reader's focus is on its button.
    if (this.failure) return this.failure;
    const wanted = this.#wanted;
    if (!this.policy || !wanted) return undefined;
    try {
      return quoteOf(this.policy, wanted);
    } catch (error) {
      if (error instanceof PolicyError) return error;
      throw error;
    }
  }

  #why({ code }: PolicyError, { failed, reasons, noProposal, noMeasure }: Strings): string {
    if (!this.policy) return failed(reasons[code] ?? code);
    const { number = NaN } = this.#wanted ?? {};
    return Number.isInteger(number) && this.policy.proposal(number) ? noMeasure : noProposal;
  }

  readonly #follow = (event: MouseEvent) => {
    const wanted = this.#wanted;
    if (!wanted || !isPlainClick(event)) return;
    if (!this.emit("policy-proposals-select", { number: wanted.number }, true)) event.preventDefault();
  };

  readonly #copy = async (style: CitationStyle) => {
    const wanted = this.#wanted;
    if (!this.policy || !wanted) return;
    const done = await copyCitation(this.policy, wanted, style);
    this.copied = { style, done };
  };
}
