/**
 * Every word that the interface says, in its three languages. What a language has to say is one type: a table that
 * lacks something does not compile. The document's own words are never here.
 */
import type { PolicyErrorCode } from "../model.js";
import type { CitationStyle } from "./clipboard.js";
import type { Language } from "./language.js";

export interface Strings {
  /** The language of this table. */
  readonly language: Language;
  /** What its text says of itself to browsers and screen readers. */
  readonly tag: string;

  readonly search: string;
  readonly placeholder: string;
  readonly clear: string;
  readonly suggestions: string;
  readonly loading: string;
  readonly again: string;
  readonly close: string;

  readonly filters: string;
  readonly skipFilters: string;
  readonly chosen: string;
  readonly clearFilters: string;
  readonly domain: string;
  readonly sections: (domain: string) => string;
  readonly remove: (name: string) => string;
  /** What stands behind a count, for those who hear it. */
  readonly counted: (count: number) => string;
  /** How many are chosen, behind a name. */
  readonly chosenCount: (count: number) => string;
  readonly showAll: (count: number) => string;
  readonly show: (count: number) => string;
  readonly showFirst: (count: number) => string;
  readonly narrow: (facet: string) => string;
  readonly noValue: (words: string) => string;
  readonly noneNamed: (facet: string) => string;

  readonly overview: string;
  readonly proposals: string;
  readonly measures: string;
  readonly numberOfProposals: (count: number) => string;
  readonly numberOfMeasures: (count: number) => string;

  readonly all: (total: number) => string;
  readonly found: (total: number) => string;
  /** Nothing is found, but something that may be meant. */
  readonly looseOnly: (total: number) => string;
  readonly alsoLoose: (loose: number) => string;
  readonly sort: string;
  readonly relevance: string;
  readonly number: string;
  readonly matching: string;
  readonly loose: string;
  readonly more: (left: number) => string;
  readonly carriedBy: (count: number, measures: boolean, names: string) => string;

  readonly corrected: (to: string, from: string) => string;
  readonly expanded: (words: string) => string;
  readonly unmatched: (words: string) => string;
  readonly othersOnly: string;
  readonly nothingFor: (query: string) => string;
  readonly nothingWithin: (query: string) => string;
  readonly nothing: string;
  readonly filtered: (total: number) => string;
  readonly without: (name: string, total: number) => string;
  readonly tryOtherWords: string;
  readonly ignored: (words: string) => string;
  readonly together: string;
  readonly searchFor: (query: string) => string;
  readonly wholeDomain: (name: string) => string;

  readonly reading: string;
  readonly back: string;
  /** Which of the results is read. */
  readonly result: (place: number, total: number) => string;
  readonly proposal: (number: string) => string;
  readonly page: (page: number) => string;
  readonly note: (marker: string) => string;
  readonly footnote: string;
  readonly notes: string;
  readonly toText: string;
  readonly previous: string;
  readonly next: string;
  readonly related: string;
  readonly cite: string;
  readonly citeMeasure: (measure: number) => string;
  readonly styles: Readonly<Record<CitationStyle, string>>;
  readonly copyLink: string;
  readonly share: string;
  readonly print: string;
  readonly full: string;
  readonly noProposal: string;
  readonly noMeasure: string;
  readonly copied: string;
  readonly notCopied: string;

  readonly failed: (reason: string) => string;
  readonly reasons: Readonly<Partial<Record<PolicyErrorCode, string>>>;
  readonly quoted: (words: readonly string[]) => string;
  readonly listed: (words: readonly string[]) => string;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly stop: string;
}

