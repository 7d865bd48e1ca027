/**
 * The texts of the interface. All languages have the same type, so a table that lacks a text does not compile. None of
 * them contains text of the document.
 */
import type { PolicyErrorCode } from "../../model.js";
import type { CitationStyle } from "../clipboard.js";
import type { Language } from "../language.js";

export interface Strings {
  /** The language of this table. */
  readonly language: Language;
  /** The `lang` of its texts, for browsers and screen readers. */
  readonly tag: string;

  readonly search: string;
  readonly placeholder: string;
  readonly clear: string;
  readonly suggestions: string;
  readonly loading: string;
  readonly again: string;
  readonly close: string;

  readonly filters: string;
  readonly skipFilters: string;
  readonly chosen: string;
  readonly clearFilters: string;
  readonly domain: string;
  readonly sections: (domain: string) => string;
  readonly remove: (name: string) => string;
  /** The noun after a count, for screen readers. */
  readonly counted: (count: number) => string;
  /** How many values are chosen, after the name of a filter. */
  readonly chosenCount: (count: number) => string;
  readonly showAll: (count: number) => string;
  readonly show: (count: number) => string;
  readonly showFirst: (count: number) => string;

  readonly overview: string;
  readonly proposals: string;
  readonly measures: string;
  readonly numberOfProposals: (count: number) => string;
  readonly numberOfMeasures: (count: number) => string;

  readonly all: (total: number) => string;
  readonly found: (total: number) => string;
  /** Nothing was found but loose matches. */
  readonly looseOnly: (total: number) => string;
  readonly alsoLoose: (loose: number) => string;
  readonly sort: string;
  readonly relevance: string;
  readonly number: string;
  readonly matching: string;
  readonly loose: string;
  readonly more: (left: number) => string;
  readonly carriedBy: (count: number, measures: boolean, names: string) => string;

  readonly corrected: (to: string, from: string) => string;
  readonly expanded: (words: string) => string;
  readonly unmatched: (words: string) => string;
  readonly othersOnly: string;
  readonly nothingFor: (query: string) => string;
  readonly nothingWithin: (query: string) => string;
  readonly nothing: string;
  readonly filtered: (total: number) => string;
  readonly without: (name: string, total: number) => string;
  readonly tryOtherWords: string;
  readonly ignored: (words: string) => string;
  readonly together: string;
  readonly searchFor: (query: string) => string;

  readonly reading: string;
  readonly back: string;
  /** The position of the open proposal among the results. */
  readonly result: (place: number, total: number) => string;
  readonly proposal: (number: string) => string;
  readonly page: (page: number) => string;
  readonly note: (marker: string) => string;
  readonly footnote: string;
  readonly notes: string;
  readonly toText: string;
  readonly previous: string;
  readonly next: string;
  readonly related: string;
  readonly cite: string;
  readonly citeMeasure: (measure: number) => string;
  readonly styles: Readonly<Record<CitationStyle, string>>;
  readonly copyLink: string;
  readonly share: string;
  readonly print: string;
  readonly full: string;
  readonly noProposal: string;
  readonly noMeasure: string;
  readonly copied: string;
  readonly notCopied: string;

  readonly failed: (reason: string) => string;
  readonly reasons: Readonly<Partial<Record<PolicyErrorCode, string>>>;
  readonly quoted: (words: readonly string[]) => string;
  readonly listed: (words: readonly string[]) => string;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly stop: string;
}
