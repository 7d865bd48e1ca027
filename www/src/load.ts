/**
 * Loading, shared by the entry points: one instance of the module however often and however concurrently it is
 * asked for, and a fresh start after a failure.
 */
import { initSync } from "../build/wasm/policy_proposals.js";
import type { LoadOptions, PolicyDocument, WasmSource } from "./api.js";
import { type Checks, options, text } from "./check.js";
import { documentOf } from "./document.js";
import { PolicyError } from "./error.js";
import { compiled, moduleFailure } from "./source.js";

const LOAD_OPTIONS: Checks<LoadOptions> = {
  document: text,
  // Any value passes here: what a source may be is known only once it has been awaited.
  wasm: (_name, value) => value as WasmSource,
};

type Source = () => WasmSource | PromiseLike<WasmSource>;

async function instantiated(source: Source): Promise<void> {
  const module = await compiled(source);
  // Another module would leave the bindings half set up, and so spoil the next try: look before instantiating.
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
  // The default document, asked for by its id, is the same object.
  const same = open.get(document.about.id) ?? document;
  open.set(id, same).set(document.about.id, same);
  return same;
}

/** What `load` of an entry point does; `usual` says where its module is when the caller does not. */
export async function loadFrom(usual: Source, given: LoadOptions | undefined): Promise<PolicyDocument> {
  const { document, wasm } = options<LoadOptions>("options", given, LOAD_OPTIONS);
  // A source that is not needed must not end the process by failing unheard.
  Promise.resolve(wasm).catch(() => undefined);
  for (;;) {
    const isOurs = !loading;
    loading ??= started(() => (wasm === undefined ? usual() : wasm));
    try {
      await loading;
      break;
    } catch (error) {
      // Where somebody else's source has failed, one's own may still do.
      if (isOurs || wasm === undefined) throw error;
    }
  }
  return opened(document);
}
