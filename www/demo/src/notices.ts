/**
 * What the page says when there is nothing to list, or something better than a list: why nothing was found and the
 * way out, or the domain that the reader has named.
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

/** Which words of the query stand nowhere in the document. */
function unmatched(explanation: Explanation | undefined): string | undefined {
  const words = explanation?.unmatched ?? [];
  return words.length > 0 ? `全份文件都沒有${words.map((word) => `「${word}」`).join("、")}` : undefined;
}

/** Said above results that leave out a part of the query. */
export function partly({ explanation }: SearchResults): HTMLElement | undefined {
  const missing = unmatched(explanation);
  return missing === undefined ? undefined : h("p", { class: "partly" }, `${missing}，以下只符合其餘字詞。`);
}

/** Why nothing was found, and what would be. */
export function nothing({ query, explanation }: SearchResults, clear: () => void): HTMLElement {
  const words = query.text.trim();
  const host = h(
    "div",
    { class: "notice" },
    h("p", {}, words ? `沒有建議符合「${words}」。` : "沒有建議符合這些條件。"),
  );
  const missing = unmatched(explanation);
  if (missing) host.append(h("p", {}, `${missing}。試試較短或不同的寫法。`));
  const without = explanation?.withoutFilters ?? 0;
  if (without > 0) {
    host.append(h("p", {}, `不篩選的話，有 ${without} 項符合。`), button("清除篩選", clear));
  }
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
