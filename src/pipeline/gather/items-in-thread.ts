import type { Intent } from "../../domain/intent.ts";
import type { Order } from "../../domain/order.ts";
import type { ClassifyTicket } from "../classify/classify-ticket.ts";
import { foldedText } from "../folded-text.ts";
import type { ThreadWords } from "../thread/thread-words.ts";
import { ORDER_NOUN } from "./day-words.ts";
import { mentionedItems } from "./item-words.ts";
import { findOrderNames } from "./order-names.ts";

/** What is done with a thing, and not with an order as a whole. */
const ABOUT_THINGS: readonly Intent[] = ["return", "exchange", "refund"];
const MAX_WORDS = 14;

/** "Exchange it", "kann ich sie umtauschen": something that was named before. */
const POINTING =
  /(?<!\p{L})(?:it|them|this|that|these|those|es|sie|ihn|das|dies|diese[rsn]?|le|la|les|l'(?=\p{L})|ca|cela|celui-ci|lo|los|las|eso|esto|este|esta|li|questo|questa|het|ze|hem|deze|dit|dat|o|os|as|isso|isto)(?!\p{L})|^(?:yes|ok|ja|oui|si|sim)(?!\p{L})|(?<!\p{L})(?:instead|stattdessen|plutot|en su lugar|invece|in plaats daarvan|em vez disso)(?!\p{L})|\p{L}{3,12}(?:ar|er|ir)(?:lo|la|los|las|li|le)(?!\p{L})|-(?:lo|la|los|las|o|a)(?!\p{L})/u;
/** "Yes, and the mug too": besides what was named before. */
const ALSO =
  /(?<!\p{L})(?:too|also|as well|auch|ebenfalls|aussi|egalement|tambien|anche|pure|ook|eveneens|tambem)(?!\p{L})/u;
const WHOLE = new RegExp(
  `(?<!\\p{L})(?:${ORDER_NOUN}|everything|all|whole|alles|alle|ganze\\p{L}?|tout|tous|toutes|todo|todos|todas|tutto|tutti|alles|hele|tudo)(?!\\p{L})`,
  "u",
);

/**
 * Line items that the newest words speak of. A reply that names none means those of the request that it goes on with, and
 * so does a short wish for "it". `before`: the customer's last words before these.
 */
export function itemsInThread(
  order: Order,
  subject: string,
  { newest, carried, adds }: ThreadWords,
  before: string | undefined,
  classify: ClassifyTicket,
): readonly string[] {
  const named =
    adds === "address" ? [] : mentionedItems(order, adds === null ? `${subject}\n${newest}` : newest);
  if (adds !== null && (named.length === 0 || ALSO.test(foldedText(newest))))
    return [...new Set([...mentionedItems(order, `${subject}\n${carried}`), ...named])];
  if (named.length > 0) return named;
  return before !== undefined && pointsBack(newest, classify) ? mentionedItems(order, before) : [];
}

function pointsBack(newest: string, classify: ClassifyTicket): boolean {
  const folded = foldedText(newest).replace(/\s+/g, " ");
  if (folded.split(" ").length > MAX_WORDS || !POINTING.test(folded) || WHOLE.test(folded)) return false;
  const [first] = classify({ subject: "", text: newest }).requests;
  return (
    first !== undefined &&
    first.confidence !== "low" &&
    ABOUT_THINGS.includes(first.intent) &&
    findOrderNames(newest, null).length === 0
  );
}
