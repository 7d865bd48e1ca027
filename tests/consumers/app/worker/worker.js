import { load } from "policy-proposals";
import { answer } from "../answer.js";

load().then((policy) => postMessage(answer(policy)));
