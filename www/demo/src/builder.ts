/**
 * The builder: a form with the options, a preview of the element, and the code to paste.
 */
import "policy-proposals/define";
import type { PolicyDocument } from "policy-proposals/slim";
import { measuresOf } from "../../src/measures.js";
import { contrast, paletteColour, READABLE } from "./colours.js";
import { find, h } from "./dom.js";
import { elementOf, type Options, optionsOf, PAGES, STAND_IN, styleOf } from "./embed-options.js";
import {
  type Fallback,
  type Script,
  type Site,
  type Snippet,
  snippetsOf,
  type Wanted,
} from "./builder-snippets.js";

/** How long after a change the preview is updated, in milliseconds. */
const REST = 250;

/** The names of the text colours in the form. */
const WORDS = { accent: "重點顏色", text: "文字", muted: "次要文字" };

/** How many characters of a measure to show, enough to recognise it. */
const BEGINNING = 24;

const main = find("main", HTMLElement);
const form = find("form", HTMLFormElement);
const measures = find("[name=measure]", HTMLSelectElement);
const stage = find(".stage", HTMLElement);
const snippets = find(".snippets", HTMLElement);
const said = find("#said", HTMLElement);
const contrasts = find("#contrast", HTMLElement);

/** The document, once a preview has loaded it. */
let policy: PolicyDocument | undefined;

/** A script, from the data attributes that the build has filled in. */
const scriptNamed = (name: string): Script => ({
  file: main.dataset[name] ?? "",
  integrity: main.dataset[`${name}Integrity`] ?? "",
});

const site: Site = {
  address: new URL(".", location.href).href,
  oneTag: scriptNamed("script"),
  frames: scriptNamed("frames"),
};

/** Hides and disables the fields that do not apply to what is being embedded. */
function enable() {
  const what = new FormData(form).get("what");
  for (const group of form.querySelectorAll<HTMLFieldSetElement>("fieldset[data-for]")) {
    const meant = group.dataset["for"]?.split(" ").some((name) => name === what) ?? false;
    group.hidden = !meant;
    group.disabled = !meant;
  }
  for (const box of form.querySelectorAll<HTMLInputElement>("[data-colour]")) {
    find(`[name=${box.dataset["colour"] ?? ""}]`, HTMLInputElement).disabled = !box.checked;
  }
}

/** Shows the problem beside each number field that has one. Returns whether all fields are valid. */
function judge(): boolean {
  for (const field of form.querySelectorAll<HTMLInputElement>("[type=number]")) {
    const problem = find(`#${field.name}-problem`, HTMLElement);
    field.setCustomValidity("");
    problem.hidden = field.checkValidity();
    if (!problem.hidden) field.setCustomValidity(problem.textContent.trim());
    field.setAttribute("aria-invalid", String(!problem.hidden));
  }
  return form.checkValidity();
}

/** Shows a message beside these buttons, and announces it once to screen readers. */
function say(words: string, buttons: Iterable<HTMLButtonElement>) {
  for (const { previousElementSibling: place } of buttons) if (place) place.textContent = words;
  said.textContent = words;
}

/** Disables copying while the code does not match the form. */
function withhold() {
  const buttons = snippets.querySelectorAll("button");
  for (const button of buttons) button.disabled = true;
  say("先改正選項，才能複製。", buttons);
}

/** Warns of colours that are hard to read on the background, as the preview shows them. They can still be chosen. */
function warn(options: Options) {
  const probe = h("span");
  for (const [property, value] of styleOf(options)) probe.style.setProperty(property, value);
  stage.append(probe);
  const seen = (name: string) => {
    probe.style.color = `var(--policy-proposals-${name}, ${paletteColour(name)})`;
    return getComputedStyle(probe).color;
  };
  const faint = Object.entries(WORDS).flatMap(([name, label]) => {
    const reached = contrast(seen(name), seen("background"));
    return reached < READABLE ? [`${label}（${Math.floor(reached * 10) / 10}）`] : [];
  });
  probe.remove();
  const words = `在背景上不易閱讀：${faint.join("、")}。括號內是對比，最好有 ${READABLE} 或以上。`;
  contrasts.textContent = faint.length > 0 ? words : "";
}

