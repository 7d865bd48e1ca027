/**
 * What the page says beside the list: what was done to the reader's words, why nothing was found and the way out, or
 * the domain that the reader has named.
 */
import type { Explanation, PolicyDocument, SearchResults } from "policy-proposals/slim";
import { PolicyError } from "policy-proposals/slim";
import { h } from "./dom.js";
import { domainName } from "./names.js";

function button(words: string, act: () => void): HTMLElement {
  const element = h("button", { class: "way-out", type: "button" }, words);
  element.addEventListener("click", act);
  return element;
}

/** More words than these are a list to read, and no longer a remark. */
const EXPANSIONS = 4;

const quoted = (words: readonly string[]): string => words.map((word) => `「${word}」`).join("、");

/** Which words of the query stand nowhere in the document; a reference needs to stand nowhere. */
function unmatched({ query, explanation }: SearchResults): string | undefined {
  const words = explanation?.unmatched ?? [];
  return words.length > 0 && !query.reference ? `全份文件都沒有${quoted(words)}` : undefined;
}

/** Which slips of the finger were corrected. */
export function corrected({ corrections = [] }: SearchResults): string | undefined {
  if (corrections.length === 0) return undefined;
  const [from, to] = [corrections.map((each) => each.from), corrections.map((each) => each.to)];
  return `你輸入${quoted(from)}，已改為${quoted(to)}搜尋`;
}

/** Which other words were looked for too. */
function expanded(explanation: Explanation | undefined): string | undefined {
  const words = new Set(explanation?.expanded.flatMap(({ to }) => to));
  return words.size > 0 ? `也搜尋：${[...words].slice(0, EXPANSIONS).join("、")}` : undefined;
}

/** The line above the results that says what was done to the reader's words, and which of them had no part in it. */
export function done(found: SearchResults): HTMLElement | undefined {
  // Where nothing is found, it is said below why.
  const some = found.total > 0;
  const missing = some ? unmatched(found) : undefined;
  const said = [
    corrected(found),
    some ? expanded(found.explanation) : undefined,
    missing === undefined ? undefined : `${missing}，以下只符合其餘字詞`,
  ].filter((words) => words !== undefined);
  return said.length > 0 ? h("p", { class: "done" }, `${said.join("。")}。`) : undefined;
}

/** The ways out of a search that found nothing. */
interface WaysOut {
  /** The names of the filters chosen. */
  filters: readonly string[];
  /** Takes the filters off. */
  clear(): void;
  /** Searches for something else. */
  run(query: string): void;
}

/** Why nothing was found: the filters, the words that stand nowhere, those that say too little, or all together. */
function reason(found: SearchResults, filters: readonly string[]): string | undefined {
  const { query, explanation } = found;
  const without = explanation?.withoutFilters ?? 0;
  if (without > 0) return `篩選${quoted(filters)}以內沒有；不篩選的話，有 ${without} 項符合。`;
  const missing = unmatched(found);
  if (missing !== undefined) return `${missing}。試試較短或不同的寫法。`;
  const ignored = explanation?.ignored ?? [];
  if (ignored.length > 0) return `${quoted(ignored)}太普通，搜尋時不計。`;
  return query.clauses.length > 1 ? "沒有一項建議同時符合所有字詞。" : undefined;
}

/** Why nothing was found, and what would be. */
export function nothing(found: SearchResults, { filters, clear, run }: WaysOut): HTMLElement {
  const { query, explanation } = found;
  const words = query.text.trim();
  const why = reason(found, filters);
  const host = h(
    "div",
    { class: "notice" },
    h("p", {}, words ? `沒有建議符合「${words}」。` : "沒有建議符合這些條件。"),
    why === undefined ? undefined : h("p", {}, why),
  );
  const nearest = explanation?.nearest;
  if (explanation?.withoutFilters) host.append(button("清除篩選", clear));
  else if (nearest !== undefined) host.append(button(`改為搜尋「${nearest}」`, () => run(nearest)));
  return host;
}

/** The domain that the query names, to be seen whole. */
export function named(policy: PolicyDocument, { query }: SearchResults, only: (domain: number) => void) {
  const { reference } = query;
  if (reference?.kind !== "domain") return undefined;
  const domain = policy.domains.find(({ number }) => number === reference.domain);
  if (!domain) return undefined;
  return h(
    "p",
    { class: "named" },
    button(`看整個範疇：${domainName(domain)}`, () => only(domain.number)),
  );
}

/** The document could not be loaded. */
export function failed(error: unknown, again: () => void): HTMLElement {
  const code = error instanceof PolicyError ? error.code : "ERROR";
  return h(
    "div",
    { class: "notice", role: "alert" },
    h("p", {}, `未能載入文件（${code}）。`),
    button("再試一次", again),
  );
}
