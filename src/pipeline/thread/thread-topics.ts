import type { Policy } from "../../domain/policy.ts";
import {
  ADDRESS_TOPIC,
  PICTURE_TOPIC,
  STILL_MISSING_TOPIC,
  VARIANT_TOPIC,
  YES_TOPIC,
} from "../decide/words/answered.ts";
import { aspectTopics } from "../decide/words/asked-aspects.ts";
import { refusedTopic } from "../decide/words/keep-order.ts";
import { isWishTopic, textTopics, wishTopic } from "../decide/words/text-topics.ts";
import { toldTopics } from "../decide/words/told-details.ts";
import { foldedText } from "../folded-text.ts";
import { postalAddress } from "./postal-address.ts";
import type { ReplyKind } from "./reply-kind.ts";
import { NOT_CANCELLING } from "./reply-words.ts";
import type { ThreadWords } from "./thread-words.ts";

/** What a text speaks of, and what it asks of the rules. */
export function topicsOf(text: string, policy: Policy): string[] {
  return [...new Set([...textTopics(text, policy), ...aspectTopics(text, policy), ...toldTopics(text)])];
}

/** What the words speak of, for `DecisionInputs.topics`: of several wishes the last counts. Holds none of the text itself. */
export function threadTopics({ text, newest, adds, stillMissing }: ThreadWords, policy: Policy): string[] {
  const all = topicsOf(text, policy);
  const last = adds === null ? all : textTopics(newest, policy);
  const isMind = last.some(isWishTopic);
  const dropped =
    adds === null
      ? []
      : WISHES_OF.flatMap(([intent, wish]) => (last.includes(refusedTopic(intent)) ? [wish] : []));
  return [
    ...(isMind
      ? [...new Set([...all.filter((topic) => !isWishTopic(topic)), ...last])]
      : all.filter((topic) => !dropped.includes(topic))),
    ...(refusesToCancel(newest) ? [refusedTopic("cancel_order")] : []),
    ...(postalAddress(text) === "full" ? [ADDRESS_TOPIC] : []),
    ...(adds ? replyTopics(adds) : []),
    ...(stillMissing ? [STILL_MISSING_TOPIC] : []),
  ];
}

/** What is not wished for any more, when the last words refuse it. */
const WISHES_OF = [
  ["exchange", wishTopic("replacement")],
  ["refund", wishTopic("refund")],
  ["discount", wishTopic("store_credit")],
] as const;

function refusesToCancel(newest: string): boolean {
  return !newest.includes("?") && NOT_CANCELLING.test(foldedText(newest));
}

function replyTopics(kind: ReplyKind): string[] {
  switch (kind) {
    case "yes":
      return [YES_TOPIC];
    case "variant":
      return [VARIANT_TOPIC];
    case "wordless":
      return [PICTURE_TOPIC];
    case "order":
    case "address":
    case "choice":
    case "answer":
    case "reminder":
      return [];
    default:
      return kind satisfies never;
  }
}
