/**
 * Remarks about the query: how it was changed, or why nothing was found and which searches would find something.
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

/** The maximum number of words in a remark. */
const REMARKED = 4;
/** The maximum number of buttons that remove a single filter. */
const SINGLE = 3;

/** The beginning of the reader's words, enough to recognise them: they may have pasted a whole page. */
const brief = (words: string): string => words.replace(/^(.{30}).+/su, "$1…");

/** The words of the query that do not occur in the document. References are exempt: they need not occur. */
function unmatched({ query, explanation }: SearchResults, strings: Strings): string | undefined {
  const words = explanation?.unmatched ?? [];
  return words.length > 0 && !query.reference
    ? strings.unmatched(strings.quoted(words.slice(0, REMARKED).map(brief)))
    : undefined;
}

/** Which typing mistakes were corrected. */
function corrected({ corrections = [] }: SearchResults, strings: Strings): string | undefined {
  if (corrections.length === 0) return undefined;
  const [to, from] = [corrections.map((each) => each.to), corrections.map((each) => each.from)];
  return strings.corrected(strings.quoted(to), strings.quoted(from));
}

/** Which other words were also searched for. */
function expanded({ explanation, query }: SearchResults, strings: Strings): string | undefined {
  const words = new Set(explanation?.expanded.flatMap(({ to }) => to));
  // Leave out what the reader has typed.
  const others = [...words].filter((word) => !query.text.includes(word)).slice(0, REMARKED);
  return others.length > 0 ? strings.expanded(strings.listed(others)) : undefined;
}

/** The number of results. Loose matches are counted separately. */
export function resultCount(
  { loose, total }: SearchResults,
  strings: Strings,
  found: (total: number) => string = strings.found,
): string {
  if (loose === 0) return found(total);
  if (loose === total) return strings.looseOnly(total);
  return `${found(total - loose)}${strings.comma}${strings.alsoLoose(loose)}`;
}

/**
 * The line above the results that says how the query was changed, and which of its words the document does not have.
 */
export function adjustments(view: View): Fragment {
  const { found, strings } = view;
  // If nothing is found, `noResults` gives the reason.
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

/**
 * Why nothing was found: the filters, unknown words, words that say too little on their own, or the combination of
 * words.
 */
function reason(found: SearchResults, strings: Strings): string | undefined {
  const { query, explanation } = found;
  const without = explanation?.withoutFilters ?? 0;
  if (without > 0) return strings.filtered(without);
  const missing = unmatched(found, strings);
  // A query of one word cannot be shortened.
  if (missing !== undefined)
    return missing + strings.stop + (query.clauses.length > 1 ? strings.tryOtherWords : "");
  const ignored = explanation?.ignored ?? [];
  if (ignored.length > 0) return strings.ignored(strings.quoted(ignored));
  return query.clauses.length > 1 ? strings.together : undefined;
}

/** Buttons for the filters without which something is found, each with the number of results. */
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
  // If the only word is unknown, that is all there is to say.
  const isSaid = !isFiltered && found.query.clauses.length === 1 && unmatched(found, strings) !== undefined;
  return [
    ...(isSaid ? [] : [words ? say(brief(words)) : strings.nothing]),
    ...(why === undefined ? [] : [why]),
  ];
}

/** The announcement of results for screen readers. */
export function announcement(found: SearchResults, session: Session, strings: Strings): string {
  if (found.total === 0) return nothingFound(found, strings).join(" ");
  const count = resultCount(found, strings, isIdle(session) ? strings.all : strings.found);
  const remarks = [corrected(found, strings), count];
  return remarks.filter((words) => words !== undefined).join(strings.stop);
}

/** Why nothing was found, and buttons for searches that find something. */
export function noResults(view: View): Fragment {
  const { found, strings } = view;
  if (found.total > 0) return nothing;
  return html`<div class="notice" part="notice">
    ${nothingFound(found, strings).map((words) => html`<p>${spoken(view, words)}</p>`)} ${alternatives(view)}
  </div>`;
}
