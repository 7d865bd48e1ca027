import "policy-proposals/define";
import { expect, test } from "vitest";
import { answer } from "../../app/answer.js";

test("the elements load their document", async () => {
  const element = document.createElement("policy-proposals");
  const ready = new Promise((resolve) => element.addEventListener("policy-proposals-ready", resolve));
  // Such windows do not tell what is in view.
  element.loading = "eager";
  document.body.append(element);
  await ready;
  expect(answer(element.policy)).toEqual(JSON.parse(process.env.EXPECTED));
});
