/**
 * Test fixture for WebKit: a reader who uses real keys and a real pointer. After every test it checks that there were
 * no uncaught errors and no violations of the content security policy.
 */
import { writeFile } from "node:fs/promises";
import { test as base, expect } from "@playwright/test";
import { type Programs, type Session, withSession } from "./session.js";

export interface WebKitOptions {
  readonly webkit: Programs | undefined;
}

declare global {
  interface Window {
    /** What has gone wrong since the page was opened. */
    wrong: string[];
  }
}

/** WebDriver's codes of keys that are not characters. */
const KEYS = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Control: "\uE009",
  Escape: "\uE00C",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
} as const;
type Key = keyof typeof KEYS;

/** Runs in the page: the elements that match in the page and in the shadow roots. */
function found(css: string): HTMLElement[] {
  const hosts = [...document.querySelectorAll("policy-proposals, policy-proposal")];
  const roots = [document, ...hosts.map(({ shadowRoot }) => shadowRoot)];
  return roots.flatMap((root) => [...(root?.querySelectorAll<HTMLElement>(css) ?? [])]);
}

/** Runs in the page: records errors and policy violations. */
function watch() {
  window.wrong = [];
  addEventListener("error", ({ message }) => window.wrong.push(message));
  addEventListener("unhandledrejection", ({ reason }) => window.wrong.push(String(reason)));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    // Browsers request an icon even for pages that name none.
    if (!blockedURI.endsWith("/favicon.ico")) window.wrong.push(`${violatedDirective} ${blockedURI}`);
  });
}

type Box = Pick<DOMRect, "x" | "y" | "width" | "height">;

const moved = (x: number, y: number) => ({
  type: "pointerMove",
  duration: 0,
  x: Math.round(x),
  y: Math.round(y),
});
const DOWN = { type: "pointerDown", button: 0 };
const UP = { type: "pointerUp", button: 0 };

const strokes = (key: string) => [
  { type: "keyDown", value: key },
  { type: "keyUp", value: key },
];

export class Reader {
  constructor(
    readonly session: Session,
    /** The address of the demo site. */
    readonly site: string,
    /** The address of the fixture pages. */
    readonly others: string,
  ) {}

  /** Loads a page. */
  async open(address: string) {
    // Leave the current page first: an address with only another fragment would not load anew.
    await this.session.navigate("about:blank");
    await this.session.navigate(address);
    await this.evaluate(watch);
  }

  /** Calls a function in the page. */
  async evaluate<Args extends unknown[], Result>(
    act: (...args: Args) => Result,
    ...args: Args
  ): Promise<Result> {
    return (await this.session.run(`return (${String(act)}).apply(null, arguments)`, args)) as Result;
  }

  /** Calls a function in the page with the elements that match. */
  async look<Result>(css: string, see: (elements: HTMLElement[]) => Result): Promise<Result> {
    return (await this.session.run(`return (${String(see)})((${String(found)})(...arguments))`, [
      css,
    ])) as Result;
  }

  texts(css: string): Promise<string[]> {
    return this.look(css, (elements) =>
      elements.map(({ textContent }) => textContent.trim().replace(/\s+/g, " ")),
    );
  }

  async text(css: string): Promise<string | undefined> {
    return (await this.texts(css))[0];
  }

  count(css: string): Promise<number> {
    return this.look(css, ({ length }) => length);
  }

  values(css: string): Promise<string[]> {
    return this.look(css, (elements) => elements.map((element) => (element as HTMLInputElement).value));
  }

  /** The fragment of the address, with the #. */
  hash(): Promise<string> {
    return this.evaluate(() => decodeURIComponent(location.hash));
  }

  /** The focused element, by its text or else its label, and whether its focus is visible. */
  focused(): Promise<{ name: string; isRinged: boolean } | undefined> {
    return this.evaluate(() => {
      const { activeElement } = document;
      const element = activeElement?.shadowRoot?.activeElement ?? activeElement;
      const words = element?.textContent || element?.getAttribute("aria-label") || "";
      return {
        name: words.trim().replace(/\s+/g, " "),
        isRinged: element?.matches(":focus-visible") ?? false,
      };
    });
  }

  /** The box of an element, once it has one; scrolls it into view. */
  async #box(css: string): Promise<Box> {
    const look = () =>
      this.look(css, ([element]) => {
        element?.scrollIntoView({ block: "nearest" });
        const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
        return { x, y, width, height };
      });
    let box = await look();
    await expect.poll(async () => (box = await look()).width, `room for ${css}`).toBeGreaterThan(0);
    return box;
  }

  async click(css: string) {
    const { x, y, width, height } = await this.#box(css);
    await this.session.pointer([moved(x + width / 2, y + height / 2), DOWN, UP]);
  }

  /** Drags over the first line of an element. */
  async drag(css: string) {
    const { x, y } = await this.#box(css);
    await this.session.pointer([moved(x + 20, y + 12), DOWN, moved(x + 120, y + 12), UP]);
  }

  async type(words: string) {
    await this.session.keys(Array.from(words, strokes).flat());
  }

  async press(...keys: Key[]) {
    await this.session.keys(keys.flatMap((key) => strokes(KEYS[key])));
  }

  async paste() {
    await this.session.keys([
      { type: "keyDown", value: KEYS.Control },
      ...strokes("v"),
      { type: "keyUp", value: KEYS.Control },
    ]);
  }
}

export const test = base.extend<{ reader: Reader }, { session: Session } & WebKitOptions>({
  webkit: [undefined, { option: true, scope: "worker" }],
  session: [
    async ({ webkit }, use) => {
      if (webkit) await withSession(webkit, use);
    },
    { scope: "worker" },
  ],
  reader: async ({ session, baseURL }, use, info) => {
    await session.resize(1440, 900);
    const reader = new Reader(session, String(baseURL), String(info.config.metadata["fixtures"]));
    await use(reader);
    if (info.status !== info.expectedStatus) {
      await writeFile(info.outputPath("window.png"), await session.picture());
    }
    expect(await reader.evaluate(() => window.wrong)).toEqual([]);
  },
});

export { expect };
