/**
 * The tables for download, as objects for JSON and as rows for CSV.
 */
import type { Figure, FigureKind, PolicyDocument } from "policy-proposals/slim";
import { headingNames, placeOf } from "../../src/elements/names.js";
import { measuresOf } from "../../src/measures.js";
import { amount } from "./amount.js";
import type { Cell } from "./download.js";
import { sentenceAround } from "./sentence.js";

/** A table in both forms. The first row has the names of the columns. */
export interface Table<T> {
  readonly objects: readonly T[];
  readonly rows: readonly (readonly Cell[])[];
}

export function proposalTable(policy: PolicyDocument, numbers: readonly number[]) {
  const names = headingNames(policy.about.language);
  const objects = numbers.flatMap((number) => {
    const proposal = policy.proposal(number);
    if (!proposal) return [];
    const { domain, section } = placeOf(policy, proposal);
    return {
      number: proposal.number,
      label: proposal.label,
      domain: domain && names.domain(domain),
      section: section && names.section(section),
      title: proposal.title,
      page: proposal.page,
      measures: measuresOf(proposal.blocks).map(({ text }) => text),
    };
  });
  const head = ["編號", "範疇", "分節", "標題", "頁", "措施"];
  const rows = objects.map(({ number, label, domain, section, title, page, measures }) => [
    label ?? number,
    domain,
    section,
    title,
    page,
    measures.join("\n"),
  ]);
  return { objects, rows: [head, ...rows] } satisfies Table<unknown>;
}

const RELATIONS: Record<NonNullable<Figure["relation"]>, string> = {
  range: "範圍",
  change: "改變",
  atLeast: "至少",
  atMost: "至多",
  about: "大約",
};

export function figureTableOf(
  policy: PolicyDocument,
  figures: readonly Figure[],
  kindName: (kind: FigureKind) => string,
) {
  const objects = figures.map((figure) => {
    const proposal = policy.proposal(figure.proposal);
    const text = proposal?.blocks[figure.block]?.text ?? "";
    return {
      ...figure,
      amount: amount(figure),
      sentence: sentenceAround(text, figure.start, figure.end).text,
      label: proposal?.label,
      title: proposal?.title,
    };
  });
  const head = ["種類", "原文", "折算", "值", "至", "關係", "單位", "措施", "建議", "標題", "頁"];
  const rows = objects.map((each) => [
    kindName(each.kind),
    each.text,
    each.amount,
    each.value,
    each.to,
    each.relation && RELATIONS[each.relation],
    each.unit,
    each.sentence,
    each.label ?? each.proposal,
    each.title,
    each.page,
  ]);
  return { objects, rows: [head, ...rows] } satisfies Table<unknown>;
}
