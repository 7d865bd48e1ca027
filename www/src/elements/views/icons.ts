/**
 * Line icons of 24 by 24 units. They are hidden from screen readers; the buttons that contain them have names.
 */
import { html, type TemplateResult } from "lit";

function icon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}

export const CROSS = icon("m6 6 12 12M18 6 6 18");
export const MAGNIFIER = icon("m15.5 15.5 5 5M17 10.5a6.5 6.5 0 1 1-13 0a6.5 6.5 0 0 1 13 0");
export const BACK = icon("m11 5-7 7 7 7M4 12h16");
export const QUOTE = icon("M5 11h5v6H4v-6q0-4 4-5M15 11h5v6h-6v-6q0-4 4-5");
export const CHECK = icon("m5 12.5 4.5 4.5L19 7.5");
