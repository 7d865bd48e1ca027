import { load } from "policy-proposals";
import { answer } from "../../../app/answer.js";

export default async function Page() {
  return <output>{JSON.stringify(answer(await load()))}</output>;
}
