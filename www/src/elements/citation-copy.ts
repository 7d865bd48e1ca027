/**
 * Copies a citation. As HTML it is laid on the clipboard twice, formatted for word processors and plain for all else.
 */
import type { CiteOptions, PolicyDocument } from "../api.js";
import type { Opened } from "./session.js";

/** The forms of a citation. */
export type CitationStyle = NonNullable<CiteOptions["style"]>;

const plain = (text: string) => new Blob([text], { type: "text/plain" });
const rich = (text: string) => new Blob([text], { type: "text/html" });

/** Whether the browser let it be copied: without a secure context, or in a frame without leave, it does not. */
export async function copyCitation(
  policy: PolicyDocument,
  { number, measure }: Opened,
  style: CitationStyle,
): Promise<boolean> {
  const cite = (form: CitationStyle) => policy.cite(number, { measure, style: form });
  try {
    if (style === "html" && typeof ClipboardItem === "function") {
      const item = { "text/plain": plain(cite("text")), "text/html": rich(cite("html")) };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    } else {
      await navigator.clipboard.writeText(cite(style));
    }
    return true;
  } catch {
    return false;
  }
}
