/**
 * The builder: a form that says what to embed, the element as it will look, and the code to paste.
 */
import "policy-proposals/define";
import { find, h } from "./dom.js";
import { elementOf, type Options, optionsOf, PAGES, STAND_IN } from "./embed-options.js";
import { type Fallback, type Script, type Site, type Snippet, snippetsOf } from "./builder-snippets.js";

/** Typing in a field changes the preview after a rest. */
const REST = 250;

const main = find("main", HTMLElement);
const form = find("form", HTMLFormElement);
const stage = find(".stage", HTMLElement);
const status = find("[role=status]", HTMLElement);

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

function chosen(): Options {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") asked.set(name, value);
  if (asked.get("what") === "compact") asked.set("variant", "compact");
  return optionsOf(asked);
}

/** What the link between the tags says: the title of what is shown. */
function fallbackOf(element: ReturnType<typeof elementOf>, options: Options): Fallback {
  const number = Number(options.attributes.get("number"));
  const proposal = options.tag === "policy-proposal" ? element.policy?.proposal(number) : undefined;
  const id = element.policy?.about.id;
  if (proposal && id) return { place: `proposals/${id}/${number}.html`, text: proposal.title };
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
  enable();
  if (!form.checkValidity()) return;
  const options = chosen();
  const element = elementOf(options);
  const write = () => {
    const views = snippetsOf(options, site, fallbackOf(element, options)).map(snippetView);
    find(".snippets", HTMLElement).replaceChildren(...views);
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
  window.clearTimeout(waiting);
  waiting = window.setTimeout(show, REST);
});
form.addEventListener("submit", (event) => event.preventDefault());
for (const width of document.querySelectorAll<HTMLInputElement>("[name=width]")) {
  width.addEventListener("change", () => {
    stage.dataset["width"] = width.value;
  });
}
show();
