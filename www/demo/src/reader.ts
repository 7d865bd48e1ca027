/**
 * The reading view: a pane beside the list where there is room, a sheet over the page where there is not. The
 * address keeps what is open (#97, or #97.3 for one of its measures), so that the back button closes it and a link
 * opens it.
 */
import type { PolicyDocument } from "policy-proposals/slim";
import { isReading, type Opened, pushOpened, readAddress, replaceOpened } from "./address.js";
import { CROSS, composing, find, h, icon } from "./dom.js";
import { overview } from "./overview.js";
import { proposalArticle } from "./proposal.js";

/** The same width at which the style sheets set up the third column. */
const WIDE = matchMedia("(min-width: 75rem)");

interface Surroundings {
  query(): string;
  domain(): number | undefined;
  /** Whether there is room beside what is shown, where the window is wide enough. */
  beside(): boolean;
  /** Tells the list what is open. */
  opened(number: number | undefined): void;
}

export function reader(policy: PolicyDocument, { query, domain, beside, opened }: Surroundings) {
  const pane = find(".pane", HTMLElement);
  const sheet = find(".sheet", HTMLDialogElement);
  let current: number | undefined;
  let aimed: number | undefined;
  let opener: HTMLElement | undefined;
  let shown = "";

  const roomy = () => WIDE.matches && beside();

  /** What the address asks for, where there is such a proposal. */
  function asked(): Opened | undefined {
    const { opened } = readAddress();
    return opened && policy.proposal(opened.number) ? opened : undefined;
  }

  function content(): Node[] {
    const proposal = current === undefined ? undefined : policy.proposal(current);
    if (!proposal) return [overview(policy, domain())].filter((node) => node !== undefined);
    const shut = h("button", { class: "shut", type: "button", "aria-label": "關閉" }, icon(CROSS));
    shut.addEventListener("click", close);
    return [shut, proposalArticle(policy, proposal, query(), aimed)];
  }

  /** What the content depends on. */
  const key = () =>
    `${roomy()} ${current === undefined ? `summary ${domain()}` : `${current} ${aimed} ${query()}`}`;

  /** Puts the content where there is room for it, and nothing where there is none. */
  function place() {
    shown = key();
    const [host, other] = roomy() ? [pane, sheet] : [sheet, pane];
    other.replaceChildren();
    host.replaceChildren(...(host === sheet && current === undefined ? [] : content()));
    const modal = !roomy() && current !== undefined;
    if (modal && !sheet.open) sheet.showModal();
    if (!modal && sheet.open) sheet.close();
    document.documentElement.classList.toggle("reading", current !== undefined);
  }

  function show(opening: Opened | undefined) {
    const { number, block } = opening ?? {};
    if (number === current && block === aimed) return;
    const before = current;
    if (before === undefined && document.activeElement instanceof HTMLElement)
      opener = document.activeElement;
    current = number;
    aimed = block;
    place();
    opened(number);
    for (const host of [pane, sheet]) host.scrollTop = 0;
    if (number !== undefined) lead();
    else if (opener?.isConnected) opener.focus({ preventScroll: true });
  }

  /** Leads to the beginning, or to the measure that was aimed at, a third of the way down. */
  function lead() {
    const host = roomy() ? pane : sheet;
    const target = host.querySelector<HTMLElement>(".aimed");
    if (target) {
      const way = target.getBoundingClientRect().top - host.getBoundingClientRect().top;
      host.scrollTop += way - host.clientHeight / 3;
    }
    (target ?? find("#reading-title", HTMLElement)).focus({ preventScroll: true });
  }

  function open(number: number, block?: number) {
    if (number === current && block === aimed) return;
    // Turning pages inside the reading view replaces the entry: going back always closes.
    if (current === undefined) pushOpened({ number, block });
    else replaceOpened({ number, block });
    show({ number, block });
  }

  function close() {
    if (current === undefined) return;
    if (isReading()) history.back();
    else {
      replaceOpened(undefined);
      show(undefined);
    }
  }

  /** Footnotes and the skip link are a walk inside the page; they leave the address to the proposals. */
  function follow(link: HTMLAnchorElement) {
    const target = document.getElementById(link.hash.slice(1));
    target?.scrollIntoView({ block: "nearest" });
    target?.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.altKey) return;
    const number = Number(link.dataset["number"]);
    const block = link.dataset["block"];
    const inPage = link.matches(".skip, .proposal [href^='#']");
    if (!number && !inPage) return;
    event.preventDefault();
    if (number) open(number, block === undefined ? undefined : Number(block));
    else follow(link);
  });
  document.addEventListener("keydown", (event) => {
    if (composing(event) || event.defaultPrevented || current === undefined) return;
    const inside =
      event.target instanceof Node && (pane.contains(event.target) || sheet.contains(event.target));
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (inside && (event.key === "ArrowLeft" || event.key === "ArrowRight") && !event.altKey) {
      const rel = event.key === "ArrowLeft" ? "prev" : "next";
      const next = (roomy() ? pane : sheet).querySelector<HTMLAnchorElement>(`.around a[rel=${rel}]`);
      if (next) open(Number(next.dataset["number"]));
    }
  });
  // The browser's own ways to close a dialog (a gesture, a second Escape) go through the address too.
  sheet.addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });
  sheet.addEventListener("close", () => {
    if (!roomy()) close();
  });
  sheet.addEventListener("click", (event) => {
    if (event.target === sheet) close();
  });
  WIDE.addEventListener("change", place);

  return {
    /** Shows what the address asks for; also called when all is in place for the first time. */
    follow() {
      const opening = asked();
      if (opening !== undefined || current !== undefined) show(opening);
      else if (key() !== shown) place();
    },
    open,
    close,
    current: () => current,
    /** The query or the filters have changed: marks and summary follow, the place on the page stays. */
    refresh() {
      if (!roomy() || key() === shown) return;
      const { scrollTop } = pane;
      place();
      pane.scrollTop = current === undefined ? 0 : scrollTop;
    },
  };
}
