/**
 * The question that the page of the figures answers. It is kept in the fragment of the page's address: the query and
 * filters in the same form as in the widget's address, and the kind and order of the figures.
 *
 *     figures.html#q=隧道&audience=elderly&kind=money&order=size
 *     figures.html#order=-page        from the last page to the first
 */
import type { PolicyDocument } from "policy-proposals/slim";
import { filtersIn } from "../../src/elements/address.js";
import type { Filters } from "../../src/elements/session.js";

export interface Question {
  readonly query: string;
  readonly filters: Filters;
}

/** The part of the address that the widget does not have. */
export interface View {
  readonly kind: string | undefined;
  readonly order: string | undefined;
}

const VIEW = ["kind", "order"] as const;

/** The widget's address may begin with the number of the open proposal. */
const OPENED = /^#(?:([\d.]+)(?:&|$))?/;

export const asked = (): URLSearchParams => new URLSearchParams(location.hash.replace(OPENED, ""));

/** The query and filters of an address; values that the document does not have are ignored. */
export const question = (policy: PolicyDocument, said: URLSearchParams): Question => ({
  query: said.get("q") ?? "",
  filters: filtersIn(policy, said),
});

/** The question in words, for the reader; empty if there is no query and no filter. */
export function inWords(policy: PolicyDocument, { query, filters }: Question): string {
  const names = policy.facets.flatMap(({ key, values }) =>
    values.filter(({ value }) => filters[key]?.includes(value)).map(({ labels }) => labels["zh-Hant"]),
  );
  return [...(query.trim() === "" ? [] : [`「${query.trim()}」`]), ...names].join("、");
}

export function viewAsked(): View {
  const said = asked();
  return { kind: said.get("kind") ?? undefined, order: said.get("order") ?? undefined };
}

/** The part of the address that the widget has too. */
function askedElsewhere(): URLSearchParams {
  const said = asked();
  for (const name of VIEW) said.delete(name);
  return said;
}

/** Keeps the view in the address. */
export function remember(view: View) {
  const said = askedElsewhere();
  for (const name of VIEW) if (view[name] !== undefined) said.append(name, view[name]);
  const words = said.toString();
  history.replaceState(null, "", words === "" ? location.pathname : `#${words}`);
}

/** The address in the widget's form, without the kind and order. */
export function widgetAddress(): string {
  const [, opened = ""] = OPENED.exec(location.hash) ?? [];
  return [opened, askedElsewhere().toString()].filter((part) => part !== "").join("&");
}

/** The numbers of all proposals that match, in order. */
export function proposalsFor(policy: PolicyDocument, { query, filters }: Question): number[] {
  const { proposals: limit } = policy.about.counts;
  const sort = query.trim() === "" ? "number" : "relevance";
  const options = { filters, limit, sort, passages: 0, facets: false } as const;
  return policy.search(query, options).hits.map(({ number }) => number);
}
