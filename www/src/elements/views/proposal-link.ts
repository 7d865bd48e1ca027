/**
 * What opens a proposal: a link if the proposal has an address, so that it can be copied or opened in a tab, otherwise
 * a button.
 */
import { html, nothing, type TemplateResult } from "lit";
import { isPlainClick } from "../events.js";
import type { Opened } from "../session.js";
import type { View } from "./view.js";

/** The title of a proposal after its printed number. */
export const numberedTitle = ({ language }: View, number: string, title: unknown): TemplateResult =>
  html`<span class="number">${number}</span> <span class="title" lang=${language}>${title}</span>`;

interface LinkOptions {
  readonly rel?: "prev" | "next";
  readonly current?: boolean;
}

export function proposalLink(
  { act, address, session }: View,
  opened: Opened,
  words: TemplateResult,
  { rel, current = false }: LinkOptions = {},
): TemplateResult {
  const { number } = opened;
  const isCurrent = current && session.opened?.number === number ? "true" : nothing;
  const href = address(opened);
  const open = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    act.open(opened);
  };
  if (href === undefined) {
    return html`<button
      class="proposal-link"
      type="button"
      data-number=${number}
      data-rel=${rel ?? nothing}
      aria-current=${isCurrent}
      @click=${open}
    >
      ${words}
    </button>`;
  }
  return html`<a
    class="proposal-link"
    href=${href}
    rel=${rel ?? nothing}
    data-number=${number}
    data-rel=${rel ?? nothing}
    aria-current=${isCurrent}
    @click=${open}
    >${words}</a
  >`;
}
