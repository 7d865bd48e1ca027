/**
 * The list of results. Without a query it is in the document's order under the document's headings; with a query the
 * best matches come first, and loose matches are listed separately.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Hit, Passage } from "../../model.js";
import { paragraphs } from "../../paragraphs.js";
import { isPlainClick } from "../events.js";
import { excerpt, marked } from "../marked.js";
import { numberName, numeralOf, placeOf } from "../names.js";
import { isBrowsing, isWhole } from "../session.js";
import { button } from "./button.js";
import { underTitle } from "./carried.js";
import { spoken } from "./spoken.js";
import type { Fragment, View } from "./view.js";
import { numberedTitle, proposalLink } from "./proposal-link.js";

/** Hits under common headings. */
interface Group {
  readonly headings: readonly TemplateResult[];
  readonly level: number;
  readonly hits: Hit[];
}

/** The introduction of a domain or section, if all of it is listed. */
function lead(view: View, text: string | undefined): TemplateResult[] {
  if (!isWhole(view.session)) return [];
  return paragraphs(text).map((paragraph) => html`<p class="lead" lang=${view.language}>${paragraph}</p>`);
}

/** The headings before a hit that follows `previous`. */
function headings(view: View, hit: Hit, previous: Hit | undefined): TemplateResult[] {
  const { language, names, policy } = view;
  const { domain, section } = placeOf(policy, hit);
  const own: TemplateResult[] = [];
  if (domain && previous?.domain !== hit.domain) {
    const numeral = html`<span class="numeral">${numeralOf(domain)}</span>`;
    own.push(
      html`<h3 class="domain" lang=${language}>${numeral} <span>${domain.heading}</span></h3>`,
      ...lead(view, domain.lead),
    );
  }
  if (section) {
    own.push(
      html`<h4 class="section" lang=${language}>${names.section(section)}</h4>`,
      ...lead(view, section.lead),
    );
  }
  return own;
}

/** The document's table of contents: its domains and sections. */
function contents(view: View): Group[] {
  const groups: Group[] = [];
  let previous: Hit | undefined;
  for (const hit of view.found.hits) {
    if (previous?.domain === hit.domain && previous.section === hit.section) groups.at(-1)?.hits.push(hit);
    else {
      const level = hit.section === undefined ? 4 : 5;
      groups.push({ headings: headings(view, hit, previous), level, hits: [hit] });
    }
    previous = hit;
  }
  return groups;
}

/** The matches, and separately the loose matches. */
function answers({ found, strings }: View): Group[] {
  const isLoose = ({ match }: Hit): boolean => match === "loose";
  const best = found.hits.filter((hit) => !isLoose(hit));
  const loose = found.hits.filter(isLoose);
  const group = (name: string, hits: Hit[], kind: string): Group[] =>
    hits.length > 0 ? [{ headings: [html`<h3 class=${kind}>${name}</h3>`], level: 4, hits }] : [];
  // If all are loose, the number of results says so.
  return [
    ...group(strings.matching, best, "visually-hidden"),
    ...group(strings.loose, loose, best.length > 0 ? "loose" : "visually-hidden"),
  ];
}

function passageItem({ language, strings }: View, { footnote, text }: Passage): TemplateResult {
  const note = footnote === undefined ? nothing : html`<span class="kind">${strings.footnote}</span> `;
  return html`<li>${note}<span lang=${language}>${excerpt(text)}</span></li>`;
}

function meta(view: View, hit: Hit): TemplateResult {
  const { language, names, session, strings } = view;
  const place = isBrowsing(session) ? [] : names.place(hit);
  const page = hit.page === undefined ? nothing : html`<span class="page">${strings.page(hit.page)}</span>`;
  return html`<p class="meta" part="meta">
    ${place.map((name) => html`<span lang=${language} title=${name}>${name}</span>`)}${page}
  </p>`;
}

/** Makes the whole entry clickable, unless the reader is selecting text. */
function pressed(event: MouseEvent) {
  if (!isPlainClick(event)) return;
  const { currentTarget, target } = event;
  if (!(target instanceof Element) || !(currentTarget instanceof Element)) return;
  if (target.closest(".proposal-link") || getSelection()?.type === "Range") return;
  currentTarget.querySelector<HTMLElement>(".proposal-link")?.click();
}

function hitItem(view: View, hit: Hit, level: number): TemplateResult {
  const proposal = view.policy.proposal(hit.number);
  const { line, passages } = underTitle(view, hit, proposal?.blocks ?? []);
  const title = numberedTitle(view, numberName(proposal ?? hit), marked(hit.title));
  return html`<li class="hit" part="result" @click=${pressed}>
    <div class="hit-title" part="result-title" role="heading" aria-level=${level}>
      ${proposalLink(view, { number: hit.number }, title, { current: true })}
    </div>
    ${meta(view, hit)} ${line === undefined ? nothing : html`<p class="carried">${spoken(view, line)}</p>`}
    ${
      passages.length === 0
        ? nothing
        : html`<ul class="passages" role="list">
            ${passages.map((passage) => passageItem(view, passage))}
          </ul>`
    }
  </li>`;
}

function group(view: View, { headings, hits, level }: Group): TemplateResult {
  return html`${headings}
    <ol role="list">
      ${hits.map((hit) => hitItem(view, hit, level))}
    </ol>`;
}

function moreButton({ act, found, strings }: View): Fragment {
  const left = found.total - found.hits.length;
  if (left <= 0) return nothing;
  return button(strings.more(left), () => act.more(), "more");
}

export function results(view: View): TemplateResult {
  const browsing = isBrowsing(view.session);
  const groups = browsing ? contents(view) : answers(view);
  return html`<div class=${browsing ? "hit-list browsing" : "hit-list"} part="results">
    ${groups.map((each) => group(view, each))} ${moreButton(view)}
  </div>`;
}
