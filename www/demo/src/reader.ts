/**
 * The reading view: a pane beside the list where there is room, a sheet over the page where there is not. The
 * address keeps what is open (#97), so that the back button closes it and a link opens it.
 */
import type { PolicyDocument } from "policy-proposals/slim";
import { CROSS, composing, find, h, icon } from "./dom.js";
import { overview } from "./overview.js";
import { proposalArticle } from "./proposal.js";

/** The same width at which the style sheets set up the third column. */
const WIDE = matchMedia("(min-width: 75rem)");

interface Surroundings {
  query(): string;
  domain(): number | undefined;
  /** Tells the list what is open. */
  opened(number: number | undefined): void;
}

/** Kept in the history entry that opening has made: closing may then go back, and not out of the page. */
const OURS = { reading: true };
const isOurs = (state: unknown): boolean => typeof state === "object" && state !== null && "reading" in state;

export function reader(policy: PolicyDocument, { query, domain, opened }: Surroundings) {
  const pane = find(".pane", HTMLElement);
  const sheet = find(".sheet", HTMLDialogElement);
  let current: number | undefined;
  let opener: HTMLElement | undefined;
  let shown = "";

  function asked(): number | undefined {
    const number = Number(/^#(\d{1,6})$/.exec(location.hash)?.[1]);
    return policy.proposal(Number.isNaN(number) ? 0 : number)?.number;
  }

  function content(): Node[] {
    const proposal = current === undefined ? undefined : policy.proposal(current);
    if (!proposal) return [overview(policy, domain())].filter((node) => node !== undefined);
    const shut = h("button", { class: "shut", type: "button", "aria-label": "關閉" }, icon(CROSS));
    shut.addEventListener("click", close);
    return [shut, proposalArticle(policy, proposal, query())];
  }

  /** What the content depends on. */
  const key = () => (current === undefined ? `summary ${domain()}` : `${current} ${query()}`);

  /** Puts the content where there is room for it, and nothing where there is none. */
  function place() {
    shown = key();
    const [host, other] = WIDE.matches ? [pane, sheet] : [sheet, pane];
    other.replaceChildren();
    host.replaceChildren(...(host === sheet && current === undefined ? [] : content()));
    const modal = !WIDE.matches && current !== undefined;
    if (modal && !sheet.open) sheet.showModal();
    if (!modal && sheet.open) sheet.close();
    document.documentElement.classList.toggle("reading", current !== undefined);
  }

  function show(number: number | undefined) {
    if (number === current) return;
    const before = current;
    if (before === undefined && document.activeElement instanceof HTMLElement)
      opener = document.activeElement;
    current = number;
    place();
    opened(number);
    for (const host of [pane, sheet]) host.scrollTop = 0;
    if (number !== undefined) find("#reading-title", HTMLElement).focus({ preventScroll: true });
    else if (opener?.isConnected) opener.focus({ preventScroll: true });
  }

  function open(number: number) {
    if (number === current) return;
    // Turning pages inside the reading view replaces the entry: going back always closes.
    if (current === undefined) history.pushState(OURS, "", `#${number}`);
    else history.replaceState(history.state, "", `#${number}`);
    show(number);
  }

  function close() {
    if (current === undefined) return;
    if (isOurs(history.state)) history.back();
    else {
      history.replaceState(null, "", location.pathname + location.search);
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
    const inPage = link.matches(".skip, .proposal [href^='#']");
    if (!number && !inPage) return;
    event.preventDefault();
    if (number) open(number);
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
      const next = (WIDE.matches ? pane : sheet).querySelector<HTMLAnchorElement>(`.around a[rel=${rel}]`);
      if (next) open(Number(next.dataset["number"]));
    }
  });
  // The browser's own ways to close a dialog (a gesture, a second Escape) go through the address too.
  sheet.addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });
  sheet.addEventListener("close", () => {
    if (!WIDE.matches) close();
  });
  sheet.addEventListener("click", (event) => {
    if (event.target === sheet) close();
  });
  addEventListener("popstate", () => show(asked()));
  addEventListener("hashchange", () => show(asked()));
  WIDE.addEventListener("change", place);

  return {
    /** Shows what the address asks for; to be called once, when all is in place. */
    start() {
      if (asked() === undefined) place();
      else show(asked());
    },
    open,
    current: () => current,
    /** The query or the filters have changed: marks and summary follow, the place on the page stays. */
    refresh() {
      if (!WIDE.matches || key() === shown) return;
      const { scrollTop } = pane;
      place();
      pane.scrollTop = current === undefined ? 0 : scrollTop;
    },
  };
}
