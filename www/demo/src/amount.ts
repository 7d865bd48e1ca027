/**
 * Writes the value of a figure as in a table: HK$3,000 萬, 75%, 1/3, 60–64 歲, ≥ 10 年, 2008 年起.
 */
import type { Figure, FigureKind } from "policy-proposals/slim";

const NUMBER = new Intl.NumberFormat("zh-HK", { maximumFractionDigits: 3 });

/** Large sums are written in these units, if that loses no digits. */
const GROUPS: readonly [size: number, name: string][] = [
  [1e12, " 萬億"],
  [1e8, " 億"],
  [1e4, " 萬"],
];

function sum(value: number): string {
  const [size, name] = GROUPS.find(
    ([size]) => value >= size && (value / size) * 100 === Math.round((value / size) * 100),
  ) ?? [1, ""];
  return NUMBER.format(value / size) + name;
}

/** A fraction as it is read: 1/3. */
function part(value: number): string {
  const below = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].find(
    (below) => Math.abs(value * below - Math.round(value * below)) < 0.01,
  );
  return below === undefined || below === 1 ? NUMBER.format(value) : `${Math.round(value * below)}/${below}`;
}

/** What is written before and after a number in its unit. */
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

/** The parts of a date, from its digits: 2030, 203006, 20300630; without a year 6 and 630. */
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

/** How to write the number of a figure, and its unit. */
function writing({ kind, unit, value }: Figure): [(value: number) => string, Unit] {
  if (kind === "money") return [sum, unitOf(kind, unit)];
  if (unit === "times" && value < 1) return [part, {}];
  if (kind !== "date") return [(value) => NUMBER.format(value), unitOf(kind, unit)];
  // Years have no thousands separator. In a range of years 年 comes only once, at the end.
  return unit === "year" ? [String, { after: " 年" }] : [(value) => dateName(value, unit), {}];
}

const RELATIONS: Partial<Record<NonNullable<Figure["relation"]>, string>> = {
  atLeast: "≥ ",
  atMost: "≤ ",
  about: "約 ",
};

/** For dates: 起 (from), 或之前 (by) and 前後 (around) instead of ≥, ≤ and 約. */
const DATES: typeof RELATIONS = { atLeast: "起", atMost: "或之前", about: "前後" };

/** Both ends of a range or a change. A range has what comes before the number only once; a change repeats it. */
function between(from: string, to: string, { before = "", after = "" }: Unit, change: boolean): string {
  if (!change) return `${before}${from}–${to}${after}`;
  // A change repeats %, but other units only come at the end.
  const behind = after === "%" ? after : "";
  return `${before}${from}${behind} → ${before}${to}${after}`;
}

export function amount(figure: Figure): string {
  const { kind, value, to, relation } = figure;
  const said = (relation && (kind === "date" ? DATES : RELATIONS)[relation]) ?? "";
  const [write, around] = writing(figure);
  const { before = "", after = "" } = around;
  const words =
    to === undefined
      ? `${before}${write(value)}${after}`
      : between(write(value), write(to), around, relation === "change");
  return kind === "date" ? words + said : said + words;
}
