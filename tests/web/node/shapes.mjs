/**
 * Checks values against the types in the package's declarations: no property may be missing, and none may be
 * undeclared. For optional properties it records whether they were ever there and ever missing.
 */
import ts from "typescript";

/** @param {string} declarations the path of a declaration file */
export function shapes(declarations) {
  const program = ts.createProgram([declarations], {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(declarations);
  const exported = new Map(
    checker.getExportsOfModule(checker.getSymbolAtLocation(file)).map((symbol) => [symbol.name, symbol]),
  );
  /** For each optional property, whether it was seen there, missing, or both. @type {Map<string, Set<string>>} */
  const optional = new Map();
  /** @type {string[]} */
  const faults = [];

  const named = (name) => checker.getDeclaredTypeOfSymbol(exported.get(name));
  const isPrimitive = (type) =>
    Boolean(type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike));

  /** Whether a value may be of a type. It looks only as deep as needed to choose the member of a union. */
  function mayBe(value, type) {
    if (type.isLiteral()) return value === type.value;
    if (type.flags & ts.TypeFlags.BooleanLiteral) return String(value) === checker.typeToString(type);
    if (type.flags & ts.TypeFlags.StringLike) return typeof value === "string";
    if (type.flags & ts.TypeFlags.NumberLike) return typeof value === "number";
    if (typeof value !== "object" || value === null) return false;
    if (checker.isArrayLikeType(type) || Array.isArray(value))
      return checker.isArrayLikeType(type) === Array.isArray(value);
    return checker.getPropertiesOfType(type).every((property) => {
      const inner = checker.getTypeOfSymbol(property);
      return !inner.isLiteral() || value[property.name] === inner.value;
    });
  }

  function holdObject(value, type, path) {
    const index = checker.getIndexInfosOfType(type)[0];
    const properties = checker.getPropertiesOfType(type);
    const owner = (type.aliasSymbol ?? type.symbol).name;
    for (const property of properties) {
      const { name } = property;
      const there = Object.hasOwn(value, name);
      if (property.flags & ts.SymbolFlags.Optional) {
        const key = `${owner}.${name}`;
        optional.set(key, (optional.get(key) ?? new Set()).add(there ? "there" : "missing"));
      } else if (!there) faults.push(`${path}.${name} is missing`);
      if (there)
        hold(value[name], checker.getNonNullableType(checker.getTypeOfSymbol(property)), `${path}.${name}`);
    }
    for (const key of Object.keys(value)) {
      if (index) hold(value[key], index.type, `${path}.${key}`);
      else if (!properties.some(({ name }) => name === key)) faults.push(`${path}.${key} is in no type`);
    }
  }

  function hold(value, type, path) {
    const choices = type.isUnion() ? type.types.filter((choice) => mayBe(value, choice)) : [type];
    const [choice] = choices;
    if (choice === undefined || !mayBe(value, choice)) {
      faults.push(`${path}: ${JSON.stringify(value)?.slice(0, 60)} is no ${checker.typeToString(type)}`);
    } else if (isPrimitive(choice)) {
      return;
    } else if (checker.isTupleType(choice)) {
      const parts = checker.getTypeArguments(choice);
      if (parts.length !== value.length) faults.push(`${path} has ${value.length} parts`);
      parts.forEach((part, position) => hold(value[position], part, `${path}[${position}]`));
    } else if (checker.isArrayLikeType(choice)) {
      const [part] = checker.getTypeArguments(choice);
      value.forEach((each, position) => hold(each, part, `${path}[${position}]`));
    } else holdObject(value, choice, path);
  }

  return {
    faults,
    optional,
    /** @param {unknown} value @param {string} name of an exported type */
    hold: (value, name) => hold(value, named(name), name),
    /** The properties of an exported type. @param {string} name */
    keys: (name) => checker.getPropertiesOfType(named(name)).map((property) => property.name),
  };
}
