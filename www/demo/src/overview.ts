/**
 * The summary (提要) of the document, or of the one domain being browsed: it stands on the reading pane while no
 * proposal is open.
 */
import type { PolicyDocument } from "policy-proposals/slim";
import { h } from "./dom.js";
import { domainName, paragraphs } from "./names.js";

/** The words of the summary; `undefined` where the document gives none. */
export function summaryText(policy: PolicyDocument, number: number | undefined): HTMLElement | undefined {
  const { summary } = policy.about;
  if (!summary) return undefined;
  const parts =
    number === undefined
      ? [...paragraphs(summary.intro), ...summary.domains.flatMap((domain) => domain.paragraphs)]
      : (summary.domains.find(({ domain }) => domain === number)?.paragraphs ?? []);
  if (parts.length === 0) return undefined;
  return h("div", { class: "body summary-text" }, ...parts.map((part) => h("p", {}, part)));
}

/** The summary as a page of its own. */
export function overview(policy: PolicyDocument, number: number | undefined): HTMLElement | undefined {
  const text = summaryText(policy, number);
  if (!text) return undefined;
  const domain = policy.domains.find((candidate) => candidate.number === number);
  const title = h("h2", {}, domain ? domainName(domain) : "提要");
  const kicker = h("p", { class: "place" }, domain ? "提要" : policy.about.organisation);
  return h("article", { class: "overview" }, h("header", {}, kicker, title), text);
}
