/**
 * The names of domains, sections, numbers and filters. Headings are the document's text, and get the punctuation of the
 * document's language; names of filters are in the interface's language.
 */
import type { PolicyDocument } from "../api.js";
import { isChinese } from "../chinese.js";
import type { Domain, FacetKey, FacetValue, Proposal, Section } from "../model.js";
import type { Language } from "./language.js";
import { type Choice, choiceKey } from "./session.js";

/** The place of a proposal or a hit: its domain's number, and its section's index in the domain. */
interface Place {
  readonly domain: number;
  readonly section?: number;
}

/** The number of a proposal, and its printed form if that is different. */
export type Numbered = Pick<Proposal, "label" | "number">;

/** The number of a proposal as printed. */
export const numberName = ({ label, number }: Numbered): string => label ?? String(number);

/** The printed number, for callers that know only the plain one. */
export const numberNameOf = (policy: PolicyDocument, number: number): string =>
  numberName(policy.proposal(number) ?? { number });

/** Whether every clause of a title fits in a line on a phone. */
export const hasShortClauses = (title: string): boolean => !/[^，、：；]{13}/.test(title);

/** The numeral of a domain as printed, if it has one; otherwise its number. */
export const numeralOf = ({ numeral, number }: Domain): string => numeral ?? String(number);

export const domainOf = ({ domains }: PolicyDocument, wanted: FacetValue | undefined): Domain | undefined =>
  domains.find(({ number }) => number === wanted);

/** The domain and section of a proposal or a hit, if it has them. */
export function placeOf(policy: PolicyDocument, { domain: number, section: index }: Place) {
  const domain = domainOf(policy, number);
  return { domain, section: index === undefined ? undefined : domain?.sections[index] };
}

export interface Names {
  domain(domain: Domain): string;
  section(section: Section): string;
  /** The names of a proposal's domain and section, if it has them. */
  place(place: Place): readonly string[];
  /** The name of a chosen value of a filter. */
  choice(choice: Choice): string;
  /** Whether the filter's names are headings of the document, which are not translated. */
  isHeading(key: FacetKey): boolean;
}

/** Headings with their numbers, punctuated as in a document in this language. */
export function headingNames(language: string): Pick<Names, "domain" | "section"> {
  const mark = isChinese(language) ? "、" : ". ";
  return {
    domain: (domain) => `${numeralOf(domain)}${mark}${domain.heading}`,
    section: ({ label, title }) => (label ? `${label}${mark}${title}` : title),
  };
}

const isHeading = (key: FacetKey): boolean => key === "domain" || key === "section";

export function namesOf(policy: PolicyDocument, language: Language): Names {
  const { domain, section } = headingNames(policy.about.language);
  const values = new Map(
    policy.facets.flatMap(({ key, values }) =>
      values.map(({ value, label, labels }) => [
        choiceKey({ key, value }),
        isHeading(key) ? label : labels[language],
      ]),
    ),
  );
  for (const each of policy.domains)
    values.set(choiceKey({ key: "domain", value: each.number }), domain(each));
  return {
    domain,
    section,
    place(place) {
      const found = placeOf(policy, place);
      return [found.domain && domain(found.domain), found.section && section(found.section)].filter(
        (name) => name !== undefined,
      );
    },
    choice: (choice) => values.get(choiceKey(choice)) ?? String(choice.value),
    isHeading,
  };
}
