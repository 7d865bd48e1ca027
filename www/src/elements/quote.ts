/**
 * What a card quotes: a proposal, or one of its measures, with the footnotes that belong to the quoted words. What
 * cannot be cited cannot be quoted: both fail alike.
 */
import type { PolicyDocument } from "../api.js";
import type { Footnote, Proposal } from "../model.js";
import { type Measure, nested } from "./nesting.js";

/** Which words: a proposal's, or those of one of its measures, counted from 1. */
export interface Wanted {
  readonly number: number;
  readonly measure: number | null;
}

export interface Quote {
  readonly proposal: Proposal;
  /** The measure that is quoted; the whole proposal without. */
  readonly measure: Measure | undefined;
  readonly footnotes: readonly Footnote[];
  readonly page: number | undefined;
}

/** The measure with this number, wherever it is nested. */
function measureOf({ blocks }: Proposal, wanted: number): Measure | undefined {
  return nested(blocks)
    .flatMap((part) => (part.kind === "measures" ? part.measures : []))
    .flatMap((measure) => [measure, ...measure.inner])
    .find(({ number }) => number === wanted);
}

/** Throws a `PolicyError` where there is no such proposal or measure. */
export function quoteOf(policy: PolicyDocument, wanted: Wanted): Quote | undefined {
  policy.cite(wanted.number, { measure: wanted.measure ?? undefined });
  const proposal = policy.proposal(wanted.number);
  if (!proposal) return undefined;
  if (wanted.measure === null) {
    return { proposal, measure: undefined, footnotes: proposal.footnotes, page: proposal.page };
  }
  const measure = measureOf(proposal, wanted.measure);
  const footnotes = proposal.footnotes.filter(({ block }) => block === measure?.index);
  return { proposal, measure, footnotes, page: measure?.block.page };
}
