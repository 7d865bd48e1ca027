/**
 * Correct use of everything in the package, under TypeScript's strictest options. This file is compiled, not run.
 */
import {
  type About,
  type Domain,
  type Facet,
  type FacetKey,
  type Figure,
  type FigureFilter,
  type FigureKind,
  type Hit,
  type Labels,
  type LoadOptions,
  load,
  type Marked,
  PolicyError,
  type PolicyErrorCode,
  type Proposal,
  type Reference,
  type SearchOptions,
  type SearchResults,
  type Suggestion,
} from "policy-proposals";
import type { PolicyProposalsElement, ResultsDetail } from "policy-proposals/define";
import { type Load, load as loadSlim, type PolicyDocument } from "policy-proposals/slim";

const loads: Load[] = [load, loadSlim];
const options: LoadOptions[] = [
  {},
  { document: "bpa-2024" },
  { document: undefined, wasm: undefined },
  { wasm: "/policy-proposals.wasm" },
  { wasm: new URL("https://example.org/policy-proposals.wasm") },
  { wasm: fetch("/policy-proposals.wasm") },
  { wasm: new Uint8Array(8) },
  { wasm: new ArrayBuffer(8) },
  { wasm: WebAssembly.compile(new Uint8Array(8)) },
];

export async function documents(): Promise<PolicyDocument[]> {
  return Promise.all(loads.flatMap((each) => options.map((option) => each(option))));
}

export const highlighted = ({ text, marks }: Marked): string[] =>
  marks.map(([start, end]) => text.slice(start, end));

export function described(policy: PolicyDocument): string {
  const about: About = policy.about;
  const { counts, source, documents, summary, version } = about;
  const numbers: number[] = [counts.domains, counts.sections, counts.proposals, counts.measures, about.year];
  const parts = summary?.domains.flatMap(({ domain, paragraphs }) => [`${domain}`, ...paragraphs]) ?? [];
  const others = documents.map(({ id, title, organisation, year, language }) =>
    [id, title, organisation, year, language].join(),
  );
  return [...numbers, source.file, source.sha256, summary?.intro ?? "", ...parts, ...others, version].join();
}

export function contents(policy: PolicyDocument): string[] {
  const domains: readonly Domain[] = policy.domains;
  const facets: readonly Facet[] = policy.facets;
  return [
    ...domains.map(({ numeral, number, heading, lead }) => `${numeral ?? number}、${heading}${lead ?? ""}`),
    ...domains.flatMap(({ sections }) => sections.map(({ label, title }) => `${label ?? ""}${title}`)),
    ...facets.flatMap(({ key, label, values }) =>
      values.map(({ value, count }) => `${key}${label}${value}${count}`),
    ),
  ];
}

export function told(policy: PolicyDocument): string {
  const proposal: Proposal | undefined = policy.proposal(97);
  const all: Proposal[] = policy.proposals();
  const measures = all.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "measure"));
  const levels: (number | undefined)[] = measures.map(({ level }) => level);
  const notes = proposal?.footnotes.map(({ marker, text, block }) => `${marker}${text}${block ?? ""}`) ?? [];
  return [proposal?.title, proposal?.page, proposal?.section, ...notes, ...levels].join();
}

export function pointed(reference: Reference): number {
  if (reference.kind === "proposal") return reference.number;
  return reference.kind === "domain" ? reference.domain : reference.page;
}

