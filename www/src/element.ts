/**
 * The entry point `policy-proposals/element`: the classes of the elements, not registered under any name.
 */
import { PolicyProposals } from "./elements/policy-proposals.js";
import { PolicyProposal } from "./elements/policy-proposal.js";
import type {
  PolicyProposalElement as PolicyProposalInterface,
  PolicyProposalsElement as PolicyProposalsInterface,
} from "./elements/types.js";

export type * from "./elements/types.js";

/** The class of `<policy-proposals>`. */
export type PolicyProposalsElement = PolicyProposalsInterface;
export const PolicyProposalsElement: new () => PolicyProposalsInterface = PolicyProposals;

/** The class of `<policy-proposal>`. */
export type PolicyProposalElement = PolicyProposalInterface;
export const PolicyProposalElement: new () => PolicyProposalInterface = PolicyProposal;
