/**
 * Buttons that copy a citation, one for each format.
 */
import type { CitationStyle } from "../clipboard.js";
import type { Strings } from "../strings.js";
import { html, type TemplateResult } from "lit";
import { button } from "./button.js";

const STYLES: readonly CitationStyle[] = ["text", "html", "markdown"];

export const citationButtons = (
  { cite, styles }: Strings,
  copy: (style: CitationStyle) => unknown,
): TemplateResult =>
  html`<div class="cite" role="group" aria-label=${cite}>
    <span aria-hidden="true">${cite}</span>${STYLES.map((style) => button(styles[style], () => copy(style)))}
  </div>`;
