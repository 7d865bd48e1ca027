import { load } from "policy-proposals";
import { load as loadSlim } from "policy-proposals/slim";
import { answer } from "../app/answer.js";

export default {
  async fetch() {
    return Response.json([answer(await load()), answer(await loadSlim())]);
  },
};
