/**
 * What a card quotes: a proposal, or one of its measures, with the footnotes that belong to the quoted words. What
 * cannot be cited cannot be quoted: both fail alike.
 */
import type { PolicyDocument } from "../api.js";
import type { Footnote, Proposal } from "../model.js";
import { type Measure, nested } from "./nesting.js";
import type { Opened } from "./session.js";

export interface Quote {
  readonly proposal: Proposal;
  /** The measure that is quoted; the whole proposal without. */
  readonly measure: Measure | undefined;
  readonly footnotes: readonly Footnote[];
  readonly page: number | undefined;
}

/** The measure with this number, wherever it is nested. */
function measureNumbered({ blocks }: Proposal, wanted: number): Measure | undefined {
  return nested(blocks)
    .flatMap((part) => (part.kind === "measures" ? part.measures : []))
    .flatMap((measure) => [measure, ...measure.inner])
    .find(({ number }) => number === wanted);
}

/** Throws a `PolicyError` where there is no such proposal or measure. */
export function quoteOf(policy: PolicyDocument, { number, measure: wanted }: Opened): Quote | undefined {
  policy.cite(number, { measure: wanted });
  const proposal = policy.proposal(number);
  if (!proposal) return undefined;
  if (wanted === undefined) {
    return { proposal, measure: undefined, footnotes: proposal.footnotes, page: proposal.page };
  }
  const measure = measureNumbered(proposal, wanted);
  const footnotes = proposal.footnotes.filter(({ block }) => block === measure?.index);
  return { proposal, measure, footnotes, page: measure?.block.page };
}
