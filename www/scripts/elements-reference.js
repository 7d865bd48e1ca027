/**
 * Writes elements.md, the reference of the elements, from their manifest: `npm run reference`. A test checks that the
 * file is up to date.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { publicElements } from "./custom-elements.js";

/** @typedef {import("./custom-elements.js").Element} Element */

const here = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const FILE = here("elements.md");

const code = (/** @type {string | undefined} */ text) =>
  text === undefined ? "" : `\`${text.replaceAll("|", "\\|")}\``;

/** Text on one line, for a cell of a table. @param {string | undefined} text */
const plain = (text) => (text ?? "").replaceAll("|", "\\|").replace(/\s+/g, " ");

/**
 * A table with a heading, with the names and the description of each entry; empty if there are no entries.
 * @template {{ description?: string }} Entry
 * @param {string} heading
 * @param {Entry[] | undefined} entries
 * @param {(entry: Entry) => Record<string, string>} names
 */
function table(heading, entries = [], names) {
  const rows = entries.map((entry) => ({ ...names(entry), "": plain(entry.description) }));
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return "";
  const lines = [columns, columns.map(() => "---"), ...rows.map((row) => Object.values(row))];
  return `### ${heading}\n\n${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

/** @param {Element} element */
function section({ tagName, description, attributes, members, events, slots, cssParts, cssProperties }) {
  const fields = (members ?? []).filter((member) => member.kind === "field");
  return [
    `## \`<${tagName}>\`\n\n${description ?? ""}\n`,
    table("Attributes", attributes, (attribute) => ({
      Attribute: code(attribute.name),
      Type: code(attribute.type?.text),
      Default: code(attribute.default),
    })),
    table("Properties", fields, ({ name, type }) => ({ Property: code(name), Type: code(type?.text) })),
    table("Events", events, ({ name, type }) => ({ Event: code(name), Type: code(type.text) })),
    table("Slots", slots, ({ name }) => ({ Slot: name === "" ? "(default)" : code(name) })),
    table("Parts", cssParts, ({ name }) => ({ "`::part(…)`": code(name) })),
    table("Custom properties", cssProperties, ({ name }) => ({ Property: code(name) })),
  ].join("\n");
}

/** The reference as Markdown. @returns {Promise<string>} */
export async function reference() {
  const elements = publicElements((file) => here(`src/${file}`));
  const about = "Generated from the comments in `src/elements` by `npm run reference`.";
  const text = ["# The elements", about, ...elements.map(section)];
  return format(text.join("\n\n"), { ...(await resolveConfig(FILE)), parser: "markdown" });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, await reference());
