/**
 * The texts of the interface in its three languages.
 */
import type { Language } from "./language.js";
import type { Strings } from "./strings/table.js";
import { traditional } from "./strings/zh-hant.js";
import { simplified } from "./strings/zh-hans.js";
import { english } from "./strings/en.js";

export type { Strings };

export const STRINGS: Readonly<Record<Language, Strings>> = {
  "zh-Hant": traditional,
  "zh-Hans": simplified,
  en: english,
};
