/**
 * What comes out on paper. Browsers leave out backgrounds there, which no style of the page tells: they are painted
 * white.
 */
import { inflateSync } from "node:zlib";
import type { Page } from "@playwright/test";

/** The text of a stream of a PDF. */
function textOf(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString("latin1");
  } catch {
    // Not every stream is compressed.
    return bytes.toString("latin1");
  }
}

/** How many shapes the operators of a PDF paint in a colour that is seen on paper. */
function painted(operators: string): number {
  let colour = "";
  let shapes = 0;
  for (const line of operators.split("\n")) {
    colour = /(\S+ \S+ \S+) rg$/.exec(line)?.[1] ?? colour;
    if (/^(?:f\*?|S|B\*?)$/.test(line) && colour !== "1 1 1") shapes += 1;
  }
  return shapes;
}

/** How many shapes are seen where the page is printed: lines, bullets, borders, but no text. */
export async function shapesOnPaper(page: Page): Promise<number> {
  const file = (await page.pdf({ format: "A4" })).toString("latin1");
  const streams = file.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs);
  return Array.from(streams, ([, bytes = ""]) => painted(textOf(Buffer.from(bytes, "latin1")))).reduce(
    (sum, shapes) => sum + shapes,
    0,
  );
}
