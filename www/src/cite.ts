/**
 * Citations: the words of the document and their source, as text, HTML or Markdown. The quoted words are never changed.
 * They are on lines of their own instead of in quotation marks, because they may contain such marks.
 */
import type { CiteOptions } from "./api.js";
import { isChinese } from "./chinese.js";
import { PolicyError } from "./error.js";
import { escaped } from "./escape.js";
import { measuresOf } from "./measures.js";
import type { About, Block, Proposal } from "./model.js";

type Style = NonNullable<CiteOptions["style"]>;

/** Escapes the characters with a meaning in Markdown, and those with one at the start of a line. */
const markdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&").replace(/^(\d*)([-+.)])/gm, "$1\\$2");

/** A format: how to escape text, the marks around an English title, and how to join the words and their source. */
interface Form {
  readonly escape: (text: string) => string;
  readonly title: readonly [open: string, close: string];
  readonly whole: (quoted: string, source: string) => string;
}

const FORMS: Record<Style, Form> = {
  text: {
    escape: (text) => text,
    title: ["", ""],
    whole: (quoted, source) => `${quoted}\n${source}`,
  },
  html: {
    escape: escaped,
    title: ["<cite>", "</cite>"],
    whole: (quoted, source) => `<blockquote><p>${quoted}</p><footer>${source}</footer></blockquote>`,
  },
  markdown: {
    escape: markdown,
    title: ["*", "*"],
    whole: (quoted, source) => `> ${quoted}\n>\n> ${source}`,
  },
};

/** The measure with this number, counted from 1 within its proposal. */
function measureOf({ number, blocks }: Proposal, measure: number): Block {
  const { length, [measure - 1]: found } = measuresOf(blocks);
  if (found) return found;
  const there = length === 1 ? "is 1 measure" : `are ${length} measures`;
  const message = `options.measure: there ${there} in proposal ${number}, found ${measure}`;
  throw new PolicyError("UNKNOWN_PROPOSAL", message);
}

function place(number: number, page: number | undefined, chinese: boolean): string {
  if (chinese) return `建議 ${number}${page === undefined ? "" : `，第 ${page} 頁`}`;
  return `proposal ${number}${page === undefined ? "" : `, p. ${page}`}`;
}

/** Cites a proposal by its title, or one of its measures by its text. */
export function cited(
  { language, organisation, title }: About,
  proposal: Proposal,
  options: CiteOptions,
): string {
  const { style = "text", measure } = options;
  const { text, page } =
    measure === undefined ? { text: proposal.title, page: proposal.page } : measureOf(proposal, measure);
  const chinese = isChinese(language);
  const { escape, title: around, whole } = FORMS[style];
  // Chinese titles are in 《》, not in italics; a title within them is in 〈〉.
  const [open, close] = chinese ? ["《", "》"] : around;
  const name = chinese ? title.replace(/《(.*?)》/g, "〈$1〉") : title;
  const [dash, colon, comma] = chinese ? ["——", "：", "，"] : ["— ", ", ", ", "];
  const where = escape(place(proposal.number, page, chinese));
  const source = `${dash}${escape(organisation)}${colon}${open}${escape(name)}${close}${comma}${where}`;
  return whole(escape(text), source);
}
