/**
 * The reading view: one proposal with its place in the document, its text, buttons to cite, share and print it, and
 * links to what to read next.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { StatedProposal } from "../../api.js";
import { hasNoModifier } from "../events.js";
import type { Hit } from "../../model.js";
import { marked } from "../marked.js";
import { hasShortClauses, numberName, numberNameOf } from "../names.js";
import { button } from "./button.js";
import { citationButtons } from "./citation-buttons.js";
import { BACK, CROSS } from "./icons.js";
import { readingMarks } from "./reading-marks.js";
import { type Neighbours, neighboursOf } from "./neighbours.js";
import { noteMarks, proposalText } from "./text.js";
import type { Fragment, View } from "./view.js";
import { numberedTitle, proposalLink } from "./proposal-link.js";

/** Buttons for the proposal, or for the measure that was asked for. */
function tools({ address, session, sharing, strings }: View, { number }: StatedProposal): TemplateResult {
  const cited = session.opened ?? { number };
  const link = address(cited);
  return html`<div class="tools" part="tools">
    ${citationButtons(strings, (style) => sharing.copy("tools", cited, style))}
    <div>
      ${link ? button(strings.copyLink, () => sharing.copyLink("tools", link)) : nothing}
      ${"share" in navigator ? button(strings.share, () => sharing.share(cited)) : nothing}
      ${button(strings.print, () => print())}
    </div>
    <span class="status">${sharing.status?.place === "tools" ? sharing.status.words : nothing}</span>
  </div>`;
}

/** The link to the previous or next proposal, with its title if there is room. */
function neighbour(view: View, neighbours: Neighbours, rel: "prev" | "next", isTitled = true): Fragment {
  const { language, strings } = view;
  const proposal = neighbours[rel];
  if (!proposal) return nothing;
  const word = rel === "prev" ? strings.previous : strings.next;
  const words = isTitled
    ? html`<span class="word">${word} ${numberName(proposal)}</span>
        <span class="title" lang=${language}>${proposal.title}</span>`
    : html`${word}`;
  return proposalLink(view, { number: proposal.number }, words, { rel });
}

/** The related proposals; until they are found, an empty list that keeps their room. */
function related(view: View): Fragment {
  const { policy, related, strings } = view;
  if (related?.length === 0) return nothing;
  const item = ({ number, title }: Hit) =>
    html`<li>
      ${proposalLink(view, { number }, numberedTitle(view, numberNameOf(policy, number), title.text))}
    </li>`;
  return html`<nav class="related" part="related" aria-label=${strings.related}>
    <h3>${strings.related}</h3>
    <ul role="list">
      ${related?.map(item)}
    </ul>
  </nav>`;
}

/** The left and right arrow keys turn the pages. */
function turned(event: KeyboardEvent) {
  const { currentTarget, key } = event;
  const rel = key === "ArrowLeft" ? "prev" : key === "ArrowRight" ? "next" : undefined;
  if (!rel || !hasNoModifier(event) || !(currentTarget instanceof Element)) return;
  currentTarget.querySelector<HTMLElement>(`[data-rel=${rel}]`)?.click();
}

function article(view: View, proposal: StatedProposal, neighbours: Neighbours): TemplateResult {
  const { language, names, strings } = view;
  const { page, footnotes } = proposal;
  const marks = readingMarks(view, proposal);
  return html`<article class="proposal" part="proposal">
    <header>
      <p class="place" lang=${language}>${names.place(proposal).map((name) => html`<span>${name}</span>`)}</p>
      <h2 class=${hasShortClauses(proposal.title) ? "short" : nothing} tabindex="-1">
        ${numberedTitle(view, numberName(proposal), [marked(marks.title), noteMarks(view, footnotes, undefined)])}
      </h2>
      ${page === undefined ? nothing : html`<p class="page">${strings.page(page)}</p>`}
    </header>
    ${tools(view, proposal)} ${proposalText(view, proposal, marks)} ${related(view)}
    <nav class="around" aria-label="${strings.previous}, ${strings.next}">
      ${neighbour(view, neighbours, "prev")}${neighbour(view, neighbours, "next")}
    </nav>
  </article>`;
}

export function reading(view: View): Fragment {
  const { act, found, policy, session, strings } = view;
  const proposal = session.opened && policy.proposal(session.opened.number);
  if (!proposal) return nothing;
  const neighbours = neighboursOf(view, proposal.number);
  return html`<section class="reading" part="reading" aria-label=${strings.reading} @keydown=${turned}>
    <div class="bar-top">
      <button class="back" part="back" type="button" @click=${() => act.close()}>
        <span>${BACK}${strings.back}</span><span>${CROSS}${strings.close}</span>
      </button>
      ${neighbours.position === undefined ? nothing : html`<span class="position">${strings.result(neighbours.position, found.total)}</span>`}
      ${neighbour(view, neighbours, "prev", false)} ${neighbour(view, neighbours, "next", false)}
    </div>
    ${article(view, proposal, neighbours)}
  </section>`;
}
