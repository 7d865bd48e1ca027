"use client";

import { useEffect, useState } from "react";
import { load } from "policy-proposals/slim";
import { answer } from "../../../app/answer.js";

export default function Page() {
  const [found, setFound] = useState();
  useEffect(() => void load().then((policy) => setFound(answer(policy))), []);
  return <output>{found && JSON.stringify(found)}</output>;
}
