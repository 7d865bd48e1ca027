/**
 * How domains, sections, numbers and filters are called. Headings are the document's words, so their punctuation is
 * that of the document's language; the names of filters are the interface's.
 */
import type { PolicyDocument } from "../api.js";
import { isChinese } from "../chinese.js";
import type { Domain, FacetKey, FacetValue, Proposal, Section } from "../model.js";
import type { Language } from "./language.js";
import type { Choice } from "./session.js";

/** Where a proposal or a hit stands: the number of its domain, and the index of its section within that. */
interface Place {
  readonly domain: number;
  readonly section?: number;
}

/** What a proposal is called by: its number, and that as it is printed, where it is not the plain one. */
export type Numbered = Pick<Proposal, "label" | "number">;

/** The number of a proposal as it is printed. */
export const numberName = ({ label, number }: Numbered): string => label ?? String(number);

/** The same for who knows no more of the proposal than its number. */
export const numberNameOf = (policy: PolicyDocument, number: number): string =>
  numberName(policy.proposal(number) ?? { number });

/** The numeral of a domain as it is printed, where it has one. */
export const numeralOf = ({ numeral, number }: Domain): string => numeral ?? String(number);

export const domainOf = ({ domains }: PolicyDocument, wanted: FacetValue | undefined): Domain | undefined =>
  domains.find(({ number }) => number === wanted);

/** The domain and the section of a proposal or a hit, as far as there are any. */
export function placeOf(policy: PolicyDocument, { domain: number, section: index }: Place) {
  const domain = domainOf(policy, number);
  return { domain, section: index === undefined ? undefined : domain?.sections[index] };
}

export interface Names {
  domain(domain: Domain): string;
  section(section: Section): string;
  /** Those of the domain and section of a proposal, as far as there are any. */
  place(place: Place): readonly string[];
  /** A chosen value of a filter. */
  choice(choice: Choice): string;
  /** True where a filter's names are the document's headings, which no interface translates. */
  isHeading(key: FacetKey): boolean;
}

/** Headings behind their numbers, as a document in this language has them. */
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
        `${key} ${value}`,
        isHeading(key) ? label : labels[language],
      ]),
    ),
  );
  for (const each of policy.domains) values.set(`domain ${each.number}`, domain(each));
  return {
    domain,
    section,
    place(place) {
      const found = placeOf(policy, place);
      return [found.domain && domain(found.domain), found.section && section(found.section)].filter(
        (name) => name !== undefined,
      );
    },
    choice: ({ key, value }) => values.get(`${key} ${value}`) ?? String(value),
    isHeading,
  };
}
