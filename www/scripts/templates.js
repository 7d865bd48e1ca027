/**
 * Removes line breaks and indentation from the elements' templates: a browser shows them as one space anyway.
 */
import { readFileSync } from "node:fs";
import ts from "typescript";

/** The pieces of text of a template. @param {ts.TemplateLiteral} template */
function texts(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template];
  return [template.head, ...template.templateSpans.map(({ literal }) => literal)];
}

/** @param {string} path */
function collapsed(path) {
  const code = readFileSync(path, "utf8");
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  /** @type {ts.Node[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "html") {
      found.push(...texts(node.template));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  // From the end, so that the positions of earlier texts stay valid.
  return found
    .sort((a, b) => b.pos - a.pos)
    .reduce((text, node) => {
      const [start, end] = [node.getStart(), node.getEnd()];
      return text.slice(0, start) + text.slice(start, end).replace(/\s*\n\s*/g, " ") + text.slice(end);
    }, code);
}

/** @type {import("esbuild").Plugin} */
export const templates = {
  name: "templates-on-one-line",
  setup({ onLoad }) {
    onLoad({ filter: /elements\/.*\.ts$/ }, ({ path }) => ({ contents: collapsed(path), loader: "ts" }));
  },
};
