import { PolicyError } from "policy-proposals";
import { show } from "../show.js";

show(new PolicyError("BAD_ARGUMENT", "told").code);
