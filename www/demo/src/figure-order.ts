/**
 * The orders in which figures can be listed, their names in the address, and sorting by them.
 */
import type { Figure, FigureKind } from "policy-proposals/slim";
import { dateParts } from "./amount.js";

const ORDERS = ["kind", "size", "proposal", "page"] as const;

export type Order = (typeof ORDERS)[number];

export interface Sorting {
  readonly by: Order;
  readonly down: boolean;
}

/** The document's order, which is the default. */
const START: Sorting = { by: "proposal", down: false };

/** The name of an order in the address, with a minus sign if it is descending; `undefined` for the default. */
export function orderName({ by, down }: Sorting): string | undefined {
  return by === START.by && down === START.down ? undefined : `${down ? "-" : ""}${by}`;
}

/** The order with this name; the default if there is none. */
export function orderNamed(name = ""): Sorting {
  const by = ORDERS.find((known) => known === name.replace(/^-/, ""));
  return by ? { by, down: name.startsWith("-") } : START;
}

/** The units of durations in days, so that 24 hours are less than 4 years. */
const DAYS: Record<string, number> = {
  years: 365,
  months: 365 / 12,
  weeks: 7,
  days: 1,
  hours: 1 / 24,
  minutes: 1 / 1440,
  seconds: 1 / 86_400,
};

/** A number for comparing figures of one kind. Sums of money are compared as stated, whatever their currency. */
function size({ kind, value, unit }: Figure): number {
  if (kind === "duration") return value * (DAYS[unit] ?? 1);
  if (kind !== "date") return value;
  const { year, month = 0, day = 0 } = dateParts(value, unit);
  return year * 10_000 + month * 100 + day;
}

/** Figures sorted in an order; equal ones stay in the document's order. */
export function ordered(
  figures: readonly Figure[],
  kinds: readonly FigureKind[],
  { by, down }: Sorting,
): Figure[] {
  const kind = (figure: Figure) => kinds.indexOf(figure.kind);
  const turn = down ? -1 : 1;
  const compare: Record<Order, (a: Figure, b: Figure) => number> = {
    kind: (a, b) => turn * (kind(a) - kind(b)),
    // Sizes are comparable only within a kind, so the kinds stay in their order even if the sizes are descending.
    size: (a, b) => kind(a) - kind(b) || turn * (size(a) - size(b)),
    proposal: (a, b) => turn * (a.proposal - b.proposal),
    page: (a, b) => turn * ((a.page ?? 0) - (b.page ?? 0)),
  };
  return [...figures].sort(compare[by]);
}
