/**
 * The two views of what is filtered, proposals and figures, as tabs: the arrow keys go from one to the other, and Tab
 * leads on into the page.
 */
import { composing, find } from "./dom.js";

export const VIEWS = ["proposals", "figures"] as const;
export type View = (typeof VIEWS)[number];

export function views(changed: () => void) {
  const parts = VIEWS.map((view) => ({
    view,
    tab: find(`#tab-${view}`, HTMLButtonElement),
    panel: find(`#panel-${view}`, HTMLElement),
  }));
  let current: View = "proposals";

  function show(wanted: View) {
    current = wanted;
    for (const { view, tab, panel } of parts) {
      tab.setAttribute("aria-selected", String(view === wanted));
      tab.tabIndex = view === wanted ? 0 : -1;
      panel.hidden = view !== wanted;
    }
  }

  function choose(wanted: View) {
    if (wanted === current) return;
    show(wanted);
    changed();
  }

  function walk(event: KeyboardEvent, at: number) {
    const steps: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 };
    const step = steps[event.key];
    if (step === undefined || composing(event)) return;
    event.preventDefault();
    const next = parts.at(step % parts.length);
    if (!next) return;
    choose(next.view);
    next.tab.focus();
  }

  for (const [at, { view, tab }] of parts.entries()) {
    tab.addEventListener("click", () => choose(view));
    tab.addEventListener("keydown", (event) => walk(event, at));
  }
  return { current: () => current, show };
}
