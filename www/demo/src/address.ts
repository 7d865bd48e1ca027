/**
 * What the page's address keeps, all of it behind the # so that none of it is sent to any server: the proposal that
 * is open, the measure that was aimed at, and what the list is filtered by.
 *
 *     #97                      proposal 97
 *     #97.3                    its third block
 *     #97&audience=elderly     the same, with a filter
 *     #audience=elderly&view=figures
 */

/** What is open: a proposal, and the block (from 0) that the reader was led to. */
export interface Opened {
  readonly number: number;
  readonly block?: number | undefined;
}

interface Address {
  readonly opened: Opened | undefined;
  readonly choices: URLSearchParams;
}

export function readAddress(): Address {
  const [, number, block, rest = ""] =
    /^#(?:(\d{1,6})(?:\.(\d{1,4}))?(?:&|$))?(.*)$/.exec(location.hash) ?? [];
  const opened = number
    ? { number: Number(number), block: block ? Number(block) - 1 : undefined }
    : undefined;
  return { opened, choices: new URLSearchParams(rest) };
}

/** The part of an address that names what is open. */
export const place = ({ number, block }: Opened): string =>
  block === undefined ? String(number) : `${number}.${block + 1}`;

/**
 * Kept in the entries of the history that the page knows: going to one of them turns pages and leaves the filters as
 * they are, while an address from elsewhere brings its own. What opening a proposal has made says so: closing may then
 * go back, and not out of the page.
 */
const KNOWN = { page: true };
const READING = { page: true, reading: true };

const has = (key: string): boolean => {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && key in state;
};
export const isKnown = (): boolean => has("page");
export const isReading = (): boolean => has("reading");

function written({ opened, choices }: Address): string {
  const parts = [opened && place(opened), choices.toString()].filter((part) => part);
  return parts.length > 0 ? `#${parts.join("&")}` : location.pathname + location.search;
}

/** A new entry: something is opened. */
export function pushOpened(opened: Opened) {
  history.pushState(READING, "", written({ opened, choices: readAddress().choices }));
}

/** The same entry: a page is turned, or what came with the address is closed. */
export function replaceOpened(opened: Opened | undefined) {
  const state = opened && isReading() ? READING : KNOWN;
  history.replaceState(state, "", written({ opened, choices: readAddress().choices }));
}

/** The same entry: the list is filtered otherwise. */
export function replaceChoices(choices: URLSearchParams) {
  const address = written({ opened: readAddress().opened, choices });
  // Typing calls for this at every key, and browsers do not like to be asked for nothing.
  if (isKnown() && address === (location.hash || location.pathname + location.search)) return;
  history.replaceState(isReading() ? READING : KNOWN, "", address);
}
