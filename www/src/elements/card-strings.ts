/**
 * The card's own words, in every language of the interface. A word missing in one of them does not compile.
 */
import type { PolicyErrorCode } from "../model.js";
import type { CitationStyle } from "./citation-copy.js";
import type { Language } from "./language.js";

export interface CardStrings {
  readonly proposal: (number: string) => string;
  readonly page: (page: number) => string;
  readonly note: string;
  readonly notes: string;
  readonly full: string;
  readonly copy: string;
  readonly styles: Readonly<Record<CitationStyle, string>>;
  readonly copied: (style: string) => string;
  readonly notCopied: string;
  readonly noProposal: string;
  readonly noMeasure: string;
  /** Why there is no document. */
  readonly failed: Readonly<Record<PolicyErrorCode, string>>;
}

/** Codes that come of a wrong address, options or a broken file, and not of the reader's browser or network. */
const broken = (words: string) => ({
  BAD_MODULE: words,
  BAD_ARGUMENT: words,
  UNKNOWN_FILTER: words,
  UNKNOWN_PROPOSAL: words,
});

export const CARD_STRINGS: Readonly<Record<Language, CardStrings>> = {
  "zh-Hant": {
    proposal: (number) => `建議 ${number}`,
    page: (page) => `第 ${page} 頁`,
    note: "註",
    notes: "註釋",
    full: "閱讀全文",
    copy: "複製引文",
    styles: { text: "文字", html: "HTML", markdown: "Markdown" },
    copied: (style) => `已複製（${style}）`,
    notCopied: "瀏覽器不容許複製，請自行選取：",
    noProposal: "文件沒有這項建議。",
    noMeasure: "這項建議沒有這項措施。",
    failed: {
      WASM_UNSUPPORTED: "這個瀏覽器不支援 WebAssembly，未能顯示建議。",
      CSP_BLOCKED: "這個網頁的安全設定不容許 WebAssembly，未能顯示建議。",
      FETCH_FAILED: "未能下載資料，請稍後再試。",
      ...broken("資料有誤，未能顯示建議。"),
    },
  },
  "zh-Hans": {
    proposal: (number) => `建议 ${number}`,
    page: (page) => `第 ${page} 页`,
    note: "注",
    notes: "注释",
    full: "阅读全文",
    copy: "复制引文",
    styles: { text: "文字", html: "HTML", markdown: "Markdown" },
    copied: (style) => `已复制（${style}）`,
    notCopied: "浏览器不允许复制，请自行选取：",
    noProposal: "文件没有这项建议。",
    noMeasure: "这项建议没有这项措施。",
    failed: {
      WASM_UNSUPPORTED: "这个浏览器不支持 WebAssembly，未能显示建议。",
      CSP_BLOCKED: "这个网页的安全设置不允许 WebAssembly，未能显示建议。",
      FETCH_FAILED: "未能下载资料，请稍后再试。",
      ...broken("资料有误，未能显示建议。"),
    },
  },
  en: {
    proposal: (number) => `Proposal ${number}`,
    page: (page) => `p. ${page}`,
    note: "note",
    notes: "Notes",
    full: "Read in full",
    copy: "Copy citation",
    styles: { text: "Text", html: "HTML", markdown: "Markdown" },
    copied: (style) => `Copied (${style})`,
    notCopied: "The browser does not allow copying. Please select the text:",
    noProposal: "The document has no such proposal.",
    noMeasure: "The proposal has no such measure.",
    failed: {
      WASM_UNSUPPORTED: "This browser does not support WebAssembly, so the proposal cannot be shown.",
      CSP_BLOCKED: "This page’s security settings forbid WebAssembly, so the proposal cannot be shown.",
      FETCH_FAILED: "The data could not be downloaded. Please try again later.",
      ...broken("The data is faulty, so the proposal cannot be shown."),
    },
  },
};
