/**
 * What editors and documentation tools know of the elements: the custom-elements manifest, read by the analyzer from
 * the classes and their comments, and cut down to what users of the package can reach under its entry points' names.
 */
import { readFileSync } from "node:fs";
import { create, ts } from "@custom-elements-manifest/analyzer";
import { litPlugin } from "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js";

/** @typedef {import("custom-elements-manifest/schema").Package} Manifest */
/** @typedef {import("custom-elements-manifest/schema").Module} Module */
/**
 * A class with what custom elements add to it; the schema's own type forgets the latter.
 * @typedef {import("custom-elements-manifest/schema").ClassDeclaration
 *   & import("custom-elements-manifest/schema").CustomElement} Element
 */

/** The elements, by their tags: the class that the analyzer finds, and the name under which it is exported. */
const ELEMENTS = [
  { tagName: "policy-proposals", name: "PolicyProposals", exported: "PolicyProposalsElement" },
  { tagName: "policy-proposal", name: "PolicyProposal", exported: "PolicyProposalElement" },
];

/** The sources that the classes are written in. */
const SOURCES = ["policy-element.ts", "policy-proposals.ts", "policy-proposal.ts"];

/** @param {(file: string) => string} source the path of a source file @returns {Manifest} */
function analyzed(source) {
  const modules = SOURCES.map((file) =>
    ts.createSourceFile(file, readFileSync(source(`elements/${file}`), "utf8"), ts.ScriptTarget.ES2022, true),
  );
  return create({ modules, plugins: litPlugin(), context: { dev: false } });
}

/**
 * What the declarations that users get say of each property, by its name: what they do not name is the inside.
 * @param {(file: string) => string} source @param {string} exported the element's interface @returns {Map<string, string>}
 */
function declared(source, exported) {
  const text = readFileSync(source("elements/types.ts"), "utf8");
  const file = ts.createSourceFile("types.ts", text, ts.ScriptTarget.ES2022, true);
  const members = file.statements
    .filter(ts.isInterfaceDeclaration)
    .filter(({ name }) => ["PolicyElement", exported].includes(name.text))
    .flatMap(({ members }) => [...members]);
  return new Map(
    members
      .filter((member) => ts.isPropertySignature(member) || ts.isGetAccessor(member))
      .map((member) => {
        const comments = ts
          .getJSDocCommentsAndTags(member)
          .map(({ comment }) => ts.getTextOfJSDocComment(comment));
        return [member.name.getText(), comments.join(" ")];
      }),
  );
}

/** Without where it was inherited from: those classes are not exported. @template {object} T @param {T} entry */
const own = ({ ...entry }) => {
  delete (/** @type {{ inheritedFrom?: unknown }} */ (entry).inheritedFrom);
  return entry;
};

/**
 * Cuts a class down to its public side.
 * @param {Element} found @param {string} exported @param {Map<string, string>} known @returns {Element}
 */
function publicSide(found, exported, known) {
  const members = (found.members ?? [])
    .filter((member) => member.kind === "field" && known.has(member.name))
    .map((member) => ({ ...member, description: known.get(member.name) ?? "" }));
  const fields = new Set(members.map(({ name }) => name));
  return {
    ...found,
    name: exported,
    superclass: { name: "HTMLElement" },
    members: members.map(own),
    attributes: (found.attributes ?? [])
      .filter(({ fieldName }) => fieldName === undefined || fields.has(fieldName))
      .map(own),
    // The method that dispatches them all is taken for an event called "name".
    events: (found.events ?? []).filter(({ name }) => name.startsWith("policy-proposals-")).map(own),
  };
}

/**
 * The elements as users see them, in the order of the list above.
 * @param {(file: string) => string} source the path of a source file
 * @returns {Element[]}
 */
export function publicElements(source) {
  const declarations = analyzed(source).modules.flatMap(({ declarations }) => declarations ?? []);
  return ELEMENTS.map(({ tagName, name, exported }) => {
    const found = declarations.find((declaration) => declaration.name === name);
    return {
      ...publicSide(/** @type {Element} */ (found), exported, declared(source, exported)),
      tagName,
      customElement: true,
    };
  });
}

/** @param {(file: string) => string} source @returns {Manifest} */
export function customElements(source) {
  const module = "element.js";
  /** @type {Module} */
  const classes = {
    kind: "javascript-module",
    path: module,
    declarations: publicElements(source),
    exports: ELEMENTS.map(({ exported: name }) => ({ kind: "js", name, declaration: { name, module } })),
  };
  /** @type {Module} */
  const definitions = {
    kind: "javascript-module",
    path: "define.js",
    declarations: [],
    exports: ELEMENTS.map(({ tagName, exported }) => ({
      kind: "custom-element-definition",
      name: tagName,
      declaration: { name: exported, module },
    })),
  };
  return { schemaVersion: "1.0.0", readme: "README.md", modules: [classes, definitions] };
}
