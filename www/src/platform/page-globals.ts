/**
 * What the elements' library asks of a document before any element is made, for where there is none: on a server the
 * entry points of the elements can be imported, and do nothing. The build puts these in place of the globals.
 */
const page: { HTMLElement?: typeof HTMLElement; document?: Document } = globalThis;

const HTMLElementOrNothing = page.HTMLElement ?? Object;
const documentOrNothing = page.document ?? { createTreeWalker: () => ({}) };

export { documentOrNothing as document, HTMLElementOrNothing as HTMLElement };
