import { load } from "policy-proposals/slim";
import { answer } from "../../../app/answer.js";

// Anew for every visit, so that the started server loads the document, not only the build.
export const dynamic = "force-dynamic";

export default async function Page() {
  return <output>{JSON.stringify(answer(await load()))}</output>;
}
