import type { ReasonLinks } from "../pipeline/deliver/reason-section.ts";
import { LINK_LIFETIME_MS, signLink } from "./sign-link.ts";

export interface LinkSettings {
  /** Origin at which agents' browsers reach Sidenote. */
  publicUrl: string;
  secret: string;
  /** All reason codes, in the order in which they are offered. */
  codes: readonly string[];
  now: () => Date;
}

/** The links of one draft: to its reason page, and to that page with a reason chosen already. */
export function createReasonLinks({ publicUrl, secret, codes, now }: LinkSettings) {
  return (draftId: string): ReasonLinks => {
    const token = signLink(draftId, new Date(now().getTime() + LINK_LIFETIME_MS), secret);
    const page = `${publicUrl}/why/${token}`;
    return { page, byCode: codes.map((code) => ({ code, url: `${page}?code=${encodeURIComponent(code)}` })) };
  };
}
