import { load } from "policy-proposals/slim";
import { answer } from "../app/answer.js";

console.log(JSON.stringify(answer(await load())));
