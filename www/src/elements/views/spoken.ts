/**
 * Words of the interface that quote others: in English, what is Chinese in them says that it is, so that it is read out
 * and drawn as such.
 */
import { html } from "lit";
import type { View } from "./view.js";

/** A Chinese character, and what follows it that English does not have. */
const CHINESE = /(\p{Script=Han}[^ -~]*)/u;

/** The language of a reader's words, where it is not that of the interface. */
export const languageOf = ({ language, strings }: View, words: string): string | undefined =>
  strings.language === "en" && CHINESE.test(words) ? language : undefined;

export const spoken = (view: View, words: string): unknown =>
  languageOf(view, words)
    ? words
        .split(CHINESE)
        .map((part, at) => (at % 2 === 1 ? html`<span lang=${view.language}>${part}</span>` : part))
    : words;