export function searched(policy: PolicyDocument): Hit[] {
  const asked: SearchOptions[] = [
    {},
    { limit: 5, offset: 5, sort: "number", facets: false, passages: 1 },
    { filters: { domain: 7 } },
    { filters: { domain: [7, 8], section: "7.1" }, sort: "relevance" },
    { filters: undefined, limit: undefined, offset: undefined, sort: undefined },
    { facets: undefined, passages: undefined, filters: { audience: undefined } },
  ];
  const results: SearchResults[] = asked.map((each) => policy.search("過海隧道", each));
  for (const { total, query, corrections, explanation } of results) {
    const kinds: ("run" | "exact" | "excluded")[] = query.clauses.map(({ kind }) => kind);
    const reasons: (string | number)[] = [
      ...(explanation?.unmatched ?? []),
      ...(explanation?.ignored ?? []),
      ...(explanation?.expanded.flatMap(({ from, to }) => [from, ...to]) ?? []),
      ...(corrections?.flatMap(({ from, to }) => [from, to]) ?? []),
      explanation?.withoutFilters ?? total,
      explanation?.nearest ?? query.text,
    ];
    if (query.reference) pointed(query.reference);
    if (kinds.length > 0 && reasons.length > 0) continue;
  }
  const hits = results.flatMap((each) => each.hits);
  const grades: ("exact" | "close" | "loose")[] = hits.map(({ match }) => match);
  const marks: string[] = hits.flatMap(({ passages }) => passages.flatMap(({ text }) => highlighted(text)));
  return marks.length > grades.length ? hits : [];
}

export function suggested(policy: PolicyDocument): (Proposal | undefined)[] {
  const suggestions: Suggestion[] = [
    ...policy.suggest("北部"),
    ...policy.suggest("北部", {}),
    ...policy.suggest("北部", { limit: 3 }),
    ...policy.suggest("北部", { limit: undefined }),
  ];
  const kinds: ("term" | "proposal" | "domain" | "reader")[] = suggestions.map(({ kind }) => kind);
  const marks: string[] = suggestions.flatMap(({ text }) => highlighted(text));
  const numbers: (number | undefined)[] = suggestions.map(({ number }) => number);
  const related: Hit[] = [...policy.related(97), ...policy.related(97, { limit: 4 })];
  const all = [...numbers, ...related.map(({ number }) => number)];
  return kinds.length > marks.length
    ? []
    : all.map((number) => (number === undefined ? number : policy.proposal(number)));
}

export function explained(error: unknown): PolicyErrorCode | undefined {
  if (!(error instanceof PolicyError)) return undefined;
  const wasm: boolean = error.code === "CSP_BLOCKED" || error.code === "WASM_UNSUPPORTED";
  return wasm ? error.code : undefined;
}

export function reported(policy: PolicyDocument): string[] {
  const kind: FigureKind = "money";
  const filter: FigureFilter = { kind, domain: 3 };
  const figures: Figure[] = policy.figures(filter).concat(policy.proposal(1)?.figures ?? []);
  const labels: Labels[] = policy.facets.flatMap(({ values }) => values.map((value) => value.labels));
  const keys: FacetKey[] = ["audience", "instrument", "place", "body", "programme", "figure"];
  const carried = policy.search("", { filters: { audience: ["elderly", "youth"], figure: kind } }).hits;
  return [
    ...figures.map(({ text, value, to, unit, relation, page, start, end }) =>
      [text, value, to ?? value, unit, relation ?? "exact", page ?? 0, start, end].join(),
    ),
    ...labels.map((label) => label["zh-Hant"] + label["zh-Hans"] + label.en),
    ...keys,
    ...carried.flatMap(
      (hit) => hit.carried?.map(({ key, value, blocks }) => [key, value, ...blocks].join()) ?? [],
    ),
  ];
}

export function listened(widget: PolicyProposalsElement, shadow: ShadowRoot): ResultsDetail[] {
  const heard: ResultsDetail[] = [];
  widget.addEventListener("policy-proposals-results", ({ detail }) => heard.push(detail));
  shadow.addEventListener("policy-proposals-results", ({ detail }) => heard.push(detail));
  document.addEventListener("policy-proposals-results", ({ detail }) => heard.push(detail));
  window.addEventListener("policy-proposals-results", ({ detail }) => heard.push(detail));
  widget.filters = heard[0]?.filters;
  widget.filters = { audience: "elderly", domain: [7] };
  widget.query = widget.hrefTemplate = widget.wasmSrc = widget.documentId = undefined;
  return heard;
}

// @ts-expect-error: there is no such kind of figure
export const wrongKind: FigureFilter = { kind: "sum" };
