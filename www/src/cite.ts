/**
 * Citations: the words as they stand in the document, and where they stand, as text, HTML or Markdown. The quoted
 * words are never changed, their quotation marks included: they stand on lines of their own, not between more marks.
 */
import type { CiteOptions } from "./api.js";
import { PolicyError } from "./error.js";
import { escaped } from "./escape.js";
import type { About, Block, Proposal } from "./model.js";

type Style = NonNullable<CiteOptions["style"]>;

/** What is quoted, and where it is from. */
interface Citation {
  readonly quoted: string;
  readonly organisation: string;
  readonly title: string;
  readonly place: string;
}

/** Escapes what Markdown would read as its own, also where a line begins with it. */
const markdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&").replace(/^(\d*)([-+.)])/gm, "$1\\$2");

const STYLES: Record<Style, (citation: Citation, chinese: boolean) => string> = {
  text: ({ quoted, organisation, title, place }, chinese) =>
    chinese
      ? `${quoted}\n——${organisation}：《${title}》，${place}`
      : `${quoted}\n— ${organisation}, ${title}, ${place}`,
  html({ quoted, organisation, title, place }, chinese) {
    const [dash, colon, comma] = chinese ? ["——", "：", "，"] : ["— ", ", ", ", "];
    const source = `${dash}${escaped(organisation)}${colon}<cite>${escaped(title)}</cite>${comma}${escaped(place)}`;
    return `<blockquote><p>${escaped(quoted)}</p><footer>${source}</footer></blockquote>`;
  },
  markdown({ quoted, organisation, title, place }, chinese) {
    const [dash, colon, comma] = chinese ? ["——", "：", "，"] : ["— ", ", ", ", "];
    const source = `${dash}${markdown(organisation)}${colon}*${markdown(title)}*${comma}${markdown(place)}`;
    return `> ${markdown(quoted)}\n>\n> ${source}`;
  },
};

/** The measure with this number, counted from 1 within its proposal. */
function measureOf({ number, blocks }: Proposal, measure: number): Block {
  const measures = blocks.filter(({ kind }) => kind === "measure");
  const found = measures[measure - 1];
  if (found) return found;
  const there = measures.length === 1 ? "is 1 measure" : `are ${measures.length} measures`;
  const message = `options.measure: there ${there} in proposal ${number}, got ${measure}`;
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
  const chinese = language.startsWith("zh");
  const where = place(proposal.number, page, chinese);
  return STYLES[style]({ quoted: text, organisation, title, place: where }, chinese);
}
