/**
 * The words of the static pages besides the document's own, in the document's language if it is supported.
 */
import { type Language, supportedLanguage } from "../../src/elements/language.js";
import { headingNames } from "../../src/elements/names.js";
import { STRINGS, type Strings } from "../../src/elements/strings.js";
import type { About, Counts } from "../../src/model.js";

/** Words that the elements use too. */
type Shared = "proposal" | "page" | "note" | "notes" | "toText" | "related" | "previous" | "next";

type Headings = ReturnType<typeof headingNames>;

export interface Words extends Pick<Strings, Shared>, Headings {
  readonly counts: (counts: Counts) => string;
  readonly skip: string;
  readonly place: string;
  readonly contents: string;
  readonly citation: string;
  readonly around: string;
  readonly search: string;
  readonly rights: (organisation: string) => string;
}

const WORDS: Readonly<Record<Language, Omit<Words, keyof Headings>>> = {
  "zh-Hant": {
    ...STRINGS["zh-Hant"],
    counts: ({ domains, proposals, measures }) =>
      `${domains} 個範疇，${proposals} 項建議，${measures} 項措施`,
    skip: "跳到正文",
    place: "位置",
    contents: "目錄",
    citation: "引用",
    around: "前後建議",
    search: "搜尋全部建議",
    rights: (organisation) => `文本屬${organisation}所有，頁碼以印刷本為準。`,
  },
  "zh-Hans": {
    ...STRINGS["zh-Hans"],
    counts: ({ domains, proposals, measures }) =>
      `${domains} 个范畴，${proposals} 项建议，${measures} 项措施`,
    skip: "跳到正文",
    place: "位置",
    contents: "目录",
    citation: "引用",
    around: "前后建议",
    search: "搜索全部建议",
    rights: (organisation) => `文本属${organisation}所有，页码以印刷本为准。`,
  },
  en: {
    ...STRINGS.en,
    counts: ({ domains, proposals, measures }) =>
      `Domains: ${domains}. Proposals: ${proposals}. Measures: ${measures}.`,
    skip: "Skip to the text",
    place: "Place",
    contents: "Contents",
    citation: "Cite",
    around: "Previous and next proposal",
    search: "Search all proposals",
    rights: (organisation) =>
      `The text belongs to ${organisation}. Page numbers are those of the printed booklet.`,
  },
};

export const wordsFor = ({ language }: About): Words => ({
  ...WORDS[supportedLanguage(language) ?? "en"],
  ...headingNames(language),
});
