/**
 * Serves the fixture pages, and the built package under /dist/, with a strict content security policy.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { STRICT_POLICY } from "./strict-policy.mjs";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const FIXTURES = here("browser/fixtures");
const DIST = here("../../www/dist");

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
};

/** @param {string} path */
function fileOf(path) {
  const inside = normalize(decodeURIComponent(path)).replace(/^(\.\.[/\\])+/, "");
  return inside.startsWith("/dist/") ? join(DIST, inside.slice("/dist".length)) : join(FIXTURES, inside);
}

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  // Browsers request an icon even for pages that name none.
  if (pathname === "/favicon.ico") {
    response.writeHead(204).end();
    return;
  }
  const file = fileOf(pathname);
  stat(file).then(
    () => {
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "Content-Type": type, "Content-Security-Policy": STRICT_POLICY });
      createReadStream(file).pipe(response);
    },
    () => response.writeHead(404).end(),
  );
}).listen(Number(process.argv[2]));
