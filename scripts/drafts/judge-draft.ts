import { eld } from "eld/small";
import type { NewDraft } from "../../db/store.ts";
import { draftText } from "../../src/domain/draft.ts";
import type { Policy } from "../../src/domain/policy.ts";
import type { SandboxOrder, SandboxTicket, ShopData } from "../sandbox/shop-data.ts";
import type { DraftCase } from "./draft-case.ts";
import { formsOf, plainBlanks, wordsOf } from "./source-text.ts";

/** What is wrong with one draft, and how much of what was wanted it answers. */
export interface DraftVerdict {
  /** `asked`: it rests on no order though the ticket is about one. Null where the case does not say. */
  order: "right" | "asked" | "wrong" | null;
  /** Whether the first request's action is one that answers the first thing wanted, or any of them. */
  isFirstRight: boolean | null;
  wanted: number;
  answered: number;
  /** Texts of the draft that promise what nobody decided. */
  promises: readonly string[];
  /** Numbers, dates and amounts that stand neither in the sender's orders nor in policy or ticket. */
  unsupported: readonly string[];
  /** Things of orders that are not the sender's, in the draft or in the note. */
  leaks: readonly string[];
  /** The draft's language by another library's word, where it isn't the ticket's. */
  otherLanguage: string | null;
  /** Empty talk, markup, too many words. */
  style: readonly string[];
  words: number;
}