const traditional: Strings = {
  language: "zh-Hant",
  tag: "zh-Hant-HK",

  search: "搜尋建議",
  placeholder: "搜尋建議、措施或編號",
  clear: "清除搜尋",
  suggestions: "搜尋提示",
  loading: "載入中……",
  again: "再試一次",
  close: "關閉",

  filters: "篩選",
  skipFilters: "跳到建議列表",
  chosen: "已選的篩選",
  clearFilters: "清除篩選",
  domain: "範疇",
  sections: (domain) => `${domain}的章節`,
  remove: (name) => `移除 ${name}`,
  counted: () => "項",
  chosenCount: (count) => `（${count}）`,
  showAll: (count) => `顯示全部 ${count} 項`,
  show: (count) => `顯示 ${count} 項建議`,
  showFirst: (count) => `只顯示首 ${count} 項`,
  narrow: (facet) => `尋找${facet}`,
  noValue: (words) => `沒有「${words}」`,
  noneNamed: (facet) => `這些建議沒有提到${facet}`,

  overview: "各範疇的建議和措施",
  proposals: "建議",
  measures: "措施",
  numberOfProposals: (count) => `${count} 項建議`,
  numberOfMeasures: (count) => `${count} 項措施`,

  all: (total) => `全部 ${total} 項建議`,
  found: (total) => `找到 ${total} 項建議`,
  looseOnly: (total) => `沒有完全符合的建議，${total} 項可能相關`,
  alsoLoose: (loose) => `另有 ${loose} 項可能相關`,
  sort: "排序",
  relevance: "相關度",
  number: "編號",
  matching: "符合的建議",
  loose: "可能相關",
  more: (left) => `顯示更多（餘 ${left} 項）`,
  carriedBy: (count, measures, names) => `${count} ${measures ? "項措施" : "段"}符合：${names}`,

  corrected: (to, from) => `顯示${to}的結果；你輸入的是${from}`,
  expanded: (words) => `也搜尋：${words}`,
  unmatched: (words) => `全份文件都沒有${words}`,
  othersOnly: "以下只符合其餘字詞",
  nothingFor: (query) => `沒有建議符合「${query}」。`,
  nothingWithin: (query) => `在所選條件內，沒有建議符合「${query}」。`,
  nothing: "沒有建議符合這些條件。",
  filtered: (total) => `清除篩選後有 ${total} 項。`,
  without: (name, total) => `移除「${name}」（${total} 項）`,
  tryOtherWords: "試試較短或不同的寫法。",
  ignored: (words) => `${words}太常見，搜尋時不計。`,
  together: "沒有一項建議同時符合所有字詞。",
  searchFor: (query) => `改為搜尋「${query}」`,
  wholeDomain: (name) => `看整個範疇：${name}`,

  reading: "閱讀",
  back: "返回",
  result: (place, total) => `結果 ${place} / ${total}`,
  proposal: (number) => `建議 ${number}`,
  page: (page) => `第 ${page} 頁`,
  note: (marker) => `註 ${marker}`,
  footnote: "註",
  notes: "註釋",
  toText: "回到正文",
  previous: "上一項",
  next: "下一項",
  related: "相關建議",
  cite: "複製引文",
  citeMeasure: (measure) => `複製措施 ${measure} 的引文`,
  styles: { text: "文字", html: "HTML", markdown: "Markdown" },
  copyLink: "複製連結",
  share: "分享",
  print: "列印",
  full: "閱讀全文",
  noProposal: "文件沒有這項建議。",
  noMeasure: "這項建議沒有這項措施。",
  copied: "已複製",
  notCopied: "未能複製",

  failed: (reason) => `未能載入文件：${reason}。`,
  reasons: {
    WASM_UNSUPPORTED: "瀏覽器不支援 WebAssembly",
    CSP_BLOCKED: "本網頁的安全設定不容許 WebAssembly",
    FETCH_FAILED: "下載失敗",
    BAD_MODULE: "檔案損壞",
    BAD_ARGUMENT: "沒有這份文件",
  },
  quoted: (words) => words.map((word) => `「${word}」`).join("、"),
  listed: (words) => words.join("、"),
  colon: "：",
  comma: "，",
  semicolon: "；",
  stop: "。",
};

