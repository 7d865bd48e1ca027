/**
 * Finds out what a printed page shows. Browsers leave out backgrounds when they print, but computed styles do not show
 * that: in the PDF they are painted white.
 */
import { inflateSync } from "node:zlib";
import type { Page } from "@playwright/test";

/** The text of a stream in a PDF. */
function textOf(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString("latin1");
  } catch {
    // Not every stream is compressed.
    return bytes.toString("latin1");
  }
}

/** How many shapes the operators of a PDF paint in a colour other than white. */
function painted(operators: string): number {
  let colour = "";
  let shapes = 0;
  for (const line of operators.split("\n")) {
    colour = /(\S+ \S+ \S+) rg$/.exec(line)?.[1] ?? colour;
    if (/^(?:f\*?|S|B\*?)$/.test(line) && colour !== "1 1 1") shapes += 1;
  }
  return shapes;
}

/** How many shapes, such as lines, bullets and borders, but not text, can be seen on the printed page. */
export async function shapesOnPaper(page: Page): Promise<number> {
  const file = (await page.pdf({ format: "A4" })).toString("latin1");
  const streams = file.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs);
  return Array.from(streams, ([, bytes = ""]) => painted(textOf(Buffer.from(bytes, "latin1")))).reduce(
    (sum, shapes) => sum + shapes,
    0,
  );
}
