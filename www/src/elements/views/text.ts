/**
 * The text of a proposal in the reading view: its blocks with buttons to cite the measures, page numbers in the margin,
 * and the footnotes.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { StatedProposal } from "../../api.js";
import type { Footnote } from "../../model.js";
import { marked } from "../marked.js";
import { folio, type Interlude, type Measure, type Placed } from "../nesting.js";
import type { Opened } from "../session.js";
import { blockList, words } from "./blocks.js";
import { button } from "./button.js";
import { CHECK, QUOTE } from "./icons.js";
import type { ReadingMarks } from "./reading-marks.js";
import type { Fragment, View } from "./view.js";

/** What the functions below need. */
interface Text {
  readonly view: View;
  readonly proposal: StatedProposal;
  readonly marks: ReadingMarks;
}

/** The footnote marks in a block or, without one, in the title. */
export function noteMarks(
  { act, strings }: View,
  footnotes: readonly Footnote[],
  block: number | undefined,
): TemplateResult[] {
  return footnotes.flatMap((footnote, index) => {
    if (footnote.block !== block) return [];
    const focus = () => act.focus(`.notes li:nth-child(${index + 1})`);
    return [
      html`<sup
        ><button type="button" data-note=${index} aria-label=${strings.note(footnote.marker)} @click=${focus}>
          ${footnote.marker}
        </button></sup
      >`,
    ];
  });
}

/**
 * A button that copies the link to a measure, if the measure has an address of its own. It appears only after the
 * measure has been cited: one at every measure would be clutter.
 */
function linkButton({ address, sharing, strings }: View, cited: string, measure: Opened): Fragment {
  const place = `${cited} link`;
  const link = address(measure);
  if (link === undefined || link === address({ number: measure.number })) return nothing;
  const { status } = sharing;
  if (status?.place !== cited && status?.place !== place) return nothing;
  const words = status.place === place ? status.words : strings.copyLink;
  return html`<span lang=${strings.tag}>${button(words, () => sharing.copyLink(place, link))}</span>`;
}

/** A button that copies a measure word for word, with its source. */
function quoteButton({ view, proposal }: Text, measure: number): TemplateResult {
  const { sharing, strings } = view;
  const place = `measure ${measure}`;
  const cited = { number: proposal.number, measure };
  return html`<button
      class="quote"
      type="button"
      aria-label=${strings.citeMeasure(measure)}
      title=${strings.citeMeasure(measure)}
      @click=${() => sharing.copy(place, cited, "html", "text")}
    >
      ${sharing.status?.place === place && sharing.status.done ? CHECK : QUOTE}</button
    >${linkButton(view, place, cited)}`;
}

function inside({ view, proposal, marks }: Text, { block, index }: Placed): TemplateResult {
  const page = folio(proposal, { block, index });
  const margin =
    page === undefined
      ? nothing
      : html`<span class="folio" title=${view.strings.page(page)}><span>${page}</span></span>`;
  return html`${margin}${words(block, marks.block(index))}${noteMarks(view, proposal.footnotes, index)}`;
}

function measureText(text: Text, measure: Measure): TemplateResult {
  const { language, session } = text.view;
  const { number } = measure;
  const isTarget = session.opened?.measure === number;
  return html`<p
    class=${isTarget ? "measure target" : "measure"}
    part="measure"
    tabindex=${isTarget ? -1 : nothing}
    lang=${language}
  >
    ${inside(text, measure)}${quoteButton(text, number)}
  </p>`;
}

function interlude(text: Text, shown: Interlude): TemplateResult {
  const { language } = text.view;
  return shown.kind === "subheading"
    ? html`<h3 lang=${language}>${inside(text, shown)}</h3>`
    : html`<p lang=${language}>${inside(text, shown)}</p>`;
}

function note({ view, marks }: Text, { marker }: Footnote, index: number): TemplateResult {
  const { act, language, strings } = view;
  return html`<li tabindex="-1">
    <button type="button" aria-label=${strings.toText} @click=${() => act.focus(`[data-note="${index}"]`)}>
      ${marker}
    </button>
    <span lang=${language}>${marked(marks.footnote(index))}</span>
  </li>`;
}

function notes(text: Text): Fragment {
  const { footnotes } = text.proposal;
  if (footnotes.length === 0) return nothing;
  return html`<section class="notes" aria-label=${text.view.strings.notes}>
    <ol role="list">
      ${footnotes.map((footnote, index) => note(text, footnote, index))}
    </ol>
  </section>`;
}

export function proposalText(view: View, proposal: StatedProposal, marks: ReadingMarks): TemplateResult {
  const text = { view, proposal, marks };
  const blocks = blockList(
    proposal.blocks,
    (measure) => measureText(text, measure),
    (shown) => interlude(text, shown),
  );
  return html`<div class="body" part="text">${blocks}</div>
    ${notes(text)}`;
}
