/**
 * The part of the analyzer that the build calls: the package's own declarations describe only its plugins.
 */
declare module "@custom-elements-manifest/analyzer" {
  import type { Package } from "custom-elements-manifest/schema";
  import type typescript from "typescript";

  export const ts: typeof typescript;
  export function create(options: {
    modules: typescript.SourceFile[];
    plugins: unknown[];
    context: Record<string, unknown>;
  }): Package;
}

declare module "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js" {
  export function litPlugin(): unknown[];
}
