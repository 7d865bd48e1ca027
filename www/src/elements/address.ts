/**
 * Translates between a session and the fragment of the page's address. Everything is kept after the #, so none of it is
 * sent to a server:
 *
 *     #97                              proposal 97
 *     #97.2                            its second measure
 *     #q=隧道&audience=elderly          query and filters
 *     #97&audience=elderly&sort=number
 *
 * The grammar is strict: a fragment with anything else in it belongs to someone else, and is neither followed nor
 * overwritten.
 */
import type { PolicyDocument } from "../api.js";
import { measuresOf } from "../measures.js";
import {
  choices,
  type Filters,
  isBrowsing,
  knownFilters,
  type Opened,
  type Session,
  START,
} from "./session.js";

const GRAMMAR = /^#?(?:(\d{1,6})(?:\.(\d{1,4}))?(?:&|$))?(.*)$/s;
const QUERY = "q";
const SORT = "sort";

/** The part of a session that an address can set. */
type Asked = Omit<Session, "pages">;

/** A fragment that matches an id on the page belongs to the page. */
const isAnchor = (hash: string): boolean => {
  const id = hash.replace(/^#/, "");
  return id !== "" && document.getElementById(id) !== null;
};

function openedIn(
  policy: PolicyDocument,
  number: string | undefined,
  measure: string | undefined,
): Opened | undefined {
  const proposal = number === undefined ? undefined : policy.proposal(Number(number));
  if (!proposal) return undefined;
  const wanted = Number(measure);
  // If there is no such measure, open the proposal anyway.
  return { number: proposal.number, ...(measuresOf(proposal.blocks)[wanted - 1] && { measure: wanted }) };
}

/** Whether an address may be ours: a guess, for when the document is not loaded yet. */
export function mayBeOurs(hash: string): boolean {
  const [, number, , rest = ""] = GRAMMAR.exec(hash) ?? [];
  return (number !== undefined || rest.includes("=")) && !isAnchor(hash);
}

/** The filters that an address asks for, as far as the document has them. */
export const filtersIn = ({ facets }: PolicyDocument, params: URLSearchParams): Filters =>
  knownFilters(facets, Object.fromEntries(facets.map(({ key }) => [key, params.getAll(key)])));

/** The session that an address asks for; `undefined` if the address is not ours. */
export function readAddress(policy: PolicyDocument, hash: string): Asked | undefined {
  const [, number, measure, rest = ""] = GRAMMAR.exec(hash) ?? [];
  const opened = openedIn(policy, number, measure);
  const params = new URLSearchParams(rest);
  const keys = new Set<string>([QUERY, SORT, ...policy.facets.map(({ key }) => key)]);
  const isOurs =
    [...params.keys()].every((key) => keys.has(key)) && (number === undefined || opened !== undefined);
  if (!isOurs || isAnchor(hash)) return undefined;
  return {
    query: params.get(QUERY) ?? "",
    filters: filtersIn(policy, params),
    sort: params.get(SORT) === "number" ? "number" : START.sort,
    opened,
  };
}

/** The part of an address that says what is open. */
export const proposalAddress = ({ number, measure }: Opened): string =>
  measure === undefined ? String(number) : `${number}.${measure}`;

/** The fragment for a session, without the #; empty if the reader has asked for nothing. */
export function sessionAddress({ query, filters, sort, opened }: Omit<Session, "pages">): string {
  const params = new URLSearchParams();
  if (!isBrowsing({ query })) params.append(QUERY, query);
  for (const { key, value } of choices(filters)) params.append(key, String(value));
  if (sort !== START.sort) params.append(SORT, sort);
  const parts = [opened ? proposalAddress(opened) : "", params.toString()];
  return parts.filter((part) => part !== "").join("&");
}