/** Nobody has done or decided any of this: an agent reads the draft first. Own words, apart from those of the guard. */
const PROMISES: readonly RegExp[] = [
  /\b(?:i|we)(?:'ve| have)? (?:just |already )?(?:refunded|cancelled|canceled|replaced|reshipped|resent|credited|changed|updated) (?:you|your|the|it)/i,
  /\b(?:will|'ll) (?:arrive|be delivered|be with you|reach you|receive it) (?:on|by|before|within|tomorrow|today)/i,
  /\b(?:guarantee|i promise|we promise|rest assured|for sure)\b/i,
  /\b(?:refund|money|credit) (?:will|'ll) (?:be|arrive|appear|reach)\b[^.]{0,40}\b(?:within|in|by) \w+/i,
  /\b(?:free of charge|at no cost|for free|as a gesture of goodwill|compensat\w+)\b/i,
  /\b(?:ich habe|wir haben) (?:ihnen |ihre |die |den )[^.]{0,40}(?:erstattet|storniert|ersetzt)\b/i,
  /\b(?:j'ai|nous avons) (?:bien )?(?:rembours|annul|remplac)/i,
  /\b(?:he|hemos) (?:reembolsado|cancelado|reemplazado)\b/i,
];
const EMPTY_TALK =
  /\b(?:certainly|absolutely|great question|i hope this (?:e-?mail|message) finds you|as an ai|valued customer|we apologi[sz]e for any inconvenience)\b/i;
const MARKUP = /\*\*|^#{1,3} |<\/?[a-z]+|\]\(/im;
const DRAFTED = ["en", "de", "fr", "es", "it", "nl", "pt"];
/** Shorter texts say too little of their language. */
const SURE_CHARS = 60;

/** Judges one draft from the shop's own data, without the code that wrote or guarded it. */
export function judgeDraft(
  { orders: expected, wanted, sender }: DraftCase,
  draft: NewDraft,
  ticket: SandboxTicket,
  { data, policy }: { data: ShopData; policy: Policy },
): DraftVerdict {
  const text = plainBlanks(draftText(draft));
  const own = sender === "owner" ? ownOrders(ticket, data) : [];
  const written = [ticket.subject, ...ticket.messages.map((message) => message.text)].join("\n");
  const { action, requests } = draft.decision;
  const said = requests.filter(({ unsaid }) => unsaid === undefined).map((request) => request.action);
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return {
    order: expected === null ? null : orderVerdict(expected, draft, text, data),
    isFirstRight: wanted
      ? wanted.flat().some((action) => action === draft.decision.requests[0]?.action)
      : null,
    wanted: wanted?.length ?? 0,
    answered: wanted?.filter((actions) => [action, ...said].some((one) => actions.includes(one))).length ?? 0,
    promises: PROMISES.flatMap((promise) => promise.exec(text)?.[0] ?? []),
    unsupported: unsupported(text, `${written}\n${wordsOf(own, policy)}`, formsOf(own, data, policy)),
    leaks: leaks(`${text}\n${draft.noteText}`, written, own, data),
    otherLanguage: otherLanguage(draft, text, written),
    style: [
      ...(EMPTY_TALK.exec(text)?.slice(0, 1) ?? []),
      ...(MARKUP.exec(text)?.slice(0, 1) ?? []),
      ...(words > policy.voice.max_words ? [`${words} words`] : []),
    ],
    words,
  };
}

function ownOrders({ from }: SandboxTicket, { orders, customers }: ShopData): SandboxOrder[] {
  const own = from.email?.toLowerCase();
  if (own === undefined) return [];
  const ids = customers.filter(({ email }) => email?.toLowerCase() === own).map(({ id }) => id);
  return orders.filter(
    ({ email, customer }) => email?.toLowerCase() === own || (customer !== null && ids.includes(customer)),
  );
}

function orderVerdict(
  expected: readonly string[],
  { inputs }: NewDraft,
  text: string,
  { orders }: ShopData,
): NonNullable<DraftVerdict["order"]> {
  const named = orders
    .map(({ name }) => name)
    .filter((name) => new RegExp(`${escaped(name)}(?!\\w)`).test(text));
  const used = [
    ...named,
    ...[inputs.order, ...(inputs.further ?? []).map(({ order }) => order)].flatMap(
      (order) => order?.name ?? [],
    ),
  ];
  if (used.some((name) => !expected.includes(name))) return "wrong";
  return used.length > 0 || expected.length === 0 ? "right" : "asked";
}

/** What is left of the draft's figures once all that is known has been taken out. */
function unsupported(text: string, words: string, forms: readonly string[]): string[] {
  const rest = forms.reduce((left, form) => left.replaceAll(form, " "), text);
  const tokens = rest.match(/[\p{L}\d#€$£%.,:/-]*\d[\p{L}\d€$£%.,:/-]*/gu) ?? [];
  return tokens
    .map((token) => token.replace(/[.,:)]+$/, ""))
    .filter((token) => !new RegExp(`(?<![\\w])${escaped(token)}(?!\\w)`).test(words));
}

/** Titles, tracking numbers, streets and addresses of other people's orders that neither the ticket nor own orders hold. */
function leaks(
  seen: string,
  written: string,
  own: readonly SandboxOrder[],
  { orders, customers }: ShopData,
): string[] {
  const others = orders.filter((order) => !own.includes(order));
  const known = `${written}\n${JSON.stringify(own)}`.toLowerCase();
  const secrets = others.flatMap((order) => [
    ...order.items.map(({ title }) => title),
    ...order.parcels.flatMap(({ tracking }) => tracking.flatMap(({ number }) => number ?? [])),
    order.shippingAddress?.line1,
    order.email,
    customers.find(({ id }) => id === order.customer)?.email,
  ]);
  return [...new Set(secrets)]
    .filter((secret) => typeof secret === "string")
    .filter((secret) => seen.includes(secret) && !known.includes(secret.toLowerCase()));
}

function otherLanguage({ language }: NewDraft, text: string, written: string): string | null {
  if (written.length < SURE_CHARS) return null;
  const wrote = eld.detect(written);
  // Other languages are answered in English, and the note says so.
  const due = DRAFTED.includes(wrote.language) ? wrote.language : "en";
  const { language: drafted } = eld.detect(text);
  return !wrote.isReliable() || due === drafted
    ? null
    : `${wrote.language} answered in ${drafted} (${language})`;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
