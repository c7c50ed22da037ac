import fc from "fast-check";
import { shops } from "../../../src/commerce/registry.ts";
import { PlatformError } from "../../../src/errors.ts";
import { helpdesks } from "../../../src/helpdesk/registry.ts";
import { createLogger } from "../../../src/log.ts";
import { chooseOrder } from "../../../src/pipeline/gather/choose-order.ts";
import { orderFacts } from "../../../src/pipeline/gather/order-facts.ts";
import { messageToAnswer } from "../../../src/pipeline/message-to-answer.ts";
import { anyWord } from "../any-text.ts";
import { addressOf, type Exchange, exchangeKey, openFuzzedShop } from "../fuzzed-shop.ts";
import { feedOf, type InputKind, type Verdict } from "../input-kind.ts";
import { anyMutations, type Mutation, mutateJson } from "../mutate-json.ts";
import { headerText } from "../send.ts";

const NOW = new Date("2026-11-20T15:00:00Z");
/** Longer waits, as a platform may ask for, end here. */
const PATIENCE_MS = 100;

interface Answers {
  /** Which of the calls gets a changed answer, and how often before the good one comes. */
  changedFrom: number;
  mutations: readonly Mutation[];
  status: number;
  type: string;
  tearAt: number | null;
  header: readonly [string, string] | null;
}

const answers: fc.Arbitrary<Answers> = fc.record({
  changedFrom: fc.nat(2),
  mutations: anyMutations,
  status: fc.oneof(
    { weight: 12, arbitrary: fc.constant(0) },
    fc.constantFrom(201, 204, 301, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503),
  ),
  type: fc.oneof(
    { weight: 12, arbitrary: fc.constant("application/json; charset=utf-8") },
    fc.constantFrom("text/html", "", "application/problem+json"),
  ),
  tearAt: fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, fc.nat(2_000)),
  header: fc.oneof(
    { weight: 12, arbitrary: fc.constant(null) },
    fc.tuple(
      fc.constantFrom(
        "retry-after",
        "ratelimit-remaining",
        "x-rate-limit-remaining",
        "x-gorgias-account-api-call-limit",
        "zendesk-ratelimit-tickets-update",
        "x-shopify-api-version",
        "date",
      ),
      anyWord,
    ),
  ),
});

/** A fetch without a network: what the platform once answered, changed three times at most, then as it was. */
function changedFetch(exchanges: ReadonlyMap<string, Exchange>, plan: Answers): typeof fetch {
  let calls = 0;
  return async (input, init) => {
    const key = exchangeKey(
      init?.method ?? "GET",
      addressOf(input),
      typeof init?.body === "string" ? init.body : undefined,
    );
    const known = exchanges.get(key) ?? {
      status: 404,
      headers: { "content-type": "application/json" },
      json: {},
    };
    const isChanged = calls >= plan.changedFrom && calls < plan.changedFrom + 3;
    calls += 1;
    if (!isChanged) return new Response(JSON.stringify(known.json), known);
    const status = plan.status === 0 ? known.status : plan.status;
    const headers = new Headers({ ...known.headers, "content-type": plan.type });
    if (plan.header) headers.set(plan.header[0], headerText(plan.header[1]));
    if (status === 204) return new Response(null, { status, headers });
    const text = JSON.stringify(mutateJson(known.json, plan.mutations)) ?? "";
    return new Response(plan.tearAt === null ? text : text.slice(0, plan.tearAt), { status, headers });
  };
}

/** Runs one call; a PlatformError, or the end of our patience, is how a platform's nonsense must end. */
async function verdictOf(call: (signal: AbortSignal) => Promise<unknown>): Promise<Verdict> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    await call(patience.signal);
    return "accepted";
  } catch (error) {
    if (error instanceof PlatformError || patience.signal.aborted) return "rejected";
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const log = createLogger("silent");
const note = { draftId: "d_000000000000", html: "<p>note</p>", text: "note\nd_000000000000" };

/** A helpdesk's answers to every call that we make. */
function helpdeskAnswers(id: "gorgias" | "zendesk", ticketId: string): InputKind {
  return {
    name: `answers of ${id}`,
    weight: 8,
    maxMs: 500,
    open: async () => {
      const shop = await openFuzzedShop();
      const module = helpdesks.find((one) => one.id === id);
      if (!module) throw new Error(`no helpdesk ${id}`);
      const verb = fc.constantFrom("read", "read", "read", "note", "find", "tags", "updated", "check");
      return {
        close: shop.close,
        feed: feedOf(fc.record({ verb, plan: answers }), ({ verb, plan }) => {
          const fetch = changedFetch(shop.exchanges, plan);
          const { api } = module.connect(shop.env, { fetch, log, now: () => NOW });
          return verdictOf(async (signal) => {
            switch (verb) {
              case "read": {
                const conversation = await api.readConversation(ticketId, signal);
                if (conversation) messageToAnswer(conversation, "on");
                return;
              }
              case "note":
                return api.addInternalNote(ticketId, note, signal);
              case "find":
                return api.findInternalNote(ticketId, note.draftId, signal);
              case "tags":
                return api.addTags(ticketId, ["sn_conf_high", "sn_intent_return"], signal);
              case "updated":
                return api.updatedTickets(new Date(0), signal);
              case "check":
                return api.check(signal);
              default:
                return verb satisfies never;
            }
          });
        }),
      };
    },
  };
}

export const gorgiasAnswers = helpdeskAnswers("gorgias", "7001");
export const zendeskAnswers = helpdeskAnswers("zendesk", "8001");

/** The shop's answers, and what is made of the orders in them. */
export const shopAnswers: InputKind = {
  name: "answers of shopify",
  weight: 8,
  maxMs: 500,
  open: async () => {
    const world = await openFuzzedShop();
    const [module] = shops;
    if (!module) throw new Error("no shop");
    const inputs = fc.record({
      plan: answers,
      isCheck: fc.nat(9).map((number) => number === 0),
      name: anyWord,
      email: anyWord,
    });
    return {
      close: world.close,
      feed: feedOf(inputs, ({ plan, isCheck, name, email }) => {
        const shop = module.connect(world.env, {
          fetch: changedFetch(world.exchanges, plan),
          log,
          now: () => NOW,
        });
        return verdictOf(async (signal) => {
          if (isCheck) return shop.check(signal);
          const query = { email: email || "ana@example.com", orderNames: ["#1001", name], orderIds: [name] };
          const { orders } = await shop.lookUp(query, signal);
          for (const order of orders) orderFacts(order, { source: "shopify", readAt: NOW });
          return chooseOrder(orders, {
            text: `${name} of 3 November`,
            language: "en",
            now: NOW,
            timeZone: "UTC",
          });
        });
      }),
    };
  },
};
