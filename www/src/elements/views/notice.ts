/**
 * What is shown while there is no document: what stands between the tags, and where it stays so, why.
 */
import { html, type TemplateResult } from "lit";
import type { PolicyError } from "../../error.js";
import type { Strings } from "../strings.js";

/** Room is kept for what is coming; where that takes a reader's wish, the page's own words stand alone, or a button. */
export function waiting(strings: Strings, variant: string, isComing: boolean): TemplateResult {
  if (!isComing) return html`<slot><button type="button" part="button">${strings.search}</button></slot>`;
  return html`<div class="room ${variant}">
    <slot><p class="loading">${strings.loading}</p></slot>
  </div>`;
}

export function failed(
  strings: Strings,
  failure: PolicyError | undefined,
  again: () => void,
): TemplateResult {
  const code = failure?.code ?? "FETCH_FAILED";
  return html`<slot></slot>
    <div class="widget failed" lang=${strings.tag} dir="ltr">
      <p class="failure" part="failure" role="status">
        ${strings.failed(strings.reasons[code] ?? code)}
        <button type="button" part="button" @click=${again}>${strings.again}</button>
      </p>
    </div>`;
}
