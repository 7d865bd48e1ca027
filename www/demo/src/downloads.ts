/**
 * The two buttons that download what is shown, as CSV and as JSON.
 */
import type { PolicyDocument } from "policy-proposals/slim";
import { find } from "./dom.js";
import { csv, json, save } from "./download.js";
import type { Table } from "./tables.js";

/** What to download now, and its part of the file name. */
interface Content {
  readonly name: string;
  readonly table: Table<unknown>;
}

export function downloads(policy: PolicyDocument, content: () => Content) {
  const formats = {
    csv: { type: "text/csv;charset=utf-8", text: ({ rows }: Table<unknown>) => csv(rows) },
    json: { type: "application/json", text: ({ objects }: Table<unknown>) => json(objects) },
  };
  find(".downloads", HTMLElement).hidden = false;
  for (const [format, { type, text }] of Object.entries(formats)) {
    const button = find(`.downloads [data-format=${format}]`, HTMLButtonElement);
    button.addEventListener("click", () => {
      const { name, table } = content();
      save(`${policy.about.id}-${name}.${format}`, type, text(table));
    });
  }
}
