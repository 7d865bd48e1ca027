/** The lines in which the browser shows the text of an element. */
import type { Locator } from "@playwright/test";

export const linesOf = (element: Locator): Promise<string[]> =>
  element.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const lines: string[] = [];
    let last = -Infinity;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (const [at, character] of Array.from(node.data).entries()) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { top } = range.getBoundingClientRect();
        lines.push((top > last + 15 ? "" : (lines.pop() ?? "")) + character);
        last = top;
      }
    }
    return lines;
  });
