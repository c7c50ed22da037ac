import type { ShopWarning } from "../../commerce/port.ts";
import type { ModelFailure } from "../../domain/model-call.ts";

/** Everything that an agent should know before trusting a draft. */
export type NoteWarning =
  | "identity_unproven"
  | "identity_ambiguous"
  | "identity_none"
  | "identity_gift"
  | "identity_unknown_sender"
  | "identity_other_writer"
  | "stale_attached_data"
  | "order_chosen_by_text"
  | "order_chosen_by_tracking_number"
  | "order_chosen_by_date"
  | "order_chosen_by_amount"
  | "order_chosen_by_items"
  | "order_chosen_as_latest"
  | "several_orders_named"
  | "several_orders_answered"
  | "read_with_earlier"
  | "no_shop"
  | "shop_down"
  | "tracking_down"
  | "intent_by_model"
  | "language_unsure"
  | "language_fallback"
  | "sentences_withheld"
  | "model_ungrounded"
  | `model_${ModelFailure}`
  | ShopWarning;

const TEXTS: Readonly<Record<NoteWarning, string>> = {
  identity_unproven:
    "The sender's address does not prove that the order is theirs, so the draft says nothing about it. Check who is writing before you do.",
  identity_ambiguous: "The sender has several orders that could be meant; the draft asks which one.",
  identity_none: "No order was found for the sender, and none was named.",
  identity_gift:
    "The sender was given it, so the order is probably another person's, and the draft says nothing about any. Check who may know what before you do.",
  identity_unknown_sender:
    "The helpdesk holds no e-mail address for the sender, so no order could be matched.",
  identity_other_writer:
    "Somebody other than the requester wrote this message, so the draft says nothing about the requester's orders.",
  stale_attached_data:
    "The shop was not read live: these facts are the helpdesk's own copy and may be out of date.",
  several_orders_named:
    "The message names several orders, so the draft speaks of none of them: see what is asked about which.",
  several_orders_answered:
    "The message is about several orders, and the draft answers each: check that every request stands with the right one.",
  read_with_earlier:
    "The message goes on with an earlier one of the same customer, and was read together with it. Check that this is still what they want.",
  order_chosen_by_text:
    "The sender has several orders; this one was chosen because the text points at it. Check that it is the one.",
  order_chosen_by_tracking_number:
    "The sender has several orders; the order above was chosen by a tracking number in the text.",
  order_chosen_by_date:
    "The sender has several orders; the order above was chosen by a day that the text names. Check that it is the one.",
  order_chosen_by_amount:
    "The sender has several orders; the order above was chosen by an amount in the text. Check that it is the one.",
  order_chosen_by_items:
    "The sender has several orders; the order above was chosen by the items that the text names. Check that it is the one.",
  order_chosen_as_latest:
    "The sender has several orders; the text speaks of the last one, which is the order above. Check that it is the one.",
  no_shop: "No shop is connected, so the draft says nothing about orders.",
  shop_down: "The shop could not be reached, so the draft says nothing about the order.",
  tracking_down: "Tracking could not be read, so the parcel's place is missing.",
  intent_by_model:
    "Intent by model: the words alone did not make clear what the customer wants, so the model chose. Check that it is right.",
  language_unsure: "The customer's language could not be told for sure.",
  language_fallback:
    "Sidenote does not write in the customer's language, so the draft is in English: translate it before you send it.",
  sentences_withheld:
    "Sentences that could not be shown to follow from the facts were left out: the draft may say too little.",
  model_ungrounded: "The model's draft stated something that is not in the facts, so this is the template.",
  model_timeout: "The model did not answer in time, so this is the template.",
  model_unavailable: "The model could not be reached, so this is the template.",
  model_refused: "The model declined to write, so this is the template.",
  model_invalid_answer: "The model's answer had the wrong shape, so this is the template.",
  model_truncated: "The model's answer was cut off, so this is the template.",
  model_over_budget: "The model's daily budget is used up, so this is the template.",
  older_orders_hidden:
    "The app may only read the last 60 days of orders (scope read_all_orders is missing): older orders are unseen.",
  returns_hidden: "Returns are unseen: scope read_returns is missing.",
  tags_hidden:
    "Product tags are unseen (scope read_products is missing), so final sale is judged by SKU alone.",
  protected_data_withheld:
    "The shop withholds customer data from the app, so the sender could not be matched by it.",
  truncated: "The order is long and was read in part only.",
  version_mismatch: "The shop answered with another API version than asked for; check the facts.",
};

/** Plain English for the agent; the codes are stored, the texts may be reworded. */
export function warningText(warning: NoteWarning): string {
  return TEXTS[warning];
}

/** Stored codes may come from a release that knew others. */
export function isNoteWarning(code: string): code is NoteWarning {
  return Object.hasOwn(TEXTS, code);
}
