/**
 * How domains, sections, pages and numbers are called on the page.
 */
import type { Domain, PolicyDocument, Proposal, Section } from "policy-proposals/slim";

export const domainName = ({ numeral, number, heading }: Domain): string =>
  `${numeral ?? number}、${heading}`;

export const sectionName = ({ label, title }: Section): string => (label ? `${label}、${title}` : title);

export const pageName = (page: number): string => `第 ${page} 頁`;

/** The number as it is printed, where that is not the plain one. */
export const numberName = ({ label, number }: Proposal): string => label ?? String(number);

interface Place {
  readonly domain: number;
  readonly section?: number | undefined;
}

/** The domain and section that a proposal or a hit stands in. */
export function placeOf(policy: PolicyDocument, { domain, section }: Place) {
  const found = policy.domains.find(({ number }) => number === domain);
  return { domain: found, section: section === undefined ? undefined : found?.sections[section] };
}
