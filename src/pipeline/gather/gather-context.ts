import type { JobRun } from "../../../db/queue.ts";
import type { Shop, ShopProfile } from "../../commerce/port.ts";
import type { Fact } from "../../domain/fact.ts";
import type { AttachedShop, CustomerHistory, Order } from "../../domain/order.ts";
import { factsAmong } from "../../domain/order-view.ts";
import type { Conversation, Message, Ticket } from "../../domain/ticket.ts";
import type { Logger } from "../../log.ts";
import type { ClassifyTicket } from "../classify/classify-ticket.ts";
import { detectLanguage } from "../classify/detect-language.ts";
import { knownZone } from "../decide/calendar-days.ts";
import type { NoteWarning } from "../deliver/note-warnings.ts";
import { ownSubject } from "../thread/own-messages.ts";
import { type ThreadWords, wordsInThread } from "../thread/thread-words.ts";
import { attachedFacts } from "./attached-facts.ts";
import type { OrderClue } from "./choose-order.ts";
import { belongsTo, type GateVerdict, judgeIdentity } from "./identity-gate.ts";
import { mentionedItems } from "./item-words.ts";
import { itemsInThread } from "./items-in-thread.ts";
import { type FactOrigin, orderFacts } from "./order-facts.ts";
import type { NamedOrder } from "./order-names.ts";
import type { OrderShare } from "./order-shares.ts";
import { readShop } from "./read-shop.ts";
import { bareNameText, earlierWords, namesInThread } from "./thread-names.ts";

/** All that is known before anything is decided. An order or a fact in here has passed the identity gate. */
export interface GatheredContext {
  /** The customer's own words, without quotes and signatures. */
  words: ThreadWords;
  verdict: GateVerdict;
  /** Line items that the text speaks of; empty = the whole order. */
  itemIds: readonly string[];
  /** What the text says of each order where it is about several; empty otherwise. The first is the verdict's order. */
  shares: readonly GatheredShare[];
  facts: readonly Fact[];
  /** For the agent only: no draft may rest on them. */
  agentFacts: readonly Fact[];
  history: CustomerHistory | null;
  timeZone: string;
  warnings: readonly NoteWarning[];
}

export interface GatheredShare extends OrderShare {
  itemIds: readonly string[];
}

export interface GatherDeps {
  /** Null when no shop is configured. */
  shop: { id: string; api: Shop } | null;
  classifier: () => Promise<ClassifyTicket>;
  now: () => Date;
  log: Logger;
}

/** Without a shop there is no other calendar to count days in. */
const NO_SHOP_TIME_ZONE = "UTC";

/** Reads what concerns this ticket; reads only. Throws PlatformError while waiting for the shop is worth it. */
export async function gatherContext(
  conversation: Conversation,
  message: Message,
  run: JobRun,
  deps: GatherDeps,
): Promise<GatheredContext> {
  const { ticket } = conversation;
  const senderEmail = writerEmail(ticket, message);
  const classify = await deps.classifier();
  const words = wordsInThread(conversation, message, classify);
  const query = (profile: ShopProfile) => ({
    email: senderEmail,
    orderNames: namesInThread(conversation, message, words, profile).map((one) => one.name),
    orderIds: (ticket.attachedShop?.orders ?? []).flatMap((order) => order.id ?? []),
  });
  const reading = deps.shop ? await readShop(deps.shop.api, query, run, deps.log) : null;
  if (!reading || !deps.shop) return withoutShop(conversation, message, words, deps);

  const { profile, answer } = reading;
  const subject = ownSubject(conversation, message);
  const text = `${subject}\n${words.text}`;
  const timeZone = knownZone(profile.timeZone);
  const verdict = judgeIdentity({
    senderEmail,
    orders: answer.orders,
    named: namesInThread(conversation, message, words, profile),
    text,
    newest: words.adds === null ? text : words.newest,
    bare: bareNameText(words, profile),
    earlier: earlierWords(conversation, message).join("\n"),
    language: detectLanguage(words.text),
    now: deps.now(),
    timeZone,
    shop: profile,
    classify,
  });
  const shares = (verdict.shares ?? []).map((share) => ({
    ...share,
    itemIds: mentionedItems(share.order, share.text),
  }));
  const [before] = earlierWords(conversation, message);
  const itemsOf = (order: Order | null) =>
    order ? itemsInThread(order, subject, words, before, classify) : [];
  return {
    words,
    verdict,
    itemIds: shares[0]?.itemIds ?? itemsOf(verdict.order),
    shares,
    facts: factsBehind(verdict, { source: deps.shop.id, readAt: answer.readAt }),
    agentFacts: [],
    history: answer.history,
    timeZone,
    warnings: [
      ...threadWarnings(words),
      ...identityWarnings(verdict, isByOther(ticket, message), senderEmail),
      ...answer.warnings,
    ],
  };
}

