/**
 * The code to paste: one tag with its script, a frame for systems that accept nothing else, or the npm package.
 */
import { type Options, PAGES, queryOf, styleOf } from "./embed-options.js";
import { PERMISSIONS } from "./permissions.js";
import { escaped } from "../../src/escape.js";

/** A script of this site, under the name that its content keeps. */
export interface Script {
  readonly file: string;
  readonly integrity: string;
}

export interface Site {
  /** The address of the folder that has the site. */
  readonly address: string;
  readonly oneTag: Script;
  readonly frames: Script;
}

/** The link between the tags, for pages on which no script runs. */
export interface Fallback {
  readonly place: string;
  readonly text: string;
}

export interface Snippet {
  readonly name: string;
  readonly about: string;
  readonly code: string;
}

/** A sentence for snippets with a script, for editors who wonder whether its hash stays valid. */
const LASTING = "script 的網址只屬這個版本，網站更新後也不會變成另一個檔案。";

/**
 * The options, with the one that frames do not have: readers do not see the address of a frame, so it need not keep
 * what is shown.
 */
export interface Wanted extends Options {
  readonly isDeepLinked: boolean;
}

const attribute = ([name, value]: readonly [string, string?]): string =>
  value === undefined ? ` ${name}` : ` ${name}="${escaped(value)}"`;

/** The element with its attributes, theme and fallback. */
function markup(wanted: Wanted, { address }: Site, { place, text }: Fallback): string {
  const { tag, attributes } = wanted;
  const style = styleOf(wanted)
    .map(([property, value]) => `${property}: ${value}`)
    .join("; ");
  const written = [
    ...attributes,
    ...(wanted.isDeepLinked ? [["deep-link"] as const] : []),
    ["href-template", address + PAGES] as const,
    ...(style === "" ? [] : [["style", style] as const]),
  ];
  const inside = `  <a${attribute(["href", address + place])}>${escaped(text)}</a>`;
  return `<${tag}${written.map(attribute).join("")}>\n${inside}\n</${tag}>`;
}

const script = (address: string, { file, integrity }: Script): string =>
  `<script defer src="${address}${file}" integrity="${integrity}" crossorigin="anonymous"></script>`;

function frame(options: Options, { address }: Site, { text }: Fallback): string {
  const query = queryOf(options).toString();
  const source = `${address}embed.html${query === "" ? "" : `?${query}`}`;
  const isCompact = options.attributes.get("variant") === "compact";
  const size = options.tag === "policy-proposal" ? 480 : isCompact ? 520 : 800;
  const attributes = [
    ["src", source],
    ["title", text],
    ["width", "100%"],
    ["height", String(size)],
    ["loading", "lazy"],
    ["allow", PERMISSIONS],
    ["style", "border: 0"],
  ] as const;
  return `<iframe${attributes.map(attribute).join("")} data-policy-proposals></iframe>`;
}

export function snippetsOf(wanted: Wanted, site: Site, fallback: Fallback): Snippet[] {
  const element = markup(wanted, site, fallback);
  const { address, oneTag, frames } = site;
  return [
    {
      name: "一個標籤",
      about: `貼到文章裏。同一頁放多個時，script 只要一次。${LASTING}`,
      code: `${script(address, oneTag)}\n${element}`,
    },
    {
      name: "iframe",
      about: `給只接受 iframe 的系統。script 令高度自動配合內容，可以不要。${LASTING}`,
      code: `${frame(wanted, site, fallback)}\n${script(address, frames)}`,
    },
    {
      name: "npm",
      about: "給用打包工具的網站。套件未上 npm，先按專案的 README 自行打包和安裝。",
      code: `<script type="module">\n  import "policy-proposals/define";\n</script>\n${element}`,
    },
  ];
}
