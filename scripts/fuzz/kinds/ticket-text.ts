import fc from "fast-check";
import { chooseAction } from "../../../src/observe/choose-action.ts";
import { reasonsInNotes, reasonsInTags } from "../../../src/observe/collect-reasons.ts";
import { compareReply } from "../../../src/observe/compare-reply.ts";
import { looksLikeAutoReply } from "../../../src/pipeline/classify/auto-reply.ts";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";
import { cleanText, hasCustomerText } from "../../../src/pipeline/classify/clean-text.ts";
import { detectLanguage } from "../../../src/pipeline/classify/detect-language.ts";
import { policyWordsIn } from "../../../src/pipeline/decide/escalation.ts";
import { judgeIdentity } from "../../../src/pipeline/gather/identity-gate.ts";
import { mentionedItems } from "../../../src/pipeline/gather/item-words.ts";
import { findOrderNames } from "../../../src/pipeline/gather/order-names.ts";
import { topicsOf } from "../../../src/pipeline/thread/thread-topics.ts";
import { redactText } from "../../../src/redact/redact-text.ts";
import { defaultPolicy, richOrder } from "../../guard/draft-cases.ts";
import { anOrder } from "../../guard/orders.ts";
import { anyText } from "../any-text.ts";
import { feedOf, type InputKind, nothingToClose } from "../input-kind.ts";

const NOW = new Date("2026-11-21T12:00:00Z");
const SHOP = { orderNamePrefix: "#", orderNameSuffix: "" };
/** Longer than any part of the program reads. */
const LONGEST = 30_000;
const ORDERS = [anOrder(), anOrder({ id: "gid://shopify/Order/2", name: "#1001" }), richOrder];
const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt", "und", "xx", "__proto__"];

/** What a customer writes, through everything that reads it before a draft. */
export const ticketText: InputKind = {
  name: "ticket text: cleaned, classified",
  weight: 10,
  maxMs: 1_000,
  open: async () => ({
    close: nothingToClose,
    feed: feedOf(fc.record({ subject: anyText(300), text: anyText(LONGEST) }), ({ subject, text }) => {
      const cleaned = cleanText(text);
      if (cleaned.length > 6_000) throw new Error("a cleaned text is longer than it may be");
      looksLikeAutoReply({ subject, text });
      detectLanguage(text);
      const { requests } = classifyTicket({ subject, text: cleaned });
      if (requests.length === 0) throw new Error("a ticket has no intent at all");
      return hasCustomerText(text) ? "accepted" : "rejected";
    }),
  }),
};

/** The same text, where secrets are taken out of it. */
export const secretText: InputKind = {
  name: "ticket text: redacted",
  weight: 12,
  maxMs: 500,
  open: async () => ({
    close: nothingToClose,
    feed: feedOf(anyText(LONGEST), (text) => {
      return redactText(text) === text ? "accepted" : "rejected";
    }),
  }),
};

/** The same text, where it chooses an order and names what the policy speaks of. */
export const orderText: InputKind = {
  name: "ticket text: orders, topics",
  weight: 10,
  maxMs: 500,
  open: async () => ({
    close: nothingToClose,
    feed: feedOf(
      fc.record({ text: anyText(LONGEST), earlier: anyText(500), language: fc.constantFrom(...LANGUAGES) }),
      ({ text, earlier, language }) => {
        const named = findOrderNames(text, SHOP);
        const verdict = judgeIdentity({
          senderEmail: "ana@example.com",
          orders: ORDERS,
          named,
          text,
          earlier,
          language,
          now: NOW,
          timeZone: "Europe/Berlin",
          shop: SHOP,
          classify: classifyTicket,
        });
        mentionedItems(richOrder, text);
        policyWordsIn(text, defaultPolicy.policy);
        topicsOf(text, defaultPolicy.policy);
        return verdict.order ? "accepted" : "rejected";
      },
    ),
  }),
};

/** What an agent writes: replies, notes and tags. */
export const agentText: InputKind = {
  name: "agents' replies, notes, tags",
  weight: 8,
  maxMs: 700,
  open: async () => {
    const draft =
      "Hi Ana,\n\nOrder #1042 arrived on 17 November. You can send it back within 30 days.\n\nBest";
    const book = { codes: ["vip_goodwill", "other"], tagPrefix: "sn_" };
    const note = { id: "1", authorId: "2", authorName: null, own: false, writtenAt: NOW };
    return {
      close: nothingToClose,
      feed: feedOf(
        fc.record({
          replies: fc.array(anyText(LONGEST), { minLength: 1, maxLength: 3 }),
          agentName: fc.option(anyText(60)),
          tag: anyText(80),
          language: fc.constantFrom(...LANGUAGES),
        }),
        ({ replies, agentName, tag, language }) => {
          const frame = { agentName, signOff: ["Best"] };
          const reply = compareReply(draft, replies, frame);
          if (!(reply.similarity >= 0 && reply.similarity <= 1)) throw new Error("a similarity out of range");
          chooseAction({ text: draft, action: "return_label", language }, reply);
          const reasons = [
            ...reasonsInNotes(
              replies.map((text) => ({ ...note, text })),
              book,
            ),
            ...reasonsInTags([tag, `sn_why_${tag}`], book),
          ];
          return reasons.length > 0 ? "accepted" : "rejected";
        },
      ),
    };
  },
};
