import { load } from "policy-proposals";
import { answer } from "../answer.js";
import { show } from "../show.js";

load().then((policy) => show(answer(policy)));
