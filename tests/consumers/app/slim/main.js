import { load } from "policy-proposals/slim";
import { answer } from "../answer.js";
import { show } from "../show.js";

load().then((policy) => show(answer(policy)));
