/**
 * What is shown while there is no document: the content between the tags and, after a failure, its reason.
 */
import { html, type TemplateResult } from "lit";
import type { PolicyError } from "../../error.js";
import type { Strings } from "../strings.js";
import { button } from "./button.js";

/**
 * The content between the tags, with room for what is coming and a word that it is: otherwise the content would look
 * like everything there is.
 */
export const waiting = (strings: Strings, variant: string): TemplateResult =>
  html`<div class="room ${variant}">
    <p class="loading" lang=${strings.tag}>${strings.loading}</p>
    <slot></slot>
  </div>`;

/**
 * A button to load, if loading waits for the reader and there is no content between the tags. It stays until loading is
 * done.
 */
export const invitation = ({ search, tag }: Strings, isBusy: boolean, begin: () => void): TemplateResult =>
  html`<div class="widget" dir="ltr" lang=${tag}>${button(search, begin, "outlined", isBusy)}</div>`;

/**
 * The reason of a failure, with a button that stays while loading is tried again, because the reader's focus is on it.
 */
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
