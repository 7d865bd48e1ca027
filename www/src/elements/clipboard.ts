/**
 * Copies citations and lines of text. Whether the browser let it be copied is the answer: without a secure context, or
 * in a frame without leave, it does not.
 */
import type { CiteOptions, PolicyDocument } from "../api.js";
import type { Opened } from "./session.js";

/** The forms of a citation. */
export type CitationStyle = NonNullable<CiteOptions["style"]>;

async function succeeds(copy: () => Promise<void>): Promise<boolean> {
  try {
    await copy();
    return true;
  } catch {
    return false;
  }
}

export const copyText = (text: string): Promise<boolean> =>
  succeeds(() => navigator.clipboard.writeText(text));

/**
 * As HTML a citation is laid on the clipboard twice, formatted for word processors, and for all else as `plain`: its
 * source, which is what a field for code takes, or another style.
 */
export const copyCitation = (
  policy: PolicyDocument,
  { number, measure }: Opened,
  style: CitationStyle,
  plain = style,
): Promise<boolean> =>
  succeeds(() => {
    const cite = (style: CitationStyle) => policy.cite(number, { measure, style });
    if (style !== "html" || typeof ClipboardItem !== "function") {
      return navigator.clipboard.writeText(cite(plain));
    }
    const blob = (text: string, type: string) => new Blob([text], { type });
    const item = {
      "text/plain": blob(cite(plain), "text/plain"),
      "text/html": blob(cite("html"), "text/html"),
    };
    return navigator.clipboard.write([new ClipboardItem(item)]);
  });
