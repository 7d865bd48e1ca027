/**
 * Replaces Lit's module for styles. Lit's also supports browsers without adopted style sheets, but those lack
 * `light-dark()`, which every colour here needs.
 */
const sheets = new Map<string, CSSStyleSheet>();

/** The sheet for this text; all elements with the same styles share it. */
function sheetOf(text: string): CSSStyleSheet {
  const known = sheets.get(text);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  // jsdom, in which pages may run their tests, has no replaceSync. It renders nothing either.
  (sheet as Partial<CSSStyleSheet>).replaceSync?.(text);
  sheets.set(text, sheet);
  return sheet;
}

export const unsafeCSS = (text: string): string => text;
export const getCompatibleStyle = unsafeCSS;

export function adoptStyles(root: ShadowRoot, styles: readonly string[]) {
  root.adoptedStyleSheets = styles.map(sheetOf);
}

// Lit imports these names; no element uses them.
export { unsafeCSS as css, unsafeCSS as CSSResult };
export const supportsAdoptingStyleSheets = true;
