/**
 * Makes the custom-elements manifest, from which editors and documentation tools know the elements. The analyzer reads it
 * from the classes and their comments; here it is reduced to what users of the package can reach.
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

/** The elements: their tags, their classes, and the names under which these are exported. */
const ELEMENTS = [
  { tagName: "policy-proposals", name: "PolicyProposals", exported: "PolicyProposalsElement" },
  { tagName: "policy-proposal", name: "PolicyProposal", exported: "PolicyProposalElement" },
];

/** The sources that the classes are written in. */
const SOURCES = ["loading-element.ts", "policy-proposals.ts", "policy-proposal.ts"];

/** A source with named numbers replaced by their values: the analyzer would show the name as the default. @param {string} text */
const withNumbers = (text) =>
  [...text.matchAll(/^const ([A-Z]+) = (\d+);$/gm)].reduce(
    (known, [, name, number]) => known.replaceAll(`= ${name};`, `= ${number};`),
    text,
  );

/** @param {(file: string) => string} source the path of a source file @returns {Manifest} */
function analyzed(source) {
  const modules = SOURCES.map((file) => {
    const text = withNumbers(readFileSync(source(`elements/${file}`), "utf8"));
    return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  });
  return create({ modules, plugins: litPlugin(), context: { dev: false } });
}

/**
 * The description and type of each property in the published declarations, by its name. Type aliases are resolved.
 * Properties that are not declared there are internal.
 * @param {(file: string) => string} source @param {string} exported the element's interface
 * @returns {Map<string, { description: string, type: { text: string } }>}
 */
function declared(source, exported) {
  const text = readFileSync(source("elements/types.ts"), "utf8");
  const file = ts.createSourceFile("types.ts", text, ts.ScriptTarget.ES2022, true);
  const aliases = new Map(
    file.statements.filter(ts.isTypeAliasDeclaration).map(({ name, type }) => [name.text, type.getText()]),
  );
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
        const type = member.type?.getText() ?? "";
        return [
          member.name.getText(),
          { description: comments.join(" "), type: { text: aliases.get(type) ?? type } },
        ];
      }),
  );
}

/** An entry without the class that it is inherited from, which is not exported. @template {object} T @param {T} entry */
const own = ({ ...entry }) => {
  delete (/** @type {{ inheritedFrom?: unknown }} */ (entry).inheritedFrom);
  return entry;
};

/**
 * The public part of a class.
 * @param {Element} found @param {string} exported @param {ReturnType<typeof declared>} known @returns {Element}
 */
function publicSide(found, exported, known) {
  const members = (found.members ?? [])
    .filter((member) => member.kind === "field" && known.has(member.name))
    .map((member) => ({ ...member, ...known.get(member.name) }));
  const fields = new Set(members.map(({ name }) => name));
  return {
    ...found,
    name: exported,
    superclass: { name: "HTMLElement" },
    members: members.map(own),
    attributes: (found.attributes ?? [])
      .filter(({ fieldName }) => fieldName === undefined || fields.has(fieldName))
      .map((attribute) => {
        const type = known.get(attribute.fieldName ?? "")?.type.text.replace(/ \| (null|undefined)/g, "");
        return own(type === undefined ? attribute : { ...attribute, type: { text: type } });
      }),
    // The analyzer takes the method that dispatches all events for an event called "name".
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
