/**
 * The two buttons that give the reader what is shown as a file.
 */
import type { PolicyDocument } from "policy-proposals/slim";
import { find } from "./dom.js";
import { csv, json, save } from "./download.js";
import type { Table } from "./tables.js";

/** What there is to download now, and what it is called in the file's name. */
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
