/**
 * Lint rules for the package, the demo and their tests: TypeScript's strict set, with types known where they are.
 */
import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "**/build/",
      "**/dist/",
      "**/node_modules/",
      "**/test-results/",
      "**/out/",
      "**/.next/",
      "**/.parcel-cache/",
    ],
  },
  js.configs.recommended,
  {
    // Types already tell which names there are.
    rules: { "no-undef": "off", eqeqeq: "error" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
  },
  { files: ["**/*.jsx"], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  {
    files: ["**/*.ts"],
    ignores: ["**/types/misuse.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      // Numbers in text, and arrow functions that end in a call, are plain enough.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Objects here are closures: no method uses `this`.
      "@typescript-eslint/unbound-method": "off",
      // The compiler asks for the brackets that this rule would take away.
      "@typescript-eslint/dot-notation": "off",
    },
  },
);
