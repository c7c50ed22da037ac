import { pick, type Random } from "../bench/seeded-random.ts";
import {
  SandboxCustomer,
  SandboxOrder,
  SandboxShop,
  SandboxTicket,
  type ShopData,
} from "../sandbox/shop-data.ts";

/** What is going to happen to a ticket besides faults. */
export interface ChaosTicket {
  source: SandboxTicket;
  /** Number of the customer who writes: only their marks may ever be seen on it. */
  customer: number;
  /** The customer writes once more a little later. */
  followUp: string | null;
  /** An agent sends the draft as it is. */
  answered: boolean;
  /** The helpdesk refuses notes on it until somebody mends that. */
  refused: boolean;
}

/** Stands in every fact of a customer, so that a fact in the wrong place shows: "zq0042". */
const MARK = /zq(\d{4})/gi;

/** Numbers of the customers whose facts a text holds. */
export function customersIn(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(MARK)].map((match) => Number(match[1])));
}

const QUESTIONS = [
  "Hi, where is my order {order}? It should have been here by now.",
  "Hello, could you tell me when my parcel arrives?",
  "I would like to return what I bought, how does that work? Order {order}.",
  "Please cancel order {order}, I found it cheaper elsewhere.",
  "The parcel of {order} came, but the item was broken. I want my money back.",
  "Can I still change the delivery address of {order}?",
  "Tracking has not moved for days. What is going on with {order}?",
];
const FOLLOW_UPS = ["Actually, please cancel order {order}.", "Any news? I need it by the weekend."];
const SHARES = { stranger: 0.1, followUp: 0.08, answered: 0.06, refused: 0.01 };
const LARGE_AT = 40;
const LARGE_TEXT = 1_048_576;

/** A shop in which every customer has one order full of marks, and tickets that ask about them. */
export function chaosShop(
  count: number,
  random: Random,
  now: Date,
): { data: ShopData; tickets: ChaosTicket[] } {
  const customers = Math.min(600, Math.max(10, Math.ceil(count / 8)));
  const numbers = Array.from({ length: customers }, (_, at) => at + 1);
  const data: ShopData = {
    shop: SandboxShop.parse({ name: "Chaos Shop", now: now.toISOString() }),
    customers: numbers.map(aCustomer),
    orders: numbers.map((number) => anOrder(number, random, now)),
    tickets: [],
  };
  const tickets = Array.from({ length: count }, (_, at) => aTicket(at, customers, random));
  return { data, tickets };
}

function markOf(customer: number): string {
  return `zq${String(customer).padStart(4, "0")}`;
}

function aCustomer(number: number): SandboxCustomer {
  const mark = markOf(number);
  return SandboxCustomer.parse({ id: String(number), name: `Ana ${mark}`, email: `${mark}@example.com` });
}

function anOrder(number: number, random: Random, now: Date): SandboxOrder {
  const mark = markOf(number);
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
  const isDelivered = random() < 0.5;
  return SandboxOrder.parse({
    id: String(5_000 + number),
    name: `#${10_000 + number}`,
    email: `${mark}@example.com`,
    customer: String(number),
    placedAt: daysAgo(9),
    shippingAddress: { name: `Ana ${mark}`, line1: `1 ${mark} Lane`, city: `${mark}ville`, country: "US" },
    items: [{ title: `Socks ${mark}`, sku: `${mark}-1`, price: "24.95", quantity: 2 }],
    parcels: [
      {
        createdAt: daysAgo(8),
        inTransitAt: daysAgo(7),
        estimatedDeliveryAt: daysAgo(-2),
        ...(isDelivered ? { deliveredAt: daysAgo(3) } : {}),
        tracking: [{ company: "UPS", number: `1Z${mark}0123456`, url: `https://track.example.com/${mark}` }],
        events: [{ status: "IN_TRANSIT", happenedAt: daysAgo(4), city: `${mark}town`, country: "US" }],
      },
    ],
  });
}

function aTicket(at: number, customers: number, random: Random): ChaosTicket {
  const customer = 1 + Math.floor(random() * customers);
  const isStranger = random() < SHARES.stranger;
  const named = isStranger ? 1 + Math.floor(random() * customers) : customer;
  const inOrder = (text: string) => text.replaceAll("{order}", `#${10_000 + named}`);
  const kind = random();
  const followUp = kind < SHARES.followUp ? inOrder(pick(FOLLOW_UPS, random)) : null;
  const answered = followUp === null && kind < SHARES.followUp + SHARES.answered;
  const mark = markOf(customer);
  // As long as a mail with a pasted log; Zendesk's comments have 64 KB at most.
  const isLarge = at === LARGE_AT;
  const padding = isLarge ? `\n\n${"long words go on ".repeat(LARGE_TEXT / 17)}` : "";
  return {
    source: SandboxTicket.parse({
      id: String(70_001 + at),
      helpdesk: random() < 0.5 || isLarge ? "gorgias" : "zendesk",
      subject: "Question about my order",
      from: { name: `Ana ${mark}`, email: `${mark}@example.com` },
      messages: [{ text: inOrder(pick(QUESTIONS, random)) + padding }],
    }),
    customer,
    followUp,
    answered,
    refused: followUp === null && !answered && random() < SHARES.refused,
  };
}
