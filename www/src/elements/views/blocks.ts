/**
 * The blocks of a proposal as printed, for the reading view and the card: measures in lists, those of the second level
 * inside the measure that they belong to, and sub-headings and paragraphs between the lists.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Block } from "../../model.js";
import { marked, type Shown } from "../marked.js";
import { type Interlude, type Measure, nested } from "../nesting.js";

/** Draws a measure, without those inside it. */
type DrawMeasure = (measure: Measure) => TemplateResult;

function measureList(measures: readonly Measure[], draw: DrawMeasure): TemplateResult {
  return html`<ul class="measures" role="list">
    ${measures.map(
      (measure) =>
        html`<li>
          ${draw(measure)}${measure.inner.length > 0 ? measureList(measure.inner, draw) : nothing}
        </li>`,
    )}
  </ul>`;
}

export const blockList = (
  blocks: readonly Block[],
  drawMeasure: DrawMeasure,
  drawInterlude: (interlude: Interlude) => TemplateResult,
): TemplateResult[] =>
  nested(blocks).map((part) =>
    part.kind === "measures" ? measureList(part.measures, drawMeasure) : drawInterlude(part),
  );

/** The text of a block, with its run-in heading in bold. */
export function words({ heading }: Block, text: Shown): unknown {
  const end = heading?.length;
  return end ? [html`<strong>${marked(text, 0, end)}</strong>`, marked(text, end)] : marked(text);
}
