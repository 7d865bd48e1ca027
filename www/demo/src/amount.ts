/**
 * A figure's value as it is written in a table: HK$30,000,000, 75%, 60–64 歲, ≥ 10 年.
 */
import type { Figure, FigureKind } from "policy-proposals/slim";

/** Exact sums, and shares such as a third to three places. */
const NUMBER = new Intl.NumberFormat("zh-HK", { maximumFractionDigits: 3 });

/** What stands before and behind a number in its unit. */
interface Unit {
  readonly before?: string;
  readonly after?: string;
}

const UNITS: Record<string, Unit> = {
  HKD: { before: "HK$" },
  RMB: { before: "RMB " },
  USD: { before: "US$" },
  EUR: { before: "€" },
  GBP: { before: "£" },
  JPY: { before: "JP¥" },
  percent: { after: "%" },
  "percentage points": { after: " 個百分點" },
  times: { after: " 倍" },
  years: { after: " 年" },
  months: { after: " 個月" },
  weeks: { after: " 星期" },
  days: { after: " 日" },
  hours: { after: " 小時" },
  minutes: { after: " 分鐘" },
  seconds: { after: " 秒" },
};

function unitOf(kind: FigureKind, unit: string): Unit {
  if (kind === "age" && unit === "years") return { after: " 歲" };
  return UNITS[unit] ?? { after: ` ${unit}` };
}

/** A date's parts, from its digits: 2030, 203006, 20300630; without a year 6 and 630. */
export function dateParts(value: number, unit: string) {
  if (unit === "year") return { year: value };
  if (unit === "month") return { year: Math.floor(value / 100), month: value % 100 };
  return { year: Math.floor(value / 10_000), month: Math.floor(value / 100) % 100, day: value % 100 };
}

function dateName(value: number, unit: string): string {
  const { year, month, day } = dateParts(value, unit);
  const named = [year ? `${year} 年` : "", month ? `${month} 月` : "", day ? `${day} 日` : ""];
  return named.filter((part) => part).join(" ");
}

/** How the numbers of a kind are written, and what stands around them. */
function writing(kind: FigureKind, unit: string): [(value: number) => string, Unit] {
  if (kind !== "date") return [(value) => NUMBER.format(value), unitOf(kind, unit)];
  // Years are not grouped by thousands, and of two the word is read once.
  return unit === "year" ? [String, { after: " 年" }] : [(value) => dateName(value, unit), {}];
}

const RELATIONS: Partial<Record<NonNullable<Figure["relation"]>, string>> = {
  atLeast: "≥ ",
  atMost: "≤ ",
  about: "約 ",
};

/** Both ends of a range or a change; what stands before the number is needed again only where the value changes. */
function between(from: string, to: string, { before = "", after = "" }: Unit, change: boolean): string {
  if (!change) return `${before}${from}–${to}${after}`;
  // A sign belongs to its number, a word is read once.
  const behind = after === "%" ? after : "";
  return `${before}${from}${behind} → ${before}${to}${after}`;
}

export function amount({ kind, value, to, relation, unit }: Figure): string {
  const sign = (relation && RELATIONS[relation]) ?? "";
  const [write, around] = writing(kind, unit);
  const { before = "", after = "" } = around;
  if (to !== undefined) return sign + between(write(value), write(to), around, relation === "change");
  return `${sign}${before}${write(value)}${after}`;
}
