import type { ReasonLinks } from "../pipeline/deliver/reason-section.ts";
import { LINK_LIFETIME_MS, signLink } from "./sign-link.ts";

export interface LinkSettings {
  /** Origin at which agents' browsers reach Sidenote. */
  publicUrl: string | undefined;
  secret: string | undefined;
  /** All reason codes, in the order in which they are offered. */
  codes: readonly string[];
  now: () => Date;
}

/**
 * The links of one draft: to its reason page, and to that page with a reason chosen already. Null unless both address
 * and secret are set.
 */
export function createReasonLinks({
  publicUrl,
  secret,
  codes,
  now,
}: LinkSettings): ((draftId: string) => ReasonLinks) | null {
  if (publicUrl === undefined || secret === undefined) return null;
  return (draftId) => {
    const token = signLink(draftId, new Date(now().getTime() + LINK_LIFETIME_MS), secret);
    const page = `${publicUrl}/why/${token}`;
    return { page, byCode: codes.map((code) => ({ code, url: `${page}?code=${encodeURIComponent(code)}` })) };
  };
}
