import { PolicyProposalElement } from "policy-proposals/element";
import "policy-proposals/define";

console.log(JSON.stringify(typeof PolicyProposalElement));