const beginning = (text: string): string => {
  const characters = Array.from(text);
  return characters.length > BEGINNING ? `${characters.slice(0, BEGINNING).join("")}…` : text;
};

/** Fills the list of measures for the chosen proposal, and resets the choice. */
function offerMeasures() {
  const number = find("[name=number]", HTMLInputElement).value;
  if (!policy || measures.dataset["number"] === number) return;
  measures.dataset["number"] = number;
  const blocks = measuresOf(policy.proposal(Number(number))?.blocks ?? []);
  const lang = policy.about.language;
  const options = blocks.map(({ text }, index) =>
    h("option", { value: index + 1, lang }, `${index + 1}. ${beginning(text)}`),
  );
  const [whole] = measures.options;
  measures.replaceChildren(...(whole ? [whole] : []), ...options);
  measures.value = "";
}

function chosen(): Wanted {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") asked.set(name, value);
  if (asked.get("what") === "compact") asked.set("variant", "compact");
  return { ...optionsOf(asked), isDeepLinked: asked.has("deep-link") };
}

/** The link between the tags: the title of what is shown. */
function fallbackOf({ tag, attributes }: Options): Fallback {
  const [number, measure] = [attributes.get("number"), attributes.get("measure")];
  const proposal = tag === "policy-proposal" ? policy?.proposal(Number(number)) : undefined;
  const anchor = measure === undefined ? "" : `#measure-${measure}`;
  if (policy && proposal) {
    const place = `proposals/${policy.about.id}/${proposal.number}.html${anchor}`;
    return { place, text: proposal.title };
  }
  return { place: main.dataset["texts"] ?? "", text: main.dataset["title"] ?? "" };
}

async function copy({ name, code }: Snippet, shown: HTMLElement, button: HTMLButtonElement) {
  try {
    await navigator.clipboard.writeText(code);
    say(`已複製：${name}`, [button]);
  } catch {
    getSelection()?.selectAllChildren(shown);
    say("瀏覽器不容許複製，程式碼已經選取。", [button]);
  }
}

function snippetView(snippet: Snippet): HTMLElement {
  const code = h("code", {}, snippet.code);
  const button = h(
    "button",
    { type: "button" },
    "複製",
    h("span", { class: "visually-hidden" }, snippet.name),
  );
  button.addEventListener("click", () => {
    for (const place of snippets.querySelectorAll(".said")) place.textContent = "";
    void copy(snippet, code, button);
  });
  const head = h("div", { class: "bar" }, h("h3", {}, snippet.name), h("p", { class: "said" }), button);
  // Long lines scroll inside the box; with a tabindex the keyboard can scroll it too.
  const box = h("pre", { tabindex: 0, role: "region", "aria-label": snippet.name }, code);
  return h("article", { class: "snippet" }, head, h("p", {}, snippet.about), box);
}

function show() {
  if (!judge()) return;
  offerMeasures();
  const wanted = chosen();
  const element = elementOf(wanted);
  const write = () => {
    policy = element.policy ?? policy;
    offerMeasures();
    snippets.replaceChildren(...snippetsOf(wanted, site, fallbackOf(wanted)).map(snippetView));
    said.textContent = "";
    // The form may have changed while the document was loading.
    if (!judge()) withhold();
  };
  element.append(h("p", { class: "fallback" }, STAND_IN));
  element.addEventListener("policy-proposals-ready", write);
  element.setAttribute("href-template", PAGES);
  // Load the preview at once, even if it is out of sight, unless loading waits for the reader.
  if (element.loading === "lazy") element.loading = "eager";
  stage.replaceChildren(element);
  warn(wanted);
  write();
}

let waiting = 0;
form.addEventListener("input", () => {
  enable();
  if (!judge()) withhold();
  window.clearTimeout(waiting);
  waiting = window.setTimeout(show, REST);
});
form.addEventListener("submit", (event) => event.preventDefault());
for (const width of document.querySelectorAll<HTMLInputElement>("[name=width]")) {
  width.addEventListener("change", () => {
    stage.dataset["width"] = width.value;
  });
}
enable();
show();
