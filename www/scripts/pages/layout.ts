/**
 * The layout of all static pages: the head, which search engines and social networks read, and the frame around the text.
 */
import type { About } from "../../src/model.js";
import { type Html, html, json } from "./html.js";
import { absolute, DOCUMENTS, type Site, toRoot } from "./site.js";
import type { Words } from "./words.js";

/** Allows only the style sheet: these pages have no scripts. */
const CONTENT_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

interface PageHead {
  readonly title: string;
  readonly description: string;
  readonly type: "article" | "website";
  /** The path of the page from the site's root, and from its own folder. */
  readonly place: string;
  readonly beside: string;
  readonly data: object;
  /** Links of its own: neighbours, other forms. */
  readonly links?: readonly Html[];
  /** The proposal that the demo page opens when a reader goes there from this page. */
  readonly opened?: number | undefined;
}

interface Surroundings {
  readonly about: About;
  readonly words: Words;
  readonly site: Site;
}

/** A language as Open Graph writes it, with its country: zh_HK. */
function locale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return [language, region].filter((name) => name !== undefined).join("_");
}

/** The preview of a shared link to the page. */
function openGraph(page: PageHead, { about, site }: Surroundings): Html {
  const url = absolute(site, page.place);
  return html`<meta property="og:type" content="${page.type}" />
    <meta property="og:title" content="${page.title}" />
    <meta property="og:description" content="${page.description}" />
    <meta property="og:site_name" content="${about.organisation}" />
    <meta property="og:locale" content="${locale(about.language)}" />
    ${url === undefined ? undefined : html`<meta property="og:url" content="${url}" />`}
    <meta name="twitter:card" content="summary" />`;
}

export function layout(page: PageHead, body: Html, surroundings: Surroundings): string {
  const { about, words, site } = surroundings;
  const hash = page.opened === undefined ? "" : `#${page.opened}`;
  return html`<!doctype html>
    <html lang="${about.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title}｜${about.organisation}</title>
        <meta name="description" content="${page.description}" />
        <link rel="canonical" href="${absolute(site, page.place) ?? page.beside}" />
        <link rel="stylesheet" href="${toRoot(page.place)}${DOCUMENTS}style.css" />
        ${page.links} ${openGraph(page, surroundings)}
        <script type="application/ld+json">
          ${json(page.data)}
        </script>
      </head>
      <body>
        <a class="skip" href="#text">${words.skip}</a>
        ${body}
        <footer class="colophon">
          <p>${words.rights(about.organisation)}</p>
          <p><a href="${toRoot(page.place)}${hash}">${words.search}</a></p>
        </footer>
      </body>
    </html>`.text;
}
