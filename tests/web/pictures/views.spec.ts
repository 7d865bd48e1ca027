/**
 * Takes pictures of the main views on a phone and on a desktop, in both colour schemes and in the three languages of
 * the interface, once the document is loaded.
 */
import { test } from "@playwright/test";

interface View {
  readonly name: string;
  readonly path: string;
  /** Whether to take the whole page instead of the first window. */
  readonly whole?: boolean;
}

const SEARCH = `query=${encodeURIComponent("過海隧道")}`;

const VIEWS: readonly View[] = [
  { name: "demo", path: "./" },
  { name: "reading", path: "./#97" },
  { name: "overview", path: "embed.html?variant=list" },
  { name: "search", path: `embed.html?${SEARCH}` },
  { name: "compact", path: `embed.html?variant=compact&${SEARCH}` },
  { name: "card", path: "embed.html?number=42", whole: true },
  { name: "card-measure", path: "embed.html?number=97&measure=2" },
  { name: "page", path: "proposals/bpa-2024/3.html", whole: true },
  { name: "contents", path: "proposals/bpa-2024/" },
  { name: "builder", path: "builder.html", whole: true },
  { name: "stories", path: "stories.html", whole: true },
];

const SPOKEN = VIEWS.filter(({ path }) => path.startsWith("embed.html"));

const WINDOWS = { phone: { width: 390, height: 844 }, desk: { width: 1360, height: 900 } };

/** Whether an element of the page has its document, or the page has no elements. */
const hasCome = () => {
  const elements = [...document.querySelectorAll("policy-proposals, policy-proposal")];
  return elements.length === 0 || elements.some((element) => "policy" in element && element.policy);
};

function picture({ name, path, whole = false }: View, directory: string) {
  test(`${directory} ${name}`, async ({ page }) => {
    await page.goto(path);
    // On some pages a script adds the elements.
    await page.waitForLoadState("networkidle");
    await page.waitForFunction(hasCome);
    const file = `screenshots/${directory}/${name}.png`;
    await page.screenshot({ path: file, fullPage: whole, animations: "disabled" });
  });
}

for (const [device, viewport] of Object.entries(WINDOWS)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${device}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });
      for (const view of VIEWS) picture(view, `${device}-${colorScheme}`);
    });
  }
}

for (const lang of ["zh-Hant", "zh-Hans", "en"]) {
  test.describe(`in ${lang}`, () => {
    test.use({ viewport: WINDOWS.desk });
    for (const view of SPOKEN) picture({ ...view, path: `${view.path}&lang=${lang}` }, `language-${lang}`);
  });
}
