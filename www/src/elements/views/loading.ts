/**
 * What is shown while there is no document: what stands between the tags, and where it stays so, why.
 */
import { html, type TemplateResult } from "lit";
import type { PolicyError } from "../../error.js";
import type { Strings } from "../strings.js";

/** Room is kept for what is coming, beside which the page's own words would look like all there is. */
export const waiting = (strings: Strings, variant: string): TemplateResult =>
  html`<div class="room ${variant}">
    <p class="loading" lang=${strings.tag}>${strings.loading}</p>
    <slot></slot>
  </div>`;

/** Where loading takes a reader's wish, the page's own words stand alone, or a button, which stays until it is done. */
export const invitation = (strings: Strings, isBusy: boolean): TemplateResult =>
  html`<slot
    ><div class="widget" dir="ltr" lang=${strings.tag}>
      <button class="outlined" type="button" part="button" aria-busy=${isBusy}>${strings.search}</button>
    </div></slot
  >`;

/** The button stays while it is tried again: a reader's focus is on it. */
export function failed(
  strings: Strings,
  { code }: PolicyError,
  isBusy: boolean,
  again: () => void,
): TemplateResult {
  return html`<slot></slot>
    <div class="widget" lang=${strings.tag} dir="ltr">
      <p class="failure" part="failure" role="status">
        ${strings.failed(strings.reasons[code] ?? code)}
        <button type="button" part="button" aria-busy=${isBusy} @click=${again}>${strings.again}</button>
      </p>
    </div>`;
}
