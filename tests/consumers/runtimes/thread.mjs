import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { load } from "policy-proposals";
import { answer } from "../app/answer.js";

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url));
  worker.once("message", (answer) => console.log(JSON.stringify(answer)));
} else {
  parentPort.postMessage(answer(await load()));
}
