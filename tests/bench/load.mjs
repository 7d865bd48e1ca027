/** Loads a contender in a process of its own, searches once, and prints how long that took. */
import { CONTENDERS } from "./contenders.mjs";

const started = performance.now();
const search = await CONTENDERS[process.argv[2]].load();
search("隧道");
console.log(performance.now() - started);
