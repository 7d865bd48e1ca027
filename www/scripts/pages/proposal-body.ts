/**
 * The text of a proposal as HTML: its blocks, each with the page on which it begins, and its footnotes.
 */
import type { PolicyDocument } from "../../src/api.js";
import {
  folio,
  type Interlude,
  type Measure,
  type MeasureList,
  nested,
  type Placed,
} from "../../src/elements/nesting.js";
import type { Block, Proposal } from "../../src/model.js";
import { type Html, html, type Value } from "./html.js";
import type { Words } from "./words.js";

/** What a page is made of. */
export interface Context {
  readonly policy: PolicyDocument;
  readonly proposal: Proposal;
  readonly words: Words;
}

/** The footnote marks after a block or after the title. */
export const noteMarks = ({ proposal, words }: Context, block: number | undefined): Html[] =>
  proposal.footnotes.flatMap(({ block: own, marker }, index) =>
    own === block
      ? [
          html`<sup
            ><a id="mark-${index + 1}" href="#note-${index + 1}" aria-label="${words.note(marker)}"
              >${marker}</a
            ></sup
          >`,
        ]
      : [],
  );

/** The text of a block, with its run-in heading in bold. */
function text({ text, heading }: Block): Html {
  const end = heading?.length ?? 0;
  return end > 0 ? html`<strong>${text.slice(0, end)}</strong>${text.slice(end)}` : html`${text}`;
}

/** The page number in the margin. */
function margin({ proposal, words }: Context, placed: Placed): Value {
  const page = folio(proposal, placed);
  return page === undefined ? undefined : html`<span class="folio">${words.page(page)}</span>`;
}

function measureList(context: Context, measures: readonly Measure[]): Html {
  const item = (measure: Measure) =>
    html`<li id="measure-${measure.number}">
      ${margin(context, measure)}
      <p>${text(measure.block)}${noteMarks(context, measure.index)}</p>
      ${measure.inner.length > 0 ? measureList(context, measure.inner) : undefined}
    </li>`;
  return html`<ul>
    ${measures.map(item)}
  </ul>`;
}

function part(context: Context, shown: MeasureList | Interlude): Html {
  if (shown.kind === "measures") return measureList(context, shown.measures);
  const words = html`${text(shown.block)}${noteMarks(context, shown.index)}`;
  if (shown.kind === "subheading")
    return html`<div>
      ${margin(context, shown)}
      <h2>${words}</h2>
    </div>`;
  return html`<div>
    ${margin(context, shown)}
    <p>${words}</p>
  </div>`;
}

/** All blocks, in the order of the document. */
export const blocks = (context: Context): Html[] =>
  nested(context.proposal.blocks).map((shown) => part(context, shown));

/** The footnotes, each with a link back to its mark. */
export function notes({ proposal: { footnotes }, words }: Context): Value {
  if (footnotes.length === 0) return undefined;
  const items = footnotes.map(
    ({ marker, text }, index) =>
      html`<li id="note-${index + 1}">
        <a href="#mark-${index + 1}" aria-label="${words.toText} ${marker}">${marker}</a> <span>${text}</span>
      </li>`,
  );
  return html`<section class="notes" aria-labelledby="notes">
    <h2 id="notes">${words.notes}</h2>
    <ol>
      ${items}
    </ol>
  </section>`;
}
