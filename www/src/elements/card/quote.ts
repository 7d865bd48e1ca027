/**
 * Collects what a card quotes: a proposal, or one of its measures, with the footnotes of the quoted text. It fails in
 * the same way as `cite` for anything that does not exist.
 */
import type { PolicyDocument } from "../../api.js";
import { measuresOf } from "../../measures.js";
import type { Footnote, Proposal } from "../../model.js";
import type { Measure } from "../nesting.js";
import type { Opened } from "../session.js";

export interface Quote {
  readonly proposal: Proposal;
  /** The quoted measure; `undefined` if the whole proposal is quoted. */
  readonly measure: Omit<Measure, "inner"> | undefined;
  readonly footnotes: readonly Footnote[];
  readonly page: number | undefined;
}

/** Throws a `PolicyError` if there is no such proposal or measure. */
export function quoteOf(policy: PolicyDocument, { number, measure: wanted }: Opened): Quote | undefined {
  policy.cite(number, { measure: wanted });
  const proposal = policy.proposal(number);
  if (!proposal) return undefined;
  if (wanted === undefined) {
    return { proposal, measure: undefined, footnotes: proposal.footnotes, page: proposal.page };
  }
  const block = measuresOf(proposal.blocks)[wanted - 1];
  if (!block) return undefined;
  const index = proposal.blocks.indexOf(block);
  const footnotes = proposal.footnotes.filter((footnote) => footnote.block === index);
  return { proposal, measure: { number: wanted, block, index }, footnotes, page: block.page };
}
