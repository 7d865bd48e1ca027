/**
 * A WebDriver session with WebKit, the engine of Safari, in the small browser that WebKitGTK's driver starts on a
 * virtual screen. It has only the few commands (https://www.w3.org/TR/webdriver2/) that the tests need.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { expect } from "@playwright/test";

/** The programs, and the port of the driver. */
export interface Programs {
  readonly driver: string;
  readonly screen: string;
  readonly port: number;
}

/** The height of the window outside the page. */
const TOOLBAR = 38;

type Step = Readonly<Record<string, unknown>>;

export class Session {
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  async #command(path: string, body: unknown = {}): Promise<unknown> {
    const response = await fetch(this.#address + path, { method: "POST", body: JSON.stringify(body) });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  }

  async navigate(url: string) {
    await this.#command("/url", { url });
  }

  async back() {
    await this.#command("/back");
  }

  async forward() {
    await this.#command("/forward");
  }

  /** Resizes the window so that the page has this size. */
  async resize(width: number, height: number) {
    await this.#command("/window/rect", { x: 0, y: 0, width, height: height + TOOLBAR });
  }

  /** Runs a script with these arguments, and returns its result. */
  run(script: string, args: readonly unknown[]): Promise<unknown> {
    return this.#command("/execute/sync", { script, args });
  }

  async keys(actions: readonly Step[]) {
    await this.#command("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  async pointer(actions: readonly Step[]) {
    await this.#command("/actions", { actions: [{ type: "pointer", id: "mouse", actions }] });
  }

  /** A screenshot as PNG. */
  async picture(): Promise<Buffer> {
    const response = await fetch(`${this.#address}/screenshot`);
    const { value } = (await response.json()) as { value: string };
    return Buffer.from(value, "base64");
  }

  async end() {
    await fetch(this.#address, { method: "DELETE" });
  }
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/status`)).ok;
  } catch {
    return false;
  }
}

async function opened(address: string): Promise<Session> {
  while (!(await isReady(address))) await setTimeout(50);
  const body = JSON.stringify({ capabilities: { alwaysMatch: { browserName: "MiniBrowser" } } });
  const response = await fetch(`${address}/session`, { method: "POST", body });
  const { value } = (await response.json()) as { value: { sessionId: string } };
  expect(response.ok, JSON.stringify(value)).toBe(true);
  return new Session(`${address}/session/${value.sessionId}`);
}

/** Starts a session, passes it to `use`, and ends everything that was started. */
export async function withSession(
  { driver, screen, port }: Programs,
  use: (session: Session) => Promise<void>,
) {
  const shown = spawn(screen, ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [display] = (await once(shown.stdout, "data")) as [Buffer];
  const env = { ...process.env, DISPLAY: `:${display.toString().trim()}` };
  const driving = spawn(driver, [`--port=${port}`], { stdio: "ignore", env });
  try {
    const session = await opened(`http://127.0.0.1:${port}`);
    await use(session);
    await session.end();
  } finally {
    driving.kill();
    shown.kill();
  }
}