const simplified: Strings = {
  language: "zh-Hans",
  tag: "zh-Hans",

  search: "搜索建议",
  placeholder: "搜索建议、措施或编号",
  clear: "清除搜索",
  suggestions: "搜索提示",
  loading: "加载中……",
  again: "再试一次",
  close: "关闭",

  filters: "筛选",
  skipFilters: "跳到建议列表",
  chosen: "已选的筛选",
  clearFilters: "清除筛选",
  domain: "范畴",
  sections: (domain) => `${domain}的章节`,
  remove: (name) => `移除 ${name}`,
  counted: () => "项",
  chosenCount: (count) => `（${count}）`,
  showAll: (count) => `显示全部 ${count} 项`,
  show: (count) => `显示 ${count} 项建议`,
  showFirst: (count) => `只显示前 ${count} 项`,
  narrow: (facet) => `查找${facet}`,
  noValue: (words) => `没有“${words}”`,
  noneNamed: (facet) => `这些建议没有提到${facet}`,

  overview: "各范畴的建议和措施",
  proposals: "建议",
  measures: "措施",
  numberOfProposals: (count) => `${count} 项建议`,
  numberOfMeasures: (count) => `${count} 项措施`,

  all: (total) => `全部 ${total} 项建议`,
  found: (total) => `找到 ${total} 项建议`,
  looseOnly: (total) => `没有完全符合的建议，${total} 项可能相关`,
  alsoLoose: (loose) => `另有 ${loose} 项可能相关`,
  sort: "排序",
  relevance: "相关度",
  number: "编号",
  matching: "符合的建议",
  loose: "可能相关",
  more: (left) => `显示更多（余 ${left} 项）`,
  carriedBy: (count, measures, names) => `${count} ${measures ? "项措施" : "段"}符合：${names}`,

  corrected: (to, from) => `显示${to}的结果；你输入的是${from}`,
  expanded: (words) => `也搜索：${words}`,
  unmatched: (words) => `整份文件都没有${words}`,
  othersOnly: "以下只符合其余字词",
  nothingFor: (query) => `没有建议符合“${query}”。`,
  nothingWithin: (query) => `在所选条件内，没有建议符合“${query}”。`,
  nothing: "没有建议符合这些条件。",
  filtered: (total) => `清除筛选后有 ${total} 项。`,
  without: (name, total) => `移除“${name}”（${total} 项）`,
  tryOtherWords: "试试较短或不同的写法。",
  ignored: (words) => `${words}太常见，搜索时不计。`,
  together: "没有一项建议同时符合所有字词。",
  searchFor: (query) => `改为搜索“${query}”`,
  wholeDomain: (name) => `看整个范畴：${name}`,

  reading: "阅读",
  back: "返回",
  result: (place, total) => `结果 ${place} / ${total}`,
  proposal: (number) => `建议 ${number}`,
  page: (page) => `第 ${page} 页`,
  note: (marker) => `注 ${marker}`,
  footnote: "注",
  notes: "注释",
  toText: "回到正文",
  previous: "上一项",
  next: "下一项",
  related: "相关建议",
  cite: "复制引文",
  citeMeasure: (measure) => `复制措施 ${measure} 的引文`,
  styles: { text: "文字", html: "HTML", markdown: "Markdown" },
  copyLink: "复制链接",
  share: "分享",
  print: "打印",
  full: "阅读全文",
  noProposal: "文件没有这项建议。",
  noMeasure: "这项建议没有这项措施。",
  copied: "已复制",
  notCopied: "未能复制",

  failed: (reason) => `未能加载文件：${reason}。`,
  reasons: {
    WASM_UNSUPPORTED: "浏览器不支持 WebAssembly",
    CSP_BLOCKED: "本网页的安全设置不允许 WebAssembly",
    FETCH_FAILED: "下载失败",
    BAD_MODULE: "文件损坏",
    BAD_ARGUMENT: "没有这份文件",
  },
  quoted: (words) => words.map((word) => `“${word}”`).join("、"),
  listed: (words) => words.join("、"),
  colon: "：",
  comma: "，",
  semicolon: "；",
  stop: "。",
};

const of = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

