import { load } from "policy-proposals";
import { load as loadSlim } from "policy-proposals/slim";
import { answer } from "../../app/answer.js";

const expected = JSON.parse(process.env.EXPECTED);

test("the module inlined", async () => expect(answer(await load())).toEqual(expected));
test("the module beside the script", async () => expect(answer(await loadSlim())).toEqual(expected));
