/**
 * What is read before and after a proposal: the results around it, where it is one of those that are listed, and else
 * the proposals around its number.
 */
import { isIdle } from "../session.js";
import type { View } from "./view.js";

export interface Neighbours {
  readonly prev: number | undefined;
  readonly next: number | undefined;
  /** Which of the results it is, from 1. */
  readonly position?: number;
}

export function neighboursOf({ found, session }: View, number: number): Neighbours {
  const numbers = found.hits.map((hit) => hit.number);
  const at = isIdle(session) ? -1 : numbers.indexOf(number);
  if (at < 0) return { prev: number - 1, next: number + 1 };
  return { prev: numbers[at - 1], next: numbers[at + 1], position: at + 1 };
}
