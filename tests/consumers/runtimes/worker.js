import { load } from "policy-proposals";
import { answer } from "../app/answer.js";

export default {
  async fetch() {
    return Response.json(answer(await load()));
  },
};
