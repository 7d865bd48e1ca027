/**
 * oEmbed answers (oembed.com): if an editor pastes the address of a proposal's page, a content management system shows a
 * frame with the proposal as a card.
 */
import { PERMISSIONS } from "../../demo/src/permissions.js";
import type { About, Proposal } from "../../src/model.js";
import { html } from "./html.js";
import { embedOf, indexOf } from "./site.js";

/** The frame's size in pixels, for systems in which it cannot grow with its content. */
const WIDTH = 640;
const HEIGHT = 480;

export function oembed(about: About, { number, title }: Proposal, address: string): string {
  const source = new URL(embedOf(about, number), address).href;
  const frame = html`<iframe
    src="${source}"
    title="${title}"
    width="${WIDTH}"
    height="${HEIGHT}"
    loading="lazy"
    allow="${PERMISSIONS}"
    data-policy-proposals
  ></iframe>`;
  const answer = {
    version: "1.0",
    type: "rich",
    title,
    author_name: about.organisation,
    provider_name: about.title,
    provider_url: new URL(indexOf(about), address).href,
    html: frame.text.replace(/\s+/g, " "),
    width: WIDTH,
    height: HEIGHT,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
