/**
 * The list of all pages for search engines (sitemaps.org).
 */
import type { PolicyDocument } from "../../src/api.js";
import { html } from "./html.js";
import { DOCUMENTS, indexOf, pageOf } from "./site.js";

export function sitemap(policies: readonly PolicyDocument[], address: string): string {
  const places = policies.flatMap((policy) => [
    indexOf(policy.about),
    ...policy.proposals().map(({ number }) => pageOf(policy.about, number)),
  ]);
  places.unshift(DOCUMENTS);
  const urls = places.map((place) => html`<url><loc>${new URL(place, address).href}</loc></url>`);
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"> ${urls}</urlset>`.text;
}
