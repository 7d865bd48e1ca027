require("policy-proposals/define");

test("the elements load their document", async () => {
  const element = document.createElement("policy-proposals");
  const ready = new Promise((resolve) => element.addEventListener("policy-proposals-ready", resolve));
  // Such windows do not tell what is in view.
  element.loading = "eager";
  document.body.append(element);
  await ready;
  const { total, hits } = element.policy.search("過海隧道");
  expect({ total, first: hits[0].number }).toEqual(JSON.parse(process.env.EXPECTED));
});