function factsBehind({ order: only, shares }: GateVerdict, origin: FactOrigin): Fact[] {
  if (!shares) return only ? orderFacts(only, origin) : [];
  return shares.flatMap(({ order }, position) => factsAmong(orderFacts(order, origin), position, order.name));
}

/** No shop, or it is down: the draft says nothing about orders, the agent sees the helpdesk's own copy as such. */
function withoutShop(
  conversation: Conversation,
  message: Message,
  words: ThreadWords,
  deps: GatherDeps,
): GatheredContext {
  const { ticket } = conversation;
  const named = namesInThread(conversation, message, words, null);
  const senderEmail = writerEmail(ticket, message);
  const agentFacts = copiedFacts(ticket.attachedShop, senderEmail, named, deps.now());
  return {
    words,
    verdict: { identity: "unavailable", order: null, found: "no_order", clues: [] },
    itemIds: [],
    shares: [],
    facts: [],
    agentFacts,
    history: ownHistory(ticket.attachedShop, senderEmail),
    timeZone: NO_SHOP_TIME_ZONE,
    warnings: [
      ...threadWarnings(words),
      deps.shop ? "shop_down" : "no_shop",
      ...(agentFacts.length > 0 ? (["stale_attached_data"] as const) : []),
    ],
  };
}

/** The copy's customer may be another person than the one who writes. */
function ownHistory(attached: AttachedShop | null, senderEmail: string | null): CustomerHistory | null {
  if (!attached) return null;
  const isOwn = belongsTo({ email: null, customerEmail: attached.customerEmail }, senderEmail);
  return isOwn ? attached.history : null;
}

function copiedFacts(
  attached: AttachedShop | null,
  senderEmail: string | null,
  named: readonly NamedOrder[],
  now: Date,
): readonly Fact[] {
  return attached ? attachedFacts(attached, senderEmail, named, now) : [];
}

/**
 * Somebody copied in may write too, and whom the helpdesk does not name may be anybody: the requester's address proves
 * nothing about such a writer.
 */
function isByOther({ requester }: Ticket, { authorId }: Message): boolean {
  return requester.id !== null && requester.id !== authorId;
}

function writerEmail(ticket: Ticket, message: Message): string | null {
  return isByOther(ticket, message) ? null : ticket.requester.email;
}

/** Which clue chose the order: the agent checks that first. */
const CHOSEN_BY: Readonly<Record<OrderClue, NoteWarning>> = {
  tracking_number: "order_chosen_by_tracking_number",
  date: "order_chosen_by_date",
  amount: "order_chosen_by_amount",
  items: "order_chosen_by_items",
  latest: "order_chosen_as_latest",
};

function threadWarnings({ adds }: ThreadWords): NoteWarning[] {
  return adds === null ? [] : ["read_with_earlier"];
}

function identityWarnings(verdict: GateVerdict, isOther: boolean, senderEmail: string | null): NoteWarning[] {
  if (isOther) return ["identity_other_writer"];
  switch (verdict.identity) {
    case "verified":
      if (verdict.found === "each_named") return ["several_orders_answered"];
      return verdict.clues.map((clue) => CHOSEN_BY[clue]);
    case "unavailable":
      return [];
    case "ambiguous":
      return [verdict.found === "several_named" ? "several_orders_named" : "identity_ambiguous"];
    case "none":
      return ["identity_none"];
    case "unproven":
      if (senderEmail === null) return ["identity_unknown_sender"];
      return [verdict.found === "gift" ? "identity_gift" : "identity_unproven"];
    default:
      return verdict.identity satisfies never;
  }
}
