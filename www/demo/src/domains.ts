/**
 * The domains as a table of contents that filters, each with its sections, which are offered once it alone is chosen.
 */
import type { PolicyDocument } from "policy-proposals/slim";
import { choice } from "./choice.js";
import { h } from "./dom.js";
import { type FacetGroup, showCount } from "./facet.js";
import { domainName, sectionName, sectionValue } from "./names.js";

export interface DomainGroup extends FacetGroup {
  /** The domain that alone is chosen, if it is so. */
  single(): number | undefined;
}

export function domainGroup(policy: PolicyDocument): DomainGroup {
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
    return { number: domain.number, own, sections, list };
  });
  const choices = domains.flatMap(({ own, sections }) => [own, ...sections]);
  const list = h("ul", { class: "domains" }, ...domains.map(({ own }) => own.row));

  const single = () => {
    const open = domains.filter(({ own }) => own.input.checked);
    return open.length === 1 ? open[0]?.number : undefined;
  };
  return {
    element: h("fieldset", {}, h("legend", {}, "範疇"), list),
    choices,
    single,
    /** Across several domains sections would cross each other out. */
    settle() {
      const open = single();
      for (const domain of domains) {
        const shown = domain.number === open;
        domain.list.hidden = !shown;
        if (!shown) for (const { input } of domain.sections) input.checked = false;
      }
    },
    show(counts) {
      for (const each of choices) showCount(counts, each);
    },
  };
}
