/**
 * Plain text buttons.
 */
import { html, nothing, type TemplateResult } from "lit";

export const button = (
  words: unknown,
  act: () => void,
  kind?: "more" | "outlined",
  isBusy?: boolean,
): TemplateResult =>
  html`<button
    class=${kind ?? nothing}
    type="button"
    part="button"
    aria-busy=${isBusy ?? nothing}
    @click=${act}
  >
    ${words}
  </button>`;
