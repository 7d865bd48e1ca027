/**
 * Words of the interface that quote others: in English, what is Chinese in them says that it is, so that it is read out
 * and drawn as such.
 */
import { html } from "lit";
import type { View } from "./view.js";

/** A Chinese character, and what follows it that English does not have. */
const CHINESE = /(\p{Script=Han}[^ -~]*)/u;

export const spoken = ({ language, strings }: View, words: string): unknown =>
  strings.language === "en"
    ? words
        .split(CHINESE)
        .map((part, at) => (at % 2 === 1 ? html`<span lang=${language}>${part}</span>` : part))
    : words;
