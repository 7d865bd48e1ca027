/**
 * The overview, shown when there is no query and no filter: a chart of how many proposals and measures each domain has.
 * Each row is a button that filters the list by its domain.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { PolicyDocument } from "../../api.js";
import { measuresOf } from "../../measures.js";
import type { Domain } from "../../model.js";
import { numeralOf } from "../names.js";
import type { Fragment, View } from "./view.js";

interface Row {
  readonly domain: Domain;
  readonly proposals: number;
  readonly measures: number;
}

function countMeasures(policy: PolicyDocument, { firstProposal, lastProposal }: Domain): number {
  let measures = 0;
  for (let number = firstProposal; number <= lastProposal; number++) {
    measures += measuresOf(policy.proposal(number)?.blocks ?? []).length;
  }
  return measures;
}

const counted = new WeakMap<PolicyDocument, readonly Row[]>();

/** The rows of the chart, counted once for each document. */
function rowsOf(policy: PolicyDocument): readonly Row[] {
  const known = counted.get(policy);
  if (known) return known;
  const rows = policy.domains.map((domain) => ({
    domain,
    proposals: domain.lastProposal - domain.firstProposal + 1,
    measures: countMeasures(policy, domain),
  }));
  counted.set(policy, rows);
  return rows;
}

function bar(kind: "proposals" | "measures", count: number, most: number): TemplateResult {
  return html`<progress
      class="bar ${kind}"
      part="bar"
      max=${most}
      .value=${count}
      aria-hidden="true"
    ></progress>
    <span class="count">${count}</span>`;
}

function row(
  { act, language, strings }: View,
  { domain, proposals, measures }: Row,
  most: Row,
): TemplateResult {
  const { heading, number } = domain;
  const counts = `${strings.numberOfProposals(proposals)}${strings.comma}${strings.numberOfMeasures(measures)}`;
  return html`<li>
    <button type="button" @click=${() => act.filter({ domain: [number] }, ".total")}>
      <span class="numeral" lang=${language}>${numeralOf(domain)}</span>
      <span class="name" lang=${language}>${heading}</span>
      <span class="visually-hidden">${strings.colon}${counts}</span>
      <span class="bars" aria-hidden="true">
        ${bar("proposals", proposals, most.proposals)}${bar("measures", measures, most.measures)}
      </span>
    </button>
  </li>`;
}

export function overview(view: View): Fragment {
  const { policy, strings } = view;
  const rows = rowsOf(policy);
  const [first] = rows;
  // With a single domain there is nothing to compare.
  if (!first || rows.length === 1) return nothing;
  const most = {
    domain: first.domain,
    proposals: Math.max(...rows.map(({ proposals }) => proposals)),
    measures: Math.max(1, ...rows.map(({ measures }) => measures)),
  };
  return html`<section class="overview" part="overview" aria-label=${strings.overview}>
    <p class="legend" aria-hidden="true">
      <span>${strings.proposals}</span> <span class="measures">${strings.measures}</span>
    </p>
    <ol role="list">
      ${rows.map((each) => row(view, each, most))}
    </ol>
  </section>`;
}
