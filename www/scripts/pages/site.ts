/**
 * The paths of the site. Links inside it are relative, so that it works in any folder of any host. There are absolute
 * addresses only if the site's own address is given.
 */
import type { About } from "../../src/model.js";

export interface Site {
  /** The address of the site's root, with a slash at its end. */
  readonly address: string | undefined;
}

/** A document's id, which names its folder, so that links stay valid when the next booklet comes. */
type Id = Pick<About, "id">;

/** Paths from the root. */
export const DOCUMENTS = "proposals/";
export const indexOf = ({ id }: Id): string => `${DOCUMENTS}${id}/`;
export const pageOf = ({ id }: Id, number: number): string => `${DOCUMENTS}${id}/${number}.html`;
export const embedOf = ({ id }: Id, number: number): string => `embed.html?document=${id}&number=${number}`;
export const oembedOf = ({ id }: Id, number: number): string => `oembed/${id}/${number}.json`;

/** Pages of one document, from each other. */
export const besideOf = (number: number): string => `${number}.html`;

/** The way from a page to the root. */
export const toRoot = (place: string): string => "../".repeat(place.split("/").length - 1);

export const absolute = ({ address }: Site, place: string): string | undefined =>
  address === undefined ? undefined : new URL(place, address).href;
