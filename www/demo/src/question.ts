/**
 * What the figures are asked for: the words and filters of the widget's address, and the kind of figure, all of it
 * behind the # of this page's own address.
 *
 *     figures.html#q=隧道&audience=elderly&kind=money
 */
import type { FacetKey, FacetValue, PolicyDocument } from "policy-proposals/slim";

export interface Question {
  readonly query: string;
  readonly filters: Partial<Record<FacetKey, readonly FacetValue[]>>;
}

const KIND = "kind";

export const asked = (): URLSearchParams =>
  // The widget's address may begin with the number of the proposal that was open.
  new URLSearchParams(location.hash.replace(/^#(?:[\d.]+(?:&|$))?/, ""));

/** The words and filters of an address; values that the document does not have are passed over. */
export function question(policy: PolicyDocument, said: URLSearchParams): Question {
  const filters = policy.facets.map(({ key, values }) => {
    const wanted = said.getAll(key);
    return [key, values.map(({ value }) => value).filter((value) => wanted.includes(String(value)))] as const;
  });
  return {
    query: said.get("q") ?? "",
    filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)),
  };
}

/** The question in words, for the reader; empty where everything is asked for. */
export function inWords(policy: PolicyDocument, { query, filters }: Question): string {
  const names = policy.facets.flatMap(({ key, values }) =>
    values.filter(({ value }) => filters[key]?.includes(value)).map(({ labels }) => labels["zh-Hant"]),
  );
  return [...(query.trim() === "" ? [] : [`「${query.trim()}」`]), ...names].join("、");
}

export const kindAsked = (): string | null => asked().get(KIND);

/** Keeps the kind in the address. */
export function rememberKind(kind: string | undefined) {
  const said = asked();
  said.delete(KIND);
  if (kind !== undefined) said.append(KIND, kind);
  const words = said.toString();
  history.replaceState(null, "", words === "" ? location.pathname : `#${words}`);
}

/** The numbers of all proposals that a question finds, in their order. */
export function proposalsFor(policy: PolicyDocument, { query, filters }: Question): number[] {
  const { proposals: limit } = policy.about.counts;
  const sort = query.trim() === "" ? "number" : "relevance";
  const options = { filters, limit, sort, passages: 0, facets: false } as const;
  return policy.search(query, options).hits.map(({ number }) => number);
}
