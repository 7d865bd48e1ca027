/**
 * The language of the interface: the `lang` of the element or of the page, or else the language that the reader's
 * browser prefers, or else English. The document's text is always in its own language.
 */
import { isChinese } from "../chinese.js";

/** The languages of the interface. */
export type Language = "zh-Hant" | "zh-Hans" | "en";

/** The interface language for a BCP 47 tag, if there is one. */
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
  // Unicode's rules make plain `zh` Simplified, but these documents are from Hong Kong.
  const script = locale.script ?? (locale.region && locale.maximize().script);
  return script === "Hans" ? "zh-Hans" : "zh-Hant";
}

/** The `lang` of an element or its nearest ancestor, through shadow roots. */
function langOf(element: Element): string | undefined {
  const found = element.closest("[lang]")?.getAttribute("lang");
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? langOf(root.host) : undefined;
}

/** The interface language for an element. */
export function languageOf(element: Element): Language {
  const wanted = [langOf(element) ?? "", ...navigator.languages];
  return wanted.map(supportedLanguage).find((language) => language !== undefined) ?? "en";
}
