/**
 * The list of all pages for search engines (sitemaps.org).
 */
import type { Proposal } from "../../src/model.js";
import { html } from "./html.js";
import { INDEX, pageOf } from "./site.js";

export function sitemap(proposals: readonly Proposal[], address: string): string {
  const places = [INDEX, ...proposals.map(({ number }) => pageOf(number))];
  const urls = places.map((place) => html`<url><loc>${new URL(place, address).href}</loc></url>`);
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"> ${urls}</urlset>`.text;
}
