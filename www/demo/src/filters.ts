/**
 * The filters: all facets of the document in a panel, the chosen values as chips, both kept in the page's address.
 */
import type { Facet, FacetKey, FacetValue, PolicyDocument, SearchOptions } from "policy-proposals/slim";
import { chipRow } from "./chips.js";
import { find } from "./dom.js";
import { domainGroup } from "./domains.js";
import { countsOf, facetGroup } from "./facet.js";

/** The same width at which the style sheets put the panel over the list. */
const PHONE = matchMedia("(max-width: 51.99rem)");

export function filters(policy: PolicyDocument, changed: () => void) {
  const host = find(".filters", HTMLElement);
  const toggle = find(".filters-toggle", HTMLButtonElement);

  const domains = domainGroup(policy);
  const facets = policy.facets.filter(({ key }) => key !== "domain" && key !== "section").map(facetGroup);
  const groups = [domains, ...facets];
  const all = groups.flatMap(({ choices }) => choices);
  const chosen = () => all.filter(({ input }) => input.checked);
  host.replaceChildren(...groups.map(({ element }) => element));

  const chips = chipRow({
    remove({ input }) {
      input.checked = false;
      apply();
    },
    clear,
  });

  function settle() {
    for (const group of groups) group.settle();
    const active = chosen();
    toggle.textContent = active.length > 0 ? `篩選（${active.length}）` : "篩選";
    chips.show(active);
  }

  function apply() {
    settle();
    changed();
  }

  function clear() {
    for (const { input } of all) input.checked = false;
    apply();
  }

  /** On a phone the domains are long enough; beside the list there is room for all facets. */
  function fold() {
    for (const { element } of facets) element.open = !PHONE.matches;
  }

  host.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "checkbox") apply();
  });
  toggle.addEventListener("click", () => {
    toggle.setAttribute("aria-expanded", String(toggle.getAttribute("aria-expanded") !== "true"));
  });
  PHONE.addEventListener("change", fold);
  fold();
  settle();

  return {
    clear,
    /** Leaves one domain chosen. */
    only(domain: number) {
      for (const { input, key, value } of all) input.checked = key === "domain" && value === domain;
      apply();
    },
    single: domains.single,
    /** What is chosen, by its names. */
    names: (): string[] => chosen().map(({ name }) => name),
    /** What is chosen, as the search takes it. */
    chosen(): NonNullable<SearchOptions["filters"]> {
      const values: Partial<Record<FacetKey, FacetValue[]>> = {};
      for (const { key, value } of chosen()) values[key] = [...(values[key] ?? []), value];
      return values;
    },
    /** What is chosen, as the address keeps it. */
    written: (): [string, string][] => chosen().map(({ key, value }) => [key, String(value)]),
    /** Chooses what an address says, and nothing else; values that there are not are passed over. */
    restore(written: URLSearchParams) {
      for (const { input, key, value } of all) input.checked = written.getAll(key).includes(String(value));
      settle();
    },
    /** Shows the counts of a search beside the choices. */
    show(found: readonly Facet[]) {
      const counts = countsOf(found);
      for (const group of groups) group.show(counts);
    },
  };
}
