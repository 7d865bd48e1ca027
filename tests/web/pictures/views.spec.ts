/**
 * The main views on a phone and on a desk, in both themes, and in the three languages of the interface. A view is
 * taken when its document is there.
 */
import { test } from "@playwright/test";

interface View {
  readonly name: string;
  readonly path: string;
  /** The whole length of the page instead of the first window. */
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

/** True as soon as an element of the page has its document; also where the page has no elements. */
const hasCome = () => {
  const elements = [...document.querySelectorAll("policy-proposals, policy-proposal")];
  return elements.length === 0 || elements.some((element) => "policy" in element && element.policy);
};

function picture({ name, path, whole = false }: View, directory: string) {
  test(`${directory} ${name}`, async ({ page }) => {
    await page.goto(path);
    // The elements of some pages are put in by script.
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
