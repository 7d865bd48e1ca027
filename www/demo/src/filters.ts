/**
 * The filters: domains as a table of contents with counts, the sections of a domain once it alone is chosen, and the
 * chosen ones as chips that take them off again.
 */
import type { Facet, FacetKey, FacetValue, PolicyDocument, SearchOptions } from "policy-proposals/slim";
import { CROSS, find, h, icon } from "./dom.js";
import { domainName, sectionName, sectionValue } from "./names.js";

interface Choice {
  readonly key: FacetKey;
  readonly value: FacetValue;
  readonly name: string;
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
  readonly row: HTMLElement;
}

function choice(key: FacetKey, value: FacetValue, name: string, ...words: HTMLElement[]): Choice {
  const input = h("input", { type: "checkbox", name: key, value });
  const count = h("span", { class: "count" });
  const row = h("li", { class: "choice" }, h("label", {}, input, ...words, count));
  return { key, value, name, input, count, row };
}

export function filters(policy: PolicyDocument, changed: () => void) {
  const host = find(".filters", HTMLElement);
  const chips = find(".chips", HTMLElement);
  const toggle = find(".filters-toggle", HTMLButtonElement);

  const domains = policy.domains.map((domain) => {
    const numeral = h("span", { class: "numeral" }, domain.numeral ?? String(domain.number));
    const own = choice("domain", domain.number, domainName(domain), numeral, h("span", {}, domain.heading));
    const sections = domain.sections.map((section, index) => {
      const words = h("span", {}, sectionName(section));
      return choice("section", sectionValue(domain.number, index), sectionName(section), words);
    });
    const list = h("ul", { class: "sections", "aria-label": `${domain.heading}的章節`, hidden: true });
    list.append(...sections.map(({ row }) => row));
    if (sections.length > 0) own.row.append(list);
    return { own, sections, list };
  });
  const all = domains.flatMap(({ own, sections }) => [own, ...sections]);
  const chosen = () => all.filter(({ input }) => input.checked);

  const none = h("button", { class: "none", type: "button" }, "全部清除");
  const legend = h("legend", {}, "範疇");
  const list = h("ul", { class: "domains" }, ...domains.map(({ own }) => own.row));
  host.replaceChildren(h("fieldset", {}, legend, list), none);

  /** Sections are offered inside one chosen domain only: across several they would cross each other out. */
  function settle() {
    const open = domains.filter(({ own }) => own.input.checked);
    for (const domain of domains) {
      const shown = open.length === 1 && open[0] === domain;
      domain.list.hidden = !shown;
      if (!shown) for (const { input } of domain.sections) input.checked = false;
    }
    const active = chosen();
    none.hidden = active.length === 0;
    toggle.textContent = active.length > 0 ? `範疇（${active.length}）` : "範疇";
    chips.replaceChildren(...active.map(chip));
  }

  function chip({ name, input }: Choice): HTMLElement {
    const words = h("span", {}, name);
    const button = h("button", { type: "button", "aria-label": `移除篩選：${name}` }, words, icon(CROSS));
    button.addEventListener("click", () => {
      input.checked = false;
      apply();
      // The chip is gone: the reader goes on at the next one, or where the choice was made.
      (chips.querySelector("button") ?? find("#results", HTMLElement)).focus();
    });
    return button;
  }

  function apply() {
    settle();
    changed();
  }

  function clear() {
    for (const { input } of all) input.checked = false;
    apply();
  }

  host.addEventListener("change", apply);
  none.addEventListener("click", () => {
    clear();
    domains[0]?.own.input.focus();
  });
  toggle.addEventListener("click", () => {
    toggle.setAttribute("aria-expanded", String(toggle.getAttribute("aria-expanded") !== "true"));
  });
  settle();

  return {
    clear,
    /** Leaves one domain chosen. */
    only(domain: number) {
      for (const { input, key, value } of all) input.checked = key === "domain" && value === domain;
      apply();
    },
    /** The domain that alone is chosen, if it is so. */
    single(): number | undefined {
      const open = policy.domains.filter((_, index) => domains[index]?.own.input.checked);
      return open.length === 1 ? open[0]?.number : undefined;
    },
    /** What is chosen, by its names. */
    names: (): string[] => chosen().map(({ name }) => name),
    /** What is chosen, as the search takes it. */
    chosen(): NonNullable<SearchOptions["filters"]> {
      const values: Partial<Record<FacetKey, FacetValue[]>> = {};
      for (const { key, value } of chosen()) values[key] = [...(values[key] ?? []), value];
      return values;
    },
    /** Writes the counts of a search beside the choices. */
    show(facets: readonly Facet[]) {
      const counts = new Map<string, number>();
      for (const { key, values } of facets) {
        for (const { value, count } of values) counts.set(`${key} ${value}`, count);
      }
      for (const { key, value, count, row } of all) {
        const number = counts.get(`${key} ${value}`) ?? 0;
        count.textContent = String(number);
        row.classList.toggle("zero", number === 0);
      }
    },
  };
}
