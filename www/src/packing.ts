/**
 * What crosses to and from the module in one text, because many short ones are slow to hand over:
 * filters on their way in, facets on their way out. ASCII's separators stand between groups, records and units;
 * `src/wasm/packing.rs` is the other side.
 */
import type { Facet, FacetKey, Labels, SearchOptions } from "./model.js";

const GROUP = "\u001d";
const RECORD = "\u001e";
const UNIT = "\u001f";

/** No key and no value has one of them: what does is unknown, like any other that there is not. */
const SEPARATORS = new RegExp(`[${GROUP}${RECORD}${UNIT}]`, "g");

export type Filters = NonNullable<SearchOptions["filters"]>;

/** Filters as the module reads them: records of a key and its values. */
export const packed = (chosen: Filters = {}): string =>
  Object.entries(chosen)
    .map((filter) =>
      filter
        .flat()
        .map((unit) => String(unit).replace(SEPARATORS, "\ufffd"))
        .join(UNIT),
    )
    .join(RECORD);

/** Facets as the module hands them over: groups of records of units. All callers share them: they are frozen. */
export function unpacked(text: string): readonly Facet[] {
  const record = (units: string): { name: string; label: string; labels: Labels; count: number } => {
    const [name = "", label = "", traditional = "", simplified = "", en = "", count = ""] = units.split(UNIT);
    const labels = Object.freeze({ "zh-Hant": traditional, "zh-Hans": simplified, en });
    return { name, label, labels, count: Number(count) };
  };
  const facet = (group: string): Facet => {
    const [head = "", ...records] = group.split(RECORD);
    const { name, label, labels } = record(head);
    const key = name as FacetKey;
    const values = records.map((units) => {
      const { name: written, ...value } = record(units);
      return Object.freeze({ value: key === "domain" ? Number(written) : written, ...value });
    });
    Object.freeze(values);
    return Object.freeze({ key, label, labels, values });
  };
  return Object.freeze(text.split(GROUP).map(facet));
}
