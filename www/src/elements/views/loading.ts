/**
 * What is shown while there is no document: what stands between the tags, and where it stays so, why.
 */
import { html, type TemplateResult } from "lit";
import type { PolicyError } from "../../error.js";
import type { Strings } from "../strings.js";
import { button } from "./button.js";

/** Room is kept for what is coming, beside which the page's own words would look like all there is. */
export const waiting = (strings: Strings, variant: string): TemplateResult =>
  html`<div class="room ${variant}">
    <p class="loading" lang=${strings.tag}>${strings.loading}</p>
    <slot></slot>
  </div>`;

/** Where loading takes a reader's wish, and the page has no words of its own, a button, which stays until it is done. */
export const invitation = ({ search, tag }: Strings, isBusy: boolean, begin: () => void): TemplateResult =>
  html`<div class="widget" dir="ltr" lang=${tag}>${button(search, begin, "outlined", isBusy)}</div>`;

/** The button stays while it is tried again: a reader's focus is on it. */
export const failed = (
  { again, failed, reasons, tag }: Strings,
  { code }: PolicyError,
  isBusy: boolean,
  begin: () => void,
): TemplateResult =>
  html`<slot></slot>
    <div class="widget" lang=${tag} dir="ltr">
      <p class="failure" part="failure" role="status">
        ${failed(reasons[code] ?? code)} ${button(again, begin, undefined, isBusy)}
      </p>
    </div>`;
