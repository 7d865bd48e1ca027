/**
 * The base class of both elements. It loads the document when `loading` says so, tells the page with an event whether
 * that worked, and leaves the content between the tags in place if it did not.
 */
import { LitElement, type PropertyDeclarations, type PropertyValues } from "lit";
import type { Load, PolicyDocument } from "../api.js";
import { PolicyError } from "../error.js";
import { filledIn } from "./href-template.js";
import type { Opened } from "./session.js";
import type { Loading, PolicyProposalsEventMap } from "./types.js";

/** How close to the viewport an element has to be before it loads. */
const NEAR = "400px";

/** How far loading has come. */
type State = "waiting" | "loading" | "ready" | "failed";

/** The `load` of the entry point that has this element's module; imported only when it is needed. */
async function entryPoint(address: string | null | undefined): Promise<Load> {
  return (address ? await import("../external.js") : await import("../index.js")).load;
}

const anotherTask = () => new Promise((resolve) => setTimeout(resolve));

/** Any failure as a `PolicyError`, even one from a script that could not be fetched. */
function asPolicyError(error: unknown): PolicyError {
  if (error instanceof PolicyError) return error;
  const { code, message } = (error ?? {}) as Partial<PolicyError>;
  return new PolicyError(code ?? "FETCH_FAILED", message ?? String(error), { cause: error });
}

export abstract class LoadingElement extends LitElement {
  static override properties: PropertyDeclarations = {
    loading: { reflect: true, useDefault: true },
    wasmSrc: { attribute: "wasm-src", reflect: true },
    documentId: { attribute: "document", reflect: true },
    hrefTemplate: { attribute: "href-template", reflect: true },
    state: { state: true },
  };

  /**
   * When to load: near the viewport, at once, or when a reader first points at the element, focuses it or clicks it. In
   * the last case an element without content shows a button until then.
   */
  declare loading: Loading;
  /** The address of the module; without it, the module inside the script is used. */
  declare wasmSrc: string | null | undefined;
  /** The id of the document, if the module contains several; the newest by default. */
  declare documentId: string | null | undefined;
  /**
   * The address of the page that shows a proposal in full, with the places `{document}`, `{number}` and `{measure}`.
   * Without it a card has no link.
   */
  declare hrefTemplate: string | null | undefined;
  declare protected state: State;
  /** The document, once it is loaded. */
  policy: PolicyDocument | undefined;
  /** Why there is no document. */
  protected failure: PolicyError | undefined;
  /** Stops waiting for the moment to load. */
  #cancel: (() => void) | undefined;

  constructor() {
    super();
    this.loading = "lazy";
    this.wasmSrc = null;
    this.documentId = null;
    this.hrefTemplate = null;
    this.state = "waiting";
  }

  /** Includes `lang`, so that the interface follows changes of the language. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, "lang"];
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null) {
    if (name === "lang") this.requestUpdate();
    else super.attributeChangedCallback(name, before, now);
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    // While the page is still being parsed, more content may arrive.
    root.addEventListener("slotchange", () => this.requestUpdate());
    return root;
  }

  override connectedCallback() {
    super.connectedCallback();
    // The new surroundings may be in another language.
    this.requestUpdate();
    this.#wait();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#cancel?.();
  }

  /** Focuses the search box or, if there is none, the first link or button. */
  override focus(options?: FocusOptions) {
    this.renderRoot.querySelector<HTMLElement>("input, a, button")?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues) {
    // A property set to null gets its default.
    const given = this as { loading: Loading | null };
    given.loading ??= "lazy";
    if (changed.has("state") && this.matches(":focus-within")) void this.updateComplete.then(this.#keepFocus);
    if (changed.has("loading") && this.isConnected) this.#wait();
    const isElsewhere = changed.has("wasmSrc") || changed.has("documentId");
    if (isElsewhere && (this.state === "ready" || this.state === "failed")) this.begin();
  }

  /** The address of a proposal, if it has one. */
  address(opened: Opened): string | undefined {
    return this.hrefTemplate ? filledIn(this.hrefTemplate, this.policy?.about.id, opened) : undefined;
  }

  /** Whether to load at once, whatever `loading` says. */
  protected get isUrgent(): boolean {
    return false;
  }

  /** Whether loading waits for the reader. */
  protected get isInviting(): boolean {
    return this.loading === "interaction" && !this.isUrgent;
  }

  /** Whether there is nothing but white space between the tags. */
  protected get isEmpty(): boolean {
    return !this.firstElementChild && !this.textContent.trim();
  }

  /** If the focused control has disappeared with the change of state, focuses what has taken its place. */
  readonly #keepFocus = () => {
    if (this.state === "ready" || !this.matches(":focus-within")) this.focus();
  };

  /** Does slow work before the first rendering. */
  protected prepare?(policy: PolicyDocument): void;

  /** Dispatches an event on the element; returns false if the page cancelled it. */
  protected emit<Name extends keyof PolicyProposalsEventMap>(
    name: Name,
    detail?: PolicyProposalsEventMap[Name]["detail"],
    cancelable = false,
  ): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }

  /** Waits for the moment that `loading` names. */
  #wait() {
    this.#cancel?.();
    if (this.state === "waiting") this.#cancel = this.#whenWanted();
  }

  /** Starts loading at that moment; returns a function that stops waiting. */
  #whenWanted(): (() => void) | undefined {
    if (this.isInviting) {
      const ended = new AbortController();
      for (const event of ["focusin", "pointerenter", "click"]) {
        this.addEventListener(event, this.begin, { once: true, signal: ended.signal });
      }
      return () => ended.abort();
    }
    if (this.isUrgent || this.loading === "eager" || typeof IntersectionObserver !== "function") {
      queueMicrotask(this.begin);
      return undefined;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.begin();
      },
      { rootMargin: NEAR },
    );
    observer.observe(this);
    return () => observer.disconnect();
  }

  /** Loads the document: the first time, after a failure, or when a different one is wanted. */
  protected readonly begin = () => {
    this.#cancel?.();
    if (this.state !== "loading") void this.#load();
  };

  async #load(): Promise<void> {
    this.state = "loading";
    const { documentId, wasmSrc } = this;
    let policy: PolicyDocument | undefined;
    let failure: PolicyError | undefined;
    try {
      const load = await entryPoint(wasmSrc);
      policy = await load({ document: documentId || undefined, wasm: wasmSrc || undefined });
      // Opening, the first search and rendering are separate tasks, so that none blocks the page for long.
      await anotherTask();
      this.prepare?.(policy);
      await anotherTask();
    } catch (error) {
      failure = asPolicyError(error);
    }
    // The page has asked for something else in the meantime: start again.
    if (documentId !== this.documentId || wasmSrc !== this.wasmSrc) return this.#load();
    this.policy = failure ? undefined : policy;
    this.failure = failure;
    this.state = failure ? "failed" : "ready";
    if (failure) this.emit("policy-proposals-error", { code: failure.code, error: failure });
    else this.emit("policy-proposals-ready");
  }
}
