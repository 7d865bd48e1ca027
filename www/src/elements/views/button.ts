/**
 * Buttons that are no more than their words.
 */
import { html, nothing, type TemplateResult } from "lit";

export const button = (words: string, act: () => void, kind?: "more" | "outlined"): TemplateResult =>
  html`<button class=${kind ?? nothing} type="button" part="button" @click=${act}>${words}</button>`;
