/**
 * What both elements share: they load the document when it is wanted, tell the page how that went, and leave what
 * stands between their tags where it fails.
 */
import { LitElement, type PropertyDeclarations, type PropertyValues } from "lit";
import type { Load, PolicyDocument } from "../api.js";
import { PolicyError } from "../error.js";
import { filledIn } from "./href-template.js";
import type { Opened } from "./session.js";
import type { Loading, PolicyProposalsEventMap } from "./types.js";

/** How far outside the viewport an element begins to load. */
const NEAR = "400px";

/** How far loading has come. */
type State = "waiting" | "loading" | "ready" | "failed";

/** The `load` of the entry point that has the module for this element; it is asked for only when it is needed. */
async function entryPoint(address: string | null | undefined): Promise<Load> {
  return (address ? await import("../external.js") : await import("../index.js")).load;
}

const anotherTask = () => new Promise((resolve) => setTimeout(resolve));

/** Any failure as the one error class, also where a script could not be fetched. */
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
   * When to load: near the viewport, at once, or when a reader first points at it, focuses or clicks it; where nothing
   * stands between the tags, a button does until then.
   */
  declare loading: Loading;
  /** The address of the module, to fetch it instead of taking the one in the script. */
  declare wasmSrc: string | null | undefined;
  /** The id of the document, where the module holds several; the newest without. */
  declare documentId: string | null | undefined;
  /**
   * The address of the page that shows a proposal in full, with `{document}` where the document's id goes, and
   * `{number}` and `{measure}` where those do.
   */
  declare hrefTemplate: string | null | undefined;
  /** How far loading has come. */
  declare protected state: State;
  /** The document, once it is loaded. */
  policy: PolicyDocument | undefined;
  /** Why there is no document. */
  protected failure: PolicyError | undefined;
  /** Takes back what waits for the moment to load. */
  #cancel: (() => void) | undefined;

  constructor() {
    super();
    this.loading = "lazy";
    this.wasmSrc = null;
    this.documentId = null;
    this.hrefTemplate = null;
    this.state = "waiting";
  }

  /** The language may change while the element stands. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, "lang"];
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null) {
    if (name === "lang") this.requestUpdate();
    else super.attributeChangedCallback(name, before, now);
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    // The page's own words may come while it is still being read.
    root.addEventListener("slotchange", () => this.requestUpdate());
    return root;
  }

  override connectedCallback() {
    super.connectedCallback();
    // What stands around it now may be in another language.
    this.requestUpdate();
    this.#wait();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#cancel?.();
  }

  /** Puts the cursor into the search box, or where there is none, on the first thing to press. */
  override focus(options?: FocusOptions) {
    this.renderRoot.querySelector<HTMLElement>("input, a, button")?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues) {
    // What is set to nothing has its default.
    const given = this as { loading: Loading | null };
    given.loading ??= "lazy";
    if (changed.has("state") && this.matches(":focus-within")) void this.updateComplete.then(this.#keepFocus);
    if (changed.has("loading") && this.isConnected) this.#wait();
    const isElsewhere = changed.has("wasmSrc") || changed.has("documentId");
    if (isElsewhere && (this.state === "ready" || this.state === "failed")) this.begin();
  }

  /** The address of a proposal, where it has one. */
  address(opened: Opened): string | undefined {
    return this.hrefTemplate ? filledIn(this.hrefTemplate, this.policy?.about.id, opened) : undefined;
  }

  /** True where an element has to load at once, whatever `loading` says. */
  protected get isUrgent(): boolean {
    return false;
  }

  /** True where loading takes a reader's wish. */
  protected get isInviting(): boolean {
    return this.loading === "interaction" && !this.isUrgent;
  }

  /** True where nothing stands between the tags, of which white space is none. */
  protected get isEmpty(): boolean {
    return !this.firstElementChild && !this.textContent.trim();
  }

  /** What had the focus while there was no document may be gone: the reader goes on in what has taken its place. */
  readonly #keepFocus = () => {
    if (this.state === "ready" || !this.matches(":focus-within")) this.focus();
  };

  /** Does what takes time before anything is drawn. */
  protected prepare?(policy: PolicyDocument): void;

  /** Tells the page; true where nobody cancelled the event. */
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

  /** Loads at that moment; returns what takes that back. */
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

  /** Loads, also after a failure, or where another document is wanted than the one that is there. */
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
      // Opening, the first answer and drawing are tasks of their own: none holds the page up for long.
      await anotherTask();
      this.prepare?.(policy);
      await anotherTask();
    } catch (error) {
      failure = asPolicyError(error);
    }
    // What is no longer wanted when it comes counts for nothing.
    if (documentId !== this.documentId || wasmSrc !== this.wasmSrc) return this.#load();
    this.policy = failure ? undefined : policy;
    this.failure = failure;
    this.state = failure ? "failed" : "ready";
    if (failure) this.emit("policy-proposals-error", { code: failure.code, error: failure });
    else this.emit("policy-proposals-ready");
  }
}
