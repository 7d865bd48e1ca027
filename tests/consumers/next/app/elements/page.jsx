"use client";

import { useEffect, useRef, useState } from "react";
import "policy-proposals/define";
import { answer } from "../../../app/answer.js";

export default function Page() {
  const element = useRef();
  const [found, setFound] = useState();
  useEffect(() => {
    const ready = ({ target }) => setFound(answer(target.policy));
    element.current.addEventListener("policy-proposals-ready", ready);
    return () => element.current?.removeEventListener("policy-proposals-ready", ready);
  }, []);
  return (
    <>
      <policy-proposals ref={element} query="過海隧道" loading="eager">
        過海隧道
      </policy-proposals>
      <output>{found && JSON.stringify(found)}</output>
    </>
  );
}
