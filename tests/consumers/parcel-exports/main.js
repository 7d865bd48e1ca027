import { load } from "policy-proposals/slim";
import { answer } from "../app/answer.js";
import { show } from "../app/show.js";

load().then((policy) => show(answer(policy)));
