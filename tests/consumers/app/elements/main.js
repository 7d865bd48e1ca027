import "policy-proposals/define";
import { answer } from "../answer.js";
import { show } from "../show.js";

const element = document.querySelector("policy-proposals");
element.addEventListener("policy-proposals-ready", () => show(answer(element.policy)));
