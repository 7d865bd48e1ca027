/**
 * Finds the sentence around a part of a text.
 */
import type { Marked } from "policy-proposals/slim";

/** The end of a sentence, with closing quotation marks; a full stop in a number does not count. */
const END = /[。！？；][」』》〉）”’]*|[.!?;](?=\s)|\n/g;

/** The sentence around a part of a text, with that part marked. */
export function sentenceAround(text: string, start: number, end: number): Marked {
  let from = 0;
  let to = text.length;
  for (const found of text.matchAll(END)) {
    const behind = found.index + found[0].length;
    if (behind <= start) from = behind;
    else if (found.index >= end) {
      to = behind;
      break;
    }
  }
  from += text.slice(from, start).length - text.slice(from, start).trimStart().length;
  return { text: text.slice(from, to).trimEnd(), marks: [[start - from, end - from]] };
}
