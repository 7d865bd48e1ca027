/**
 * The language of the elements' own words: what the element's or the page's `lang` says, else what the reader's
 * browser prefers, else English. The document is shown in its own language whatever is chosen here.
 */
import { isChinese } from "../chinese.js";

/** The languages that the elements speak. */
export type Language = "zh-Hant" | "zh-Hans" | "en";

/** The language that a BCP 47 tag stands for, where the elements speak it. */
export function supportedLanguage(tag: string): Language | undefined {
  let locale: Intl.Locale;
  try {
    // Many pages write zh_HK.
    locale = new Intl.Locale(tag.replaceAll("_", "-"));
  } catch {
    return undefined;
  }
  if (locale.language === "en") return "en";
  if (!isChinese(locale.language)) return undefined;
  // Taken alone, `zh` would become Simplified by the rules of Unicode; these documents are from Hong Kong.
  const script = locale.script ?? (locale.region && locale.maximize().script);
  return script === "Hans" ? "zh-Hans" : "zh-Hant";
}

/** The `lang` of an element or of what it stands in, across the borders of shadow trees. */
function langOf(element: Element): string | undefined {
  const found = element.closest("[lang]")?.getAttribute("lang");
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? langOf(root.host) : undefined;
}

/** The language to speak to the reader of this element. */
export function languageOf(element: Element): Language {
  const wanted = [langOf(element) ?? "", ...navigator.languages];
  return wanted.map(supportedLanguage).find((language) => language !== undefined) ?? "en";
}
