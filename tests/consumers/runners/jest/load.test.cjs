const { load } = require("policy-proposals");
const slim = require("policy-proposals/slim");

const { total, first } = JSON.parse(process.env.EXPECTED);

test.each([
  ["inlined", load],
  ["beside the script", slim.load],
])("the module %s", async (_, load) => {
  const found = (await load()).search("過海隧道");
  expect(found.total).toBe(total);
  expect(found.hits[0].number).toBe(first);
});
