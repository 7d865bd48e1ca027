/**
 * Where everything of the site lies. Links inside it are relative, so that it works from any folder of any host;
 * absolute addresses are known only where the site's own address is given.
 */
export interface Site {
  /** The address of the site's root, with a slash at its end. */
  readonly address: string | undefined;
}

/** Places from the root. */
export const INDEX = "proposals/";
export const pageOf = (number: number): string => `proposals/${number}.html`;
export const embedOf = (number: number): string => `embed.html?number=${number}`;
export const oembedOf = (number: number): string => `oembed/${number}.json`;

/** Those of the proposals' folder, from each other. */
export const besideOf = (number: number): string => `${number}.html`;

export const absolute = ({ address }: Site, place: string): string | undefined =>
  address === undefined ? undefined : new URL(place, address).href;
