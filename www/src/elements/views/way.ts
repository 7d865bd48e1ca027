/**
 * The way to a proposal: a link where the proposal has an address of its own, which can be opened elsewhere and copied,
 * and a button where it has none.
 */
import { html, nothing, type TemplateResult } from "lit";
import { isBare } from "../keys.js";
import type { Opened } from "../session.js";
import type { View } from "./view.js";

/** Clicks that ask the browser for another tab or window are the browser's. */
export const isPlain = (event: MouseEvent): boolean => event.button === 0 && isBare(event);

/** The title of a proposal behind its number. */
export const titled = ({ language, names }: View, number: number, title: unknown): TemplateResult =>
  html`<span class="number">${names.number(number)}</span>
    <span class="title" lang=${language}>${title}</span>`;

interface WayOptions {
  readonly rel?: "prev" | "next";
  readonly current?: boolean;
}

export function way(
  { act, address, session }: View,
  opened: Opened,
  words: TemplateResult,
  { rel, current = false }: WayOptions = {},
): TemplateResult {
  const { number } = opened;
  const here = current && session.opened?.number === number ? "true" : nothing;
  const href = address(opened);
  const followed = (event: MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    act.open(opened);
  };
  if (href === undefined) {
    return html`<button
      class="way"
      type="button"
      data-number=${number}
      data-rel=${rel ?? nothing}
      aria-current=${here}
      @click=${followed}
    >
      ${words}
    </button>`;
  }
  return html`<a
    class="way"
    href=${href}
    rel=${rel ?? nothing}
    data-number=${number}
    data-rel=${rel ?? nothing}
    aria-current=${here}
    @click=${followed}
    >${words}</a
  >`;
}
