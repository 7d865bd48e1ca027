/**
 * Writes the type declarations of dist/: those of the public sources, as the compiler emits them, and the types of the
 * document, from the declarations that are generated with the module. Each is written twice, for ES modules and for
 * CommonJS.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** The entry points that have types. */
const ENTRIES = ["index", "slim", "element", "define", "policy-proposals.wasm"];

/** Types that are internal to the bindings. */
const INTERNAL = /^(Sync)?Init(Input|Output)$/;

/** Types of objects that all callers share; the package freezes them. */
const SHARED = new Set([
  "About",
  "Counts",
  "DocumentInfo",
  "Domain",
  "DomainSummary",
  "Facet",
  "FacetCount",
  "Figure",
  "Labels",
  "Section",
  "Source",
  "Summary",
]);

/** An interface with all properties readonly. @param {ts.InterfaceDeclaration} node @param {string} text */
function readonly(node, text) {
  const places = node.members.filter(ts.isPropertySignature).flatMap(({ name, type }) => {
    const isList = type !== undefined && ts.isArrayTypeNode(type);
    return isList ? [name.getStart(), type.getStart()] : [name.getStart()];
  });
  const edges = [node.getStart(), ...places, node.end];
  return edges
    .slice(1)
    .map((end, index) => text.slice(edges[index], end))
    .join("readonly ");
}

/**
 * Interfaces and type aliases with their comments, without the bindings' functions, classes and memory.
 * @param {string} path @returns {string}
 */
function shapes(path) {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const kept = source.statements
    .filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    .filter((node) => !INTERNAL.test(node.name.text))
    .map((node) => {
      const comments = ts.getLeadingCommentRanges(source.text, node.pos) ?? [];
      const own = comments.filter(({ pos }) => source.text.startsWith("/**", pos)).at(-1);
      const comment = own ? `${source.text.slice(own.pos, own.end)}\n` : "";
      const isShared = ts.isInterfaceDeclaration(node) && SHARED.has(node.name.text);
      return comment + (isShared ? readonly(node, source.text) : node.getText());
    });
  return `/** The shapes of the document and of its answers. */\n\n${kept.join("\n\n")}\n`;
}

/** The declaration files that one of them refers to. @param {string} emitted @param {string} name @returns {string[]} */
function references(emitted, name) {
  const { importedFiles } = ts.preProcessFile(readFileSync(`${emitted}/${name}.d.ts`, "utf8"));
  return importedFiles.map(({ fileName }) => join(dirname(name), fileName).replace(/\.js$/, ""));
}

/** The same for CommonJS, where they refer to each other by the extension that makes them CommonJS. */
const asCommonJs = (/** @type {string} */ declarations) =>
  declarations.replace(/(from "\.{1,2}\/.+?)\.js"/g, '$1.cjs"').replace("export default", "export =");

/** @param {string} root the package's folder @param {string} dist */
export function writeTypes(root, dist) {
  const emitted = `${root}/build/types`;
  rmSync(emitted, { recursive: true, force: true });
  const tsc = `${root}/node_modules/typescript/bin/tsc`;
  const options = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--outDir", emitted];
  execFileSync(process.execPath, [tsc, "-p", root, ...options], { stdio: "inherit" });
  // The compiler leaves out what is a declaration already.
  copyFileSync(`${root}/src/policy-proposals.wasm.d.ts`, `${emitted}/policy-proposals.wasm.d.ts`);
  writeFileSync(`${emitted}/model.d.ts`, shapes(`${root}/build/wasm/policy_proposals.d.ts`));

  const reachable = new Set(ENTRIES);
  // A set grows while it is walked: what is added is visited too.
  for (const name of reachable) {
    for (const reference of references(emitted, name)) reachable.add(reference);
    const declarations = readFileSync(`${emitted}/${name}.d.ts`, "utf8");
    mkdirSync(dirname(`${dist}/${name}`), { recursive: true });
    writeFileSync(`${dist}/${name}.d.ts`, declarations);
    writeFileSync(`${dist}/${name}.d.cts`, asCommonJs(declarations));
  }
}
