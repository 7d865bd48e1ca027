/**
 * Loading, shared by the entry points. However many calls there are, also at the same time, there is one instance of the
 * module. After a failure the next call starts anew.
 */
import { initSync } from "../build/wasm/policy_proposals.js";
import type { LoadOptions, PolicyDocument, WasmSource } from "./api.js";
import { type Checks, options, text } from "./check.js";
import { documentOf } from "./document.js";
import { PolicyError } from "./error.js";
import { compiled, moduleFailure } from "./source.js";

const LOAD_OPTIONS: Checks<LoadOptions> = {
  document: text,
  // Any value passes: the source can be checked only after it has been awaited.
  wasm: (_name, value) => value as WasmSource,
};

type Source = () => WasmSource | PromiseLike<WasmSource>;

async function instantiated(source: Source): Promise<void> {
  const module = await compiled(source);
  // Check before instantiating: a different module would leave the bindings half set up, and the next try would fail.
  if (WebAssembly.Module.customSections(module, MODULE_STAMP).length === 0) {
    throw new PolicyError("BAD_MODULE", "the module was not built together with this script");
  }
  try {
    initSync({ module });
  } catch (error) {
    throw moduleFailure(error, true);
  }
}

let loading: Promise<void> | undefined;

function started(source: Source): Promise<void> {
  const started = instantiated(source);
  started.catch(() => {
    loading = undefined;
  });
  return started;
}

const open = new Map<string | undefined, PolicyDocument>();

function opened(id: string | undefined): PolicyDocument {
  const known = open.get(id);
  if (known) return known;
  const document = documentOf(id);
  // The default document is the same object when asked for by its id.
  const same = open.get(document.about.id) ?? document;
  open.set(id, same).set(document.about.id, same);
  return same;
}

/** The `load` of an entry point; `usual` gives its module if the caller does not. */
export async function loadFrom(usual: Source, given: LoadOptions | undefined): Promise<PolicyDocument> {
  const { document, wasm } = options<LoadOptions>("options", given, LOAD_OPTIONS);
  // If the source is not needed, its failure must not become an unhandled rejection.
  Promise.resolve(wasm).catch(() => undefined);
  for (;;) {
    const isOurs = !loading;
    loading ??= started(() => (wasm === undefined ? usual() : wasm));
    try {
      await loading;
      break;
    } catch (error) {
      // If another caller's source has failed, this caller's may still work.
      if (isOurs || wasm === undefined) throw error;
    }
  }
  return opened(document);
}
