/**
 * Marks Chinese words inside English texts of the interface with their language, so that they are read out and drawn
 * correctly.
 */
import { html } from "lit";
import type { View } from "./view.js";

/** A Chinese character, and any characters after it that are not ASCII. */
const CHINESE = /(\p{Script=Han}[^ -~]*)/u;

/** The document's language if an English interface shows Chinese words; `undefined` if the words need no mark. */
export const languageOf = ({ language, strings }: View, words: string): string | undefined =>
  strings.language === "en" && CHINESE.test(words) ? language : undefined;

export const spoken = (view: View, words: string): unknown =>
  languageOf(view, words)
    ? words
        .split(CHINESE)
        .map((part, at) => (at % 2 === 1 ? html`<span lang=${view.language}>${part}</span>` : part))
    : words;
