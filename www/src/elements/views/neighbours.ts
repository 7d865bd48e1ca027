/**
 * The proposals before and after the open one: the neighbouring results if it is one of the listed results, otherwise
 * the neighbours by number.
 */
import type { Proposal } from "../../model.js";
import { isIdle } from "../session.js";
import type { View } from "./view.js";

export interface Neighbours {
  readonly prev: Proposal | undefined;
  readonly next: Proposal | undefined;
  /** Its position among the results, from 1. */
  readonly position?: number;
}

export function neighboursOf({ found, policy, session }: View, number: number): Neighbours {
  const numbers = found.hits.map((hit) => hit.number);
  const at = isIdle(session) ? -1 : numbers.indexOf(number);
  if (at < 0) return { prev: policy.proposal(number - 1), next: policy.proposal(number + 1) };
  // The first and the last result have a neighbour on one side only: 0 is the number of no proposal.
  const result = (index: number) => policy.proposal(numbers[index] ?? 0);
  return { prev: result(at - 1), next: result(at + 1), position: at + 1 };
}
