/**
 * What is said beside the list: what was done to the reader's words, or why nothing was found and the nearest
 * alternatives.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { SearchResults } from "../../model.js";
import { RESULT_LINK } from "../focus.js";
import { totalOf } from "../search.js";
import { type Choice, choices, isIdle, type Session, toggled } from "../session.js";
import type { Strings } from "../strings.js";
import { button } from "./button.js";
import { spoken } from "./spoken.js";
import type { Fragment, View } from "./view.js";

/** More words than these are a list to read, and no longer a remark. */
const REMARKED = 4;
/** So many single filters are offered to be taken off. */
const SINGLE = 3;

/** The reader's words as far as it takes to know them again: what is pasted may be a page. */
const brief = (words: string): string => words.replace(/^(.{30}).+/su, "$1…");

/** Which words of the query stand nowhere in the document; a reference needs to stand nowhere. */
function unmatched({ query, explanation }: SearchResults, strings: Strings): string | undefined {
  const words = explanation?.unmatched ?? [];
  return words.length > 0 && !query.reference
    ? strings.unmatched(strings.quoted(words.slice(0, REMARKED).map(brief)))
    : undefined;
}

/** Which slips of the finger were corrected. */
function corrected({ corrections = [] }: SearchResults, strings: Strings): string | undefined {
  if (corrections.length === 0) return undefined;
  const [to, from] = [corrections.map((each) => each.to), corrections.map((each) => each.from)];
  return strings.corrected(strings.quoted(to), strings.quoted(from));
}

/** Which other words were looked for too. */
function expanded({ explanation, query }: SearchResults, strings: Strings): string | undefined {
  const words = new Set(explanation?.expanded.flatMap(({ to }) => to));
  // What the reader has typed needs no telling.
  const others = [...words].filter((word) => !query.text.includes(word)).slice(0, REMARKED);
  return others.length > 0 ? strings.expanded(strings.listed(others)) : undefined;
}

/** How many are found; what only may be meant is not counted as found. */
export function resultCount(
  { loose, total }: SearchResults,
  strings: Strings,
  found: (total: number) => string = strings.found,
): string {
  if (loose === 0) return found(total);
  if (loose === total) return strings.looseOnly(total);
  return `${found(total - loose)}${strings.comma}${strings.alsoLoose(loose)}`;
}

/** The line above the results that says what was done to the reader's words, and which of them had no part in it. */
export function adjustments(view: View): Fragment {
  const { found, strings } = view;
  // Where nothing is found, it is said below why.
  if (found.total === 0) return nothing;
  const missing = unmatched(found, strings);
  const remarks = [
    corrected(found, strings),
    expanded(found, strings),
    missing === undefined ? undefined : `${missing}${strings.comma}${strings.othersOnly}`,
  ].filter((words) => words !== undefined);
  return remarks.length > 0
    ? html`<p class="adjustments" part="notice">
        ${spoken(view, remarks.join(strings.stop) + strings.stop)}
      </p>`
    : nothing;
}

/** Why nothing was found: the filters, the words that stand nowhere, those that say too little, or all together. */
function reason(found: SearchResults, strings: Strings): string | undefined {
  const { query, explanation } = found;
  const without = explanation?.withoutFilters ?? 0;
  if (without > 0) return strings.filtered(without);
  const missing = unmatched(found, strings);
  // Of one word there are no fewer.
  if (missing !== undefined)
    return missing + strings.stop + (query.clauses.length > 1 ? strings.tryOtherWords : "");
  const ignored = explanation?.ignored ?? [];
  if (ignored.length > 0) return strings.ignored(strings.quoted(ignored));
  return query.clauses.length > 1 ? strings.together : undefined;
}

/** The filters that alone are the reason, each with what is found without it. */
function withoutOne(view: View): TemplateResult[] {
  const { act, names, policy, session, strings } = view;
  const chosen = choices(session.filters);
  if (chosen.length < 2) return [];
  const offers = chosen.map((choice: Choice) => {
    const filters = toggled(session.filters, choice);
    return { choice, filters, total: totalOf(policy, session.query, filters) };
  });
  return offers
    .filter(({ total }) => total > 0)
    .slice(0, SINGLE)
    .map(({ choice, filters, total }) =>
      button(
        spoken(view, strings.without(names.choice(choice), total)),
        () => act.filter(filters, RESULT_LINK),
        "outlined",
      ),
    );
}

function alternatives(view: View): Fragment | TemplateResult[] {
  const { act, found, session, strings } = view;
  const { nearest, withoutFilters } = found.explanation ?? {};
  if (withoutFilters) {
    return [...withoutOne(view), button(strings.clearFilters, () => act.filter({}, RESULT_LINK), "outlined")];
  }
  if (nearest === undefined) return nothing;
  const words = spoken(view, strings.searchFor(brief(nearest)));
  return button(words, () => act.search(nearest, session.filters), "outlined");
}

/** That nothing was found, and why. */
function nothingFound(found: SearchResults, strings: Strings): string[] {
  const words = found.query.text.trim();
  const isFiltered = (found.explanation?.withoutFilters ?? 0) > 0;
  const say = isFiltered ? strings.nothingWithin : strings.nothingFor;
  const why = reason(found, strings);
  // That the only word stands nowhere says it all.
  const isSaid = !isFiltered && found.query.clauses.length === 1 && unmatched(found, strings) !== undefined;
  return [
    ...(isSaid ? [] : [words ? say(brief(words)) : strings.nothing]),
    ...(why === undefined ? [] : [why]),
  ];
}

/** What is read out of an answer. */
export function announcement(found: SearchResults, session: Session, strings: Strings): string {
  if (found.total === 0) return nothingFound(found, strings).join(" ");
  const count = resultCount(found, strings, isIdle(session) ? strings.all : strings.found);
  const remarks = [corrected(found, strings), count];
  return remarks.filter((words) => words !== undefined).join(strings.stop);
}

/** Why nothing was found, and what would be. */
export function noResults(view: View): Fragment {
  const { found, strings } = view;
  if (found.total > 0) return nothing;
  return html`<div class="notice" part="notice">
    ${nothingFound(found, strings).map((words) => html`<p>${spoken(view, words)}</p>`)} ${alternatives(view)}
  </div>`;
}
