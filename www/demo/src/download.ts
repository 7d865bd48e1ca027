/**
 * Files for the reader to keep, made in the page.
 */
export type Cell = string | number | undefined;

/** Excel takes what begins so for a formula, whoever wrote it. */
const FORMULA = /^[=+\-@]/;

function cell(value: Cell): string {
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV; by the mark at its beginning Excel knows that it is UTF-8. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export function save(name: string, type: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser may begin to read only after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
