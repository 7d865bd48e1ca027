/**
 * The builder: a form that says what to embed, the element as it will look, and the code to paste.
 */
import "policy-proposals/define";
import type { PolicyDocument } from "policy-proposals/slim";
import { measuresOf } from "../../src/measures.js";
import { find, h } from "./dom.js";
import { elementOf, type Options, optionsOf, PAGES, STAND_IN } from "./embed-options.js";
import {
  type Fallback,
  type Script,
  type Site,
  type Snippet,
  snippetsOf,
  type Wanted,
} from "./builder-snippets.js";

/** Typing in a field changes the preview after a rest. */
const REST = 250;

/** So much of a measure is enough to know it by. */
const BEGINNING = 24;

const main = find("main", HTMLElement);
const form = find("form", HTMLFormElement);
const measures = find("[name=measure]", HTMLSelectElement);
const stage = find(".stage", HTMLElement);
const snippets = find(".snippets", HTMLElement);
const status = find("[role=status]", HTMLElement);

/** The document, once a preview has loaded it. */
let policy: PolicyDocument | undefined;

/** A script as the page was told of it when it was built. */
const scriptNamed = (name: string): Script => ({
  file: main.dataset[name] ?? "",
  integrity: main.dataset[`${name}Integrity`] ?? "",
});

const site: Site = {
  address: new URL(".", location.href).href,
  oneTag: scriptNamed("script"),
  frames: scriptNamed("frames"),
};

/** Fields that do not belong to what is chosen are neither shown nor counted. */
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

/** Says beside each number what it may be, where it is something else. True where every field is as it may be. */
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

/** Code that is not what the form says is not given out. */
function withhold() {
  for (const button of snippets.querySelectorAll("button")) button.disabled = true;
  status.textContent = "先改正選項，才能複製。";
}

const beginning = (text: string): string => {
  const characters = Array.from(text);
  return characters.length > BEGINNING ? `${characters.slice(0, BEGINNING).join("")}…` : text;
};

/** Offers the measures of the proposal that is chosen; those of another one are no longer meant. */
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

/** What the link between the tags says: the title of what is shown. */
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

async function copy({ name, code }: Snippet, shown: HTMLElement) {
  try {
    await navigator.clipboard.writeText(code);
    status.textContent = `已複製：${name}`;
  } catch {
    getSelection()?.selectAllChildren(shown);
    status.textContent = "瀏覽器不容許複製，程式碼已經選取。";
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
  button.addEventListener("click", () => void copy(snippet, code));
  const head = h("div", { class: "bar" }, h("h3", {}, snippet.name), button);
  // A long line scrolls inside its box, also by keyboard.
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
    status.textContent = "";
    // The document may come while the form is being changed.
    if (!judge()) withhold();
  };
  element.append(h("p", { class: "fallback" }, STAND_IN));
  element.addEventListener("policy-proposals-ready", write);
  element.setAttribute("href-template", PAGES);
  // A preview is there to be seen: only what waits for the reader waits here too.
  if (element.loading === "lazy") element.loading = "eager";
  stage.replaceChildren(element);
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
