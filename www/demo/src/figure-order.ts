/**
 * The orders in which figures can stand.
 */
import type { Figure, FigureKind } from "policy-proposals/slim";
import { dateParts } from "./amount.js";

const ORDERS = ["kind", "size", "proposal", "page"] as const;

export type Order = (typeof ORDERS)[number];

export interface Sorting {
  readonly by: Order;
  readonly down: boolean;
}

/** The order of the document, in which figures stand if no other is asked for. */
const START: Sorting = { by: "proposal", down: false };

/** An order as an address names it: `-size` from the largest down. None for the one that needs no naming. */
export function orderName({ by, down }: Sorting): string | undefined {
  return by === START.by && down === START.down ? undefined : `${down ? "-" : ""}${by}`;
}

/** The order that an address names, if there is such an order. */
export function orderNamed(name = ""): Sorting {
  const by = ORDERS.find((known) => known === name.replace(/^-/, ""));
  return by ? { by, down: name.startsWith("-") } : START;
}

/** Lengths of time in days, so that 24 hours are less than 4 years. */
const DAYS: Record<string, number> = {
  years: 365,
  months: 365 / 12,
  weeks: 7,
  days: 1,
  hours: 1 / 24,
  minutes: 1 / 1440,
  seconds: 1 / 86_400,
};

/** A number by which figures of one kind can be compared. Sums of all currencies stand as they are stated. */
function size({ kind, value, unit }: Figure): number {
  if (kind === "duration") return value * (DAYS[unit] ?? 1);
  if (kind !== "date") return value;
  const { year, month = 0, day = 0 } = dateParts(value, unit);
  return year * 10_000 + month * 100 + day;
}

/** Figures in an order; what is equal in it stays in the document's order. */
export function ordered(
  figures: readonly Figure[],
  kinds: readonly FigureKind[],
  { by, down }: Sorting,
): Figure[] {
  const kind = (figure: Figure) => kinds.indexOf(figure.kind);
  const turn = down ? -1 : 1;
  const compare: Record<Order, (a: Figure, b: Figure) => number> = {
    kind: (a, b) => turn * (kind(a) - kind(b)),
    // Sizes compare only within a kind: the kinds keep their order, whichever way the sizes run.
    size: (a, b) => kind(a) - kind(b) || turn * (size(a) - size(b)),
    proposal: (a, b) => turn * (a.proposal - b.proposal),
    page: (a, b) => turn * ((a.page ?? 0) - (b.page ?? 0)),
  };
  return [...figures].sort(compare[by]);
}
