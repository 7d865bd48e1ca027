/**
 * Renders the card: the quotation with its footnotes, its source, and the buttons and link. Text of the document is
 * marked with the document's language, and text of the interface with the interface's.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { PolicyDocument } from "../../api.js";
import type { Footnote } from "../../model.js";
import type { CitationStyle } from "../clipboard.js";
import type { Opened } from "../session.js";
import { hasShortClauses, numberName } from "../names.js";
import type { Placed } from "../nesting.js";
import type { Strings } from "../strings.js";
import { blockList, words } from "../views/blocks.js";
import { button } from "../views/button.js";
import { citationButtons } from "../views/citation-buttons.js";
import type { Fragment } from "../views/view.js";
import type { Quote } from "./quote.js";

/** The last citation that was copied, or could not be. */
export interface Copied {
  readonly style: CitationStyle;
  readonly done: boolean;
}

interface CardView {
  readonly policy: PolicyDocument;
  readonly quote: Quote;
  readonly strings: Strings;
  readonly href: string | undefined;
  readonly copied: Copied | undefined;
  readonly follow: (event: MouseEvent) => void;
  readonly copy: (style: CitationStyle) => Promise<void>;
}

/** The content between the tags, with room for the card to come. */
export const placeholder = () => html`<div class="room"><slot></slot></div>`;

/**
 * The card before the reader asks for it, if there is no content between the tags: a button with the proposal's number.
 */
export const invitation = (
  { proposal, tag }: Strings,
  { number }: Opened,
  isBusy: boolean,
  begin: () => void,
) => html`
  <slot></slot>
  <figure part="card" dir="ltr" lang=${tag}>
    ${button(proposal(String(number)), begin, undefined, isBusy)}
  </figure>
`;

/** The content between the tags, the reason why there is nothing more and, if it may help, a button to try again. */
export const fallback = (
  { again, tag }: Strings,
  why: string,
  isBusy: boolean,
  retry: (() => void) | undefined,
) => html`
  <slot></slot>
  <p class="notice" part="notice" role="status" lang=${tag}>
    ${why} ${retry ? button(again, retry, undefined, isBusy) : nothing}
  </p>
`;

/** The footnote marks of a block, or of the title. */
const noteMarks = ({ quote, strings }: CardView, block: number | undefined) =>
  quote.footnotes
    .filter((footnote) => footnote.block === block)
    .map(
      ({ marker }) =>
        html`<sup
          ><span class="visually-hidden" lang=${strings.tag}>${strings.footnote} </span>${marker}</sup
        >`,
    );

function paragraph(view: CardView, { block, index }: Placed): TemplateResult {
  const text = words(block, { text: block.text, marks: [] });
  return html`<p class=${block.kind}><span part="measure">${text}</span>${noteMarks(view, index)}</p>`;
}

function heading(view: CardView) {
  const { proposal } = view.quote;
  return html`
    <p class="number" part="number" lang=${view.strings.tag}>
      ${view.strings.proposal(numberName(proposal))}
    </p>
    <p class=${hasShortClauses(proposal.title) ? "title short" : "title"}>
      <span part="title">${proposal.title}</span>${noteMarks(view, undefined)}
    </p>
  `;
}

/** The whole proposal; or one measure, under the number and title of its proposal. */
function quoted(view: CardView) {
  const { proposal, measure } = view.quote;
  if (measure) {
    return html`
      <div class="context">${heading(view)}</div>
      <blockquote class="single">${paragraph(view, measure)}</blockquote>
    `;
  }
  const draw = (placed: Placed) => paragraph(view, placed);
  return html`<blockquote>${heading(view)}${blockList(proposal.blocks, draw, draw)}</blockquote>`;
}

const note = ({ marker, text }: Footnote) => html`<li><span>${marker}</span><span>${text}</span></li>`;

function notes({ quote: { footnotes }, strings }: CardView): Fragment {
  if (footnotes.length === 0) return nothing;
  return html`<ol class="notes" part="notes" role="list" aria-label=${strings.notes}>
    ${footnotes.map(note)}
  </ol>`;
}

function attribution({ policy, quote, strings }: CardView) {
  const { organisation, title } = policy.about;
  const page =
    quote.page === undefined ? nothing : html`<span lang=${strings.tag}>${strings.page(quote.page)}</span>`;
  return html`
    <figcaption part="attribution">
      <span class="organisation">${organisation}</span>
      <cite>${title}</cite>
      ${page}
    </figcaption>
  `;
}

/** The outcome of copying. If the browser forbids it, the citation itself, to be copied by hand. */
function copyStatus({ policy, quote, strings, copied }: CardView) {
  if (!copied) return html`<p role="status"></p>`;
  const name = strings.styles[copied.style];
  if (copied.done) return html`<p role="status">${strings.copied}${strings.colon}${name}</p>`;
  const { proposal, measure } = quote;
  const citation = policy.cite(proposal.number, { measure: measure?.number, style: copied.style });
  return html`
    <p role="status">${strings.notCopied}${strings.colon}${name}</p>
    <textarea readonly aria-label=${strings.cite} .value=${citation}></textarea>
  `;
}

function actions(view: CardView) {
  const { strings, href, follow, copy } = view;
  const link =
    href === undefined ? nothing : html`<a part="link" href=${href} @click=${follow}>${strings.full}</a>`;
  return html`
    <div class="actions" part="actions" lang=${strings.tag}>
      ${link} ${citationButtons(strings, (style) => void copy(style))} ${copyStatus(view)}
    </div>
  `;
}

export const card = (view: CardView): TemplateResult => html`
  <figure part="card" dir="ltr" lang=${view.policy.about.language}>
    ${quoted(view)} ${notes(view)} ${attribution(view)} ${actions(view)}
  </figure>
`;
