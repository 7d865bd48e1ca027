/**
 * The globals of a page that Lit needs when it is imported, with substitutes on servers: there the elements can be
 * imported, but do nothing. The build replaces the globals with these.
 */
const page: { HTMLElement?: typeof HTMLElement; document?: Document } = globalThis;

const HTMLElementOrNothing = page.HTMLElement ?? Object;
const documentOrNothing = page.document ?? { createTreeWalker: () => ({}) };

export { documentOrNothing as document, HTMLElementOrNothing as HTMLElement };
