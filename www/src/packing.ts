/**
 * Packs lists of short strings into one string, because passing many strings to the module is slow: filters on the way
 * in, facets on the way out. Groups, records and units are separated by the ASCII characters for that purpose.
 * `src/wasm/packing.rs` is the other side.
 */
import type { Facet, FacetKey, Labels, SearchOptions } from "./model.js";

const GROUP = "\u001d";
const RECORD = "\u001e";
const UNIT = "\u001f";

/** No key or value contains a separator. Replacing them makes a caller's string unknown, as it should be. */
const SEPARATORS = new RegExp(`[${GROUP}${RECORD}${UNIT}]`, "g");

export type Filters = NonNullable<SearchOptions["filters"]>;

/** Filters as the module reads them: a record for each, with the key and its values. */
export const packedFilters = (chosen: Filters = {}): string =>
  Object.entries(chosen)
    .map((filter) =>
      filter
        .flat()
        .map((unit) => String(unit).replace(SEPARATORS, "\ufffd"))
        .join(UNIT),
    )
    .join(RECORD);

/** Facets from the module: a group for each, of records of units. They are frozen, because all callers share them. */
export function unpackedFacets(text: string): readonly Facet[] {
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
