/**
 * The list under the search box of what the words in it may become. It follows the ARIA pattern of a combobox with list
 * autocomplete: the cursor stays in the box, nothing is chosen before the reader chooses it.
 */
import type { PolicyDocument, Suggestion } from "policy-proposals/slim";
import { find, h } from "./dom.js";
import { marked } from "./marked.js";
import { numberName } from "./names.js";

const isWords = ({ kind }: Suggestion): boolean => kind === "term" || kind === "reader";

/** Words that are typed in full already: choosing them would change nothing. */
function typed({ text: { text, marks } }: Suggestion): boolean {
  const [first] = marks;
  return first !== undefined && first[0] === 0 && first[1] === text.length;
}

/** What a suggestion is, where it is not just words. */
function kindName(policy: PolicyDocument, { kind, number }: Suggestion): string | undefined {
  if (kind === "domain") return "範疇";
  const proposal = kind === "proposal" && number !== undefined ? policy.proposal(number) : undefined;
  return proposal && `建議 ${numberName(proposal)}`;
}

export function suggestionList(
  policy: PolicyDocument,
  input: HTMLInputElement,
  choose: (suggestion: Suggestion) => void,
) {
  const list = find("#suggestions", HTMLElement);
  let offered: readonly Suggestion[] = [];
  let active = -1;

  function activate(index: number) {
    active = index;
    for (const [at, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(at === index));
    const option = list.children[index];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }

  function show(suggestions: readonly Suggestion[]) {
    offered = suggestions;
    list.replaceChildren(
      ...offered.map((suggestion, index) => {
        const kind = kindName(policy, suggestion);
        const words = h("span", { class: "words" }, ...marked(suggestion.text));
        const said = kind === undefined ? [] : [" ", h("span", { class: "kind" }, kind)];
        return h("li", { id: `suggestion-${index + 1}`, role: "option" }, words, ...said);
      }),
    );
    list.hidden = offered.length === 0;
    list.scrollTop = 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    activate(-1);
  }

  const close = () => {
    if (!list.hidden) show([]);
  };

  function pick(index: number) {
    const suggestion = offered[index];
    if (!suggestion) return;
    close();
    choose(suggestion);
  }

  // The pointer must not take the cursor out of the box, which would close the list before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    if (!option) return;
    pick([...list.children].indexOf(option));
    // A finger has chosen: the keyboard on the screen makes room for the results.
    if (event instanceof PointerEvent && event.pointerType === "touch") input.blur();
  });
  input.addEventListener("blur", close);
  // A finger on the page leaves the cursor where it is.
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && target !== input && !list.contains(target)) close();
  });

  return {
    offer(words: string) {
      show(policy.suggest(words).filter((suggestion) => !isWords(suggestion) || !typed(suggestion)));
    },
    close,
    /** True where the key was the list's: Enter only once something is chosen, the other keys while it is open. */
    takes(key: string): boolean {
      if (list.hidden) return false;
      const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
      if (step !== 0) {
        // Between the last and the first stands the box itself, where nothing is chosen.
        const places = offered.length + 1;
        activate(((active + 1 + step + places) % places) - 1);
        return true;
      }
      if (key === "Escape") close();
      else if (key === "Enter" && active >= 0) pick(active);
      else return false;
      return true;
    },
  };
}
