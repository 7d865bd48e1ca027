/**
 * What the elements' library takes from the page as soon as it is imported, with stand-ins where there is no page: on a
 * server the elements can be imported, and do nothing. The build puts these in place of the globals.
 */
const page: { HTMLElement?: typeof HTMLElement; document?: Document } = globalThis;

const HTMLElementOrNothing = page.HTMLElement ?? Object;
const documentOrNothing = page.document ?? { createTreeWalker: () => ({}) };

export { documentOrNothing as document, HTMLElementOrNothing as HTMLElement };