const english: Strings = {
  language: "en",
  tag: "en",

  search: "Search the proposals",
  placeholder: "Search proposals, measures or numbers",
  clear: "Clear search",
  suggestions: "Suggestions",
  loading: "Loading…",
  again: "Try again",
  close: "Close",

  filters: "Filters",
  skipFilters: "Skip to proposals",
  chosen: "Selected filters",
  clearFilters: "Clear filters",
  domain: "Policy area",
  sections: (domain) => `Sections of ${domain}`,
  remove: (name) => `Remove ${name}`,
  counted: (count) => (count === 1 ? "proposal" : "proposals"),
  chosenCount: (count) => ` (${count})`,
  showAll: (count) => `Show all ${count}`,
  show: (count) => `Show ${of(count, "proposal")}`,
  showFirst: (count) => `Show only the first ${count}`,
  narrow: (facet) => `Find: ${facet}`,
  noValue: (words) => `Nothing called “${words}”`,
  noneNamed: () => "These proposals name none",

  overview: "Proposals and measures by policy area",
  proposals: "Proposals",
  measures: "Measures",
  numberOfProposals: (count) => of(count, "proposal"),
  numberOfMeasures: (count) => of(count, "measure"),

  all: (total) => `All ${of(total, "proposal")}`,
  found: (total) => `${of(total, "proposal")} found`,
  looseOnly: (total) => `No exact matches; ${total} possibly related`,
  alsoLoose: (loose) => `${loose} more possibly related`,
  sort: "Sort by",
  relevance: "Relevance",
  number: "Number",
  matching: "Matching proposals",
  loose: "Possibly related",
  more: (left) => `Show more (${left} left)`,
  carriedBy: (count, measures, names) => `In ${of(count, measures ? "measure" : "passage")}: ${names}`,

  corrected: (to, from) => `Showing results for ${to}; you typed ${from}`,
  expanded: (words) => `Also searched for: ${words}`,
  unmatched: (words) => `The document does not contain ${words}`,
  othersOnly: "so these results match only the other words",
  nothingFor: (query) => `No proposal matches “${query}”.`,
  nothingWithin: (query) => `No proposal matches “${query}” with these filters.`,
  nothing: "No proposal matches these filters.",
  filtered: (total) => `Without the filters: ${of(total, "proposal")}.`,
  without: (name, total) => `Remove “${name}” (${of(total, "proposal")})`,
  tryOtherWords: "Try fewer or different words.",
  ignored: (words) => `Too common to search for: ${words}.`,
  together: "No single proposal matches all the words.",
  searchFor: (query) => `Search for “${query}” instead`,
  wholeDomain: (name) => `See the whole policy area: ${name}`,

  reading: "Reading",
  back: "Back",
  result: (place, total) => `${place} of ${total}`,
  proposal: (number) => `Proposal ${number}`,
  page: (page) => `p. ${page}`,
  note: (marker) => `Note ${marker}`,
  footnote: "Note",
  notes: "Notes",
  toText: "Back to the text",
  previous: "Previous",
  next: "Next",
  related: "Related proposals",
  cite: "Copy citation",
  citeMeasure: (measure) => `Copy citation of measure ${measure}`,
  styles: { text: "Text", html: "HTML", markdown: "Markdown" },
  copyLink: "Copy link",
  share: "Share",
  print: "Print",
  full: "Read in full",
  noProposal: "The document has no such proposal.",
  noMeasure: "The proposal has no such measure.",
  copied: "Copied",
  notCopied: "Could not copy",

  failed: (reason) => `The document could not be loaded: ${reason}.`,
  reasons: {
    WASM_UNSUPPORTED: "this browser does not support WebAssembly",
    CSP_BLOCKED: "this page’s security policy forbids WebAssembly",
    FETCH_FAILED: "the download failed",
    BAD_MODULE: "the file is damaged",
    BAD_ARGUMENT: "there is no such document",
  },
  quoted: (words) => words.map((word) => `“${word}”`).join(", "),
  listed: (words) => words.join(", "),
  colon: ": ",
  comma: ", ",
  semicolon: "; ",
  stop: ". ",
};

export const STRINGS: Readonly<Record<Language, Strings>> = {
  "zh-Hant": traditional,
  "zh-Hans": simplified,
  en: english,
};
