/**
 * The list of stories: every state of the elements, for the story page. Look through it after a change to the elements.
 */
import { PAGES, type Tag } from "./embed-options.js";
import type { Examples } from "./examples.js";

export interface Story {
  readonly name: string;
  readonly tag: Tag;
  readonly attributes?: Readonly<Record<string, string>>;
  /** The colour scheme, instead of the system's. */
  readonly scheme?: "light" | "dark";
  /** The width, instead of the full one. */
  readonly width?: "narrow" | "phone";
  /** Show it in a frame whose content security policy forbids WebAssembly. */
  readonly forbidden?: true;
  /** What to press once the element is ready, and what to wait for then. */
  readonly press?: readonly [control: string, result: string];
}

export interface Chapter {
  readonly name: string;
  readonly stories: readonly Story[];
}

const widget = (name: string, story: Omit<Story, "name" | "tag"> = {}): Story => ({
  name,
  tag: "policy-proposals",
  ...story,
});

const card = (name: string, story: Omit<Story, "name" | "tag"> = {}): Story => ({
  name,
  tag: "policy-proposal",
  ...story,
});

/** A story in each language of the interface. */
const spoken = (tell: typeof widget, attributes: Record<string, string>): Story[] =>
  ["zh-Hant", "zh-Hans", "en"].map((lang) => tell(lang, { attributes: { ...attributes, lang } }));

/** A story in both colour schemes. */
const painted = (tell: typeof widget, attributes: Record<string, string>): Story[] =>
  (["light", "dark"] as const).map((scheme) =>
    tell(scheme === "light" ? "淺色" : "深色", { attributes, scheme }),
  );

/** A story only for documents that have the example it needs. */
const where = (value: string | undefined, tell: (value: string) => Story): Story[] =>
  value === undefined ? [] : [tell(value)];

export function chapters({ word, scattered, slip, number, footnoted, nested }: Examples): Chapter[] {
  const measure = { number, measure: "2" };
  const searched = { query: word, limit: "3" };
  return [
    {
      name: "搜尋工具",
      stories: [
        widget("未載入", { attributes: { loading: "interaction" } }),
        widget("未搜尋"),
        widget("有結果", { attributes: searched }),
        ...where(scattered, (query) => widget("只有相近的結果", { attributes: { query } })),
        ...where(slip, (query) => widget("更正了錯字", { attributes: { query, limit: "3" } })),
        widget("沒有結果", { attributes: { query: "zzzz" } }),
        widget("用了篩選", { attributes: searched, press: ["input[type=checkbox]", ".chip"] }),
        widget("細讀", { attributes: searched, press: [".hit .proposal-link", "article"] }),
      ],
    },
    {
      name: "搜尋框",
      stories: [
        widget("未搜尋", { attributes: { variant: "compact" } }),
        widget("有結果", { attributes: { variant: "compact", query: word } }),
      ],
    },
    {
      name: "建議卡",
      stories: [
        card("未載入", { attributes: { number, loading: "interaction" } }),
        card("一項建議", { attributes: { number, "href-template": PAGES } }),
        card("一項措施", {
          attributes: { ...measure, "href-template": PAGES },
        }),
        ...where(footnoted, (number) => card("有註釋", { attributes: { number } })),
        ...where(nested, (number) => card("兩層措施", { attributes: { number } })),
        card("已複製", { attributes: measure, press: ["button", "[role=status]:not(:empty)"] }),
        card("沒有這項建議", { attributes: { number: "9999" } }),
        card("沒有這項措施", { attributes: { number, measure: "99" } }),
      ],
    },
    {
      name: "載入失敗",
      stories: [
        widget("下載不到", { attributes: { "wasm-src": "missing.wasm" } }),
        card("下載不到", { attributes: { number, "wasm-src": "missing.wasm" } }),
        widget("不容許 WebAssembly", { attributes: searched, forbidden: true }),
        card("不容許 WebAssembly", { attributes: measure, forbidden: true }),
        card("檔案損壞", { attributes: { number, "wasm-src": "damaged.wasm" } }),
      ],
    },
    { name: "語言：搜尋工具", stories: spoken(widget, searched) },
    { name: "語言：建議卡", stories: spoken(card, measure) },
    { name: "主題：搜尋工具", stories: painted(widget, searched) },
    { name: "主題：建議卡", stories: painted(card, measure) },
    {
      name: "闊度",
      stories: [
        widget("窄欄", { attributes: searched, width: "narrow" }),
        card("窄欄", { attributes: measure, width: "narrow" }),
        widget("手機", { attributes: searched, width: "phone" }),
        card("手機", { attributes: measure, width: "phone" }),
      ],
    },
  ];
}
