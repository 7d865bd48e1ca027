/** Loads the contender that is named, in a process of its own, and prints how long that and a first search took. */
import { CONTENDERS } from "./contenders.mjs";

const started = performance.now();
const search = await CONTENDERS[process.argv[2]].load();
search("隧道");
console.log(performance.now() - started);
