import type { Intent } from "../../../domain/intent.ts";
import type { Situation } from "../../../domain/situation.ts";
import { leftToPerson } from "../left-to-person.ts";
import { UNRULED, type Unruled, unruledTopic } from "../words/unruled-words.ts";
import type { OrderCase, Ruling } from "./ruling.ts";

/** What each matter is taken for; beside it anything else may be asked, and is answered. */
const TAKEN_FOR: Readonly<Record<Unruled, readonly Intent[]>> = {
  locker: ["discount", "change_address", "site_issue", "account", "payment", "complaint", "other"],
  short_refund: ["refund", "return", "payment", "complaint"],
  surplus: ["wrong_or_missing_item", "damaged_item", "change_order", "payment", "complaint", "other"],
  stranger: ["wrong_or_missing_item", "damaged_item", "change_address", "change_order", "complaint", "other"],
  box: ["damaged_item", "wrong_or_missing_item", "complaint", "other"],
  sale: ["discount", "product_question", "policy_question", "other"],
};
/** Nothing is answered by these, so that a matter of nobody's order may take their place. */
const ANSWERLESS: readonly Situation[] = ["no_request", "unclear", "policy_handover", "product_question"];

/** A person's, where the ruling answers another matter than the one that the text tells of; null where it stands. */
export function leftUnruled(
  intent: Intent,
  ruling: Ruling,
  found: OrderCase | null,
  topics: readonly string[],
): Ruling | null {
  if (ruling.escalation) return null;
  const isOne = UNRULED.some(
    (matter) =>
      topics.includes(unruledTopic(matter)) &&
      TAKEN_FOR[matter].includes(intent) &&
      applies(matter, ruling, found),
  );
  return isOne ? leftToPerson(found) : null;
}

function applies(matter: Unruled, { situation }: Ruling, found: OrderCase | null): boolean {
  if (matter === "sale") return ANSWERLESS.includes(situation);
  if (matter === "short_refund") return found !== null && found.order.totalRefunded.minor > 0;
  return found !== null;
}
