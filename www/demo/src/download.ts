/**
 * Creates files in the page and saves them as downloads.
 */
export type Cell = string | number | undefined;

/** Excel takes text that begins with these for a formula. */
const FORMULA = /^[=+\-@]/;

function cell(value: Cell): string {
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV. From the byte order mark Excel knows that it is UTF-8. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export function save(name: string, type: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser may start reading the file only later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
