import { GORGIAS_DEMO } from "../../../scripts/sandbox/gorgias/gorgias.ts";
import { type SandboxAnswer, type SandboxServer, startServer } from "../../../scripts/sandbox/server.ts";
import {
  type SandboxOrder,
  SandboxShop,
  SandboxTicket,
  type ShopData,
} from "../../../scripts/sandbox/shop-data.ts";

export const NOW = new Date("2026-11-21T10:00:00Z");

export function shopData(orders: SandboxOrder[] = []): ShopData {
  const shop = SandboxShop.parse({ name: "Test shop", now: NOW.toISOString() });
  const customers = [{ id: "71", name: "Ana Lima", email: "ana@customer.example", tags: ["vip"] }];
  return { shop, customers, orders, tickets: [] };
}

export function sandboxTicket(changes: Record<string, unknown> = {}): SandboxTicket {
  return SandboxTicket.parse({
    id: "501",
    subject: "Where is it?",
    from: { name: "Ana Lima", email: "ana@customer.example" },
    messages: [{ text: "Where is order #1001?" }],
    ...changes,
  });
}

export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed JSON; undefined for an empty body. */
  body: unknown;
}

/** A client of one sandbox API that sends what it is given and throws for nothing. */
export function caller(url: string, headers: Record<string, string>) {
  return async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(url + path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type") === "application/json";
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as unknown) : text || undefined,
    };
  };
}

export function basic(name: string, password: string): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;
}

export const GORGIAS_HEADERS = {
  authorization: basic(GORGIAS_DEMO.email, GORGIAS_DEMO.apiKey),
  "user-agent": "sandbox-test",
};

/** A webhook receiver that gives these answers in turn, the last one for ever after. */
export async function startReceiver(...answers: SandboxAnswer[]): Promise<SandboxServer> {
  const left = [...answers];
  return startServer(() => (left.length > 1 ? left.shift() : left[0]) ?? { status: 202 });
}
