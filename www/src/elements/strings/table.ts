/**
 * What the interface says: one type for all its languages, so that a table that lacks something does not compile. The
 * document's own words are in none of them.
 */
import type { PolicyErrorCode } from "../../model.js";
import type { CitationStyle } from "../clipboard.js";
import type { Language } from "../language.js";

export interface Strings {
  /** The language of this table. */
  readonly language: Language;
  /** What its text says of itself to browsers and screen readers. */
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
  /** What stands behind a count, for those who hear it. */
  readonly counted: (count: number) => string;
  /** How many are chosen, behind a name. */
  readonly chosenCount: (count: number) => string;
  readonly showAll: (count: number) => string;
  readonly show: (count: number) => string;
  readonly showFirst: (count: number) => string;
  readonly noneNamed: (facet: string) => string;

  readonly overview: string;
  readonly proposals: string;
  readonly measures: string;
  readonly numberOfProposals: (count: number) => string;
  readonly numberOfMeasures: (count: number) => string;

  readonly all: (total: number) => string;
  readonly found: (total: number) => string;
  /** Nothing is found, but something that may be meant. */
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
  /** Which of the results is read. */
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
