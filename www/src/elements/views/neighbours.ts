/**
 * What is read before and after a proposal: the results around it, where it is one of those that are listed, and else
 * the proposals around its number.
 */
import type { Proposal } from "../../model.js";
import { isIdle } from "../session.js";
import type { View } from "./view.js";

export interface Neighbours {
  readonly prev: Proposal | undefined;
  readonly next: Proposal | undefined;
  /** Which of the results it is, from 1. */
  readonly position?: number;
}

export function neighboursOf({ found, policy, session }: View, number: number): Neighbours {
  const numbers = found.hits.map((hit) => hit.number);
  const at = isIdle(session) ? -1 : numbers.indexOf(number);
  if (at < 0) return { prev: policy.proposal(number - 1), next: policy.proposal(number + 1) };
  // Before the first and after the last there is none, and no proposal has the number 0.
  const result = (index: number) => policy.proposal(numbers[index] ?? 0);
  return { prev: result(at - 1), next: result(at + 1), position: at + 1 };
}
