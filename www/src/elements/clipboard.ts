/**
 * Copies citations and other text to the clipboard. The result says whether the browser allowed it: without a secure
 * context, or in a frame without permission, it does not.
 */
import type { CiteOptions, PolicyDocument } from "../api.js";
import type { Opened } from "./session.js";

/** The formats of a citation. */
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
 * An HTML citation goes to the clipboard twice: as HTML for word processors, and as plain text for everything else. The
 * plain text is the HTML source unless `plain` names another format.
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
