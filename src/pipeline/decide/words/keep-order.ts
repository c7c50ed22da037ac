import type { Intent } from "../../../domain/intent.ts";
import { withoutRefused } from "../../classify/refused-requests.ts";

/** The customer asks that nothing be cancelled, as a topic beside clause ids. */
const KEEP_ORDER_TOPIC = "keep_order";

/** What the customer says not to want, as a topic beside clause ids. */
export function refusedTopic(intent: Intent): string {
  return intent === "cancel_order" ? KEEP_ORDER_TOPIC : `refused.${intent}`;
}

/** Whether the text refuses to cancel and asks for it nowhere: "please don't cancel it". */
export function asksToKeepOrder(text: string): boolean {
  return withoutRefused(text).refused.includes("cancel_order");
}
