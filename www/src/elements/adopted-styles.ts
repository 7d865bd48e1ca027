/**
 * Takes the place of the library's own module for styles, which also serves browsers without adopted style sheets:
 * those have no `light-dark()` either, which every colour here is made with.
 */
const sheets = new Map<string, CSSStyleSheet>();

/** All elements of a kind share one sheet. */
function sheetOf(text: string): CSSStyleSheet {
  const known = sheets.get(text);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  // The windows that tests run in (jsdom) cannot, and show nothing.
  (sheet as Partial<CSSStyleSheet>).replaceSync?.(text);
  sheets.set(text, sheet);
  return sheet;
}

export const unsafeCSS = (text: string): string => text;
export const getCompatibleStyle = unsafeCSS;

export function adoptStyles(root: ShadowRoot, styles: readonly string[]) {
  root.adoptedStyleSheets = styles.map(sheetOf);
}

// Asked for by name, and used by none of the elements.
export { unsafeCSS as css, unsafeCSS as CSSResult };
export const supportsAdoptingStyleSheets = true;
