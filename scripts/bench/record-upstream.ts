import { z } from "zod";
import { createClock } from "../../src/clock.ts";
import { loadConfig } from "../../src/config.ts";
import { createLogger } from "../../src/log.ts";
import { startSidenote } from "../../src/main.ts";
import { settled } from "../demo/play-tickets.ts";
import { startSandbox } from "../sandbox/sandbox.ts";
import type { RecordedExchange } from "../sandbox/server.ts";
import type { ShopData } from "../sandbox/shop-data.ts";

export type Platform = "zendesk" | "gorgias" | "shopify" | "openai";

/** One call of one ticket, with the answer that it got. The ticket's id stands in it as TICKET, its draft's as DRAFT_ID. */
export interface RecordedCall {
  platform: Platform;
  method: string;
  path: string;
  body: string;
  status: number;
  answer: string;
}

/** All that the platforms were asked and answered for one ticket, and the webhook that announced it. */
export interface Recording {
  calls: RecordedCall[];
  webhook: string;
  tokens: { input: number; cached: number; output: number };
}

const TICKET = "777000001";
/** A note is known again by it. */
const DRAFT_ID = /\bd_[\w-]{12}/g;
const EVENT = /"id":"[0-9a-f-]{36}"/;

/** Plays one ticket through sandbox and Sidenote and keeps what went over the wire, so that it can be answered at once. */
export async function recordUpstream(data: ShopData, desk: "zendesk" | "gorgias"): Promise<Recording> {
  const now = createClock(new Date(data.shop.now));
  const sandbox = await startSandbox({ data, now, model: true, limits: "lifted" });
  const config = loadConfig({ ...sandbox.env, PORT: "0", DATABASE_FILE: ":memory:" });
  const around = { now, random: Math.random, fetch, log: createLogger("silent") };
  const sidenote = await startSidenote(config, { http: true, worker: true }, around);
  try {
    sandbox.sendWebhooksTo(sidenote.url ?? "");
    const [first] = data.tickets;
    if (!first) throw new Error("the data has no ticket");
    const play = async (id: string) => {
      await sandbox[desk].openTicket({ ...first, helpdesk: desk, id });
      await settled(sandbox.helpdesks, sidenote);
    };
    // The first one also signs in and makes the tags.
    await play("777000000");
    const servers = { zendesk: sandbox.zendesk, gorgias: sandbox.gorgias, shopify: sandbox.shopify };
    const all = { ...servers, openai: sandbox.openai };
    const before = Object.values(all).map((server) => server?.exchanges.length ?? 0);
    const signIns = signInsOf(all);
    sandbox[desk].deliveries.splice(0);
    await play(TICKET);
    const calls = Object.entries(all).flatMap(([platform, server], index) =>
      (server?.exchanges.slice(before[index]) ?? []).map((one) => callOf(platform as Platform, one)),
    );
    return {
      calls: [...signIns, ...calls],
      webhook: (sandbox[desk].deliveries[0]?.body ?? "")
        .replace(EVENT, '"id":"EVENT"')
        .replaceAll(TICKET, "TICKET"),
      tokens: tokensOf(calls),
    };
  } finally {
    await sidenote.stop();
    await sandbox.close();
  }
}

/** Calls that are made once per process: signing in and looking at the shop. */
function signInsOf(servers: Record<string, { exchanges: RecordedExchange[] } | null>): RecordedCall[] {
  return Object.entries(servers).flatMap(([platform, server]) =>
    (server?.exchanges ?? [])
      .filter(({ path, body }) => /oauth/.test(path) || /query Preflight/.test(body))
      .map((one) => callOf(platform as Platform, one)),
  );
}

function callOf(platform: Platform, { method, path, body, status, answer }: RecordedExchange): RecordedCall {
  const general = (text: string) => text.replaceAll(TICKET, "TICKET").replace(DRAFT_ID, "DRAFT_ID");
  return { platform, method, path: general(path), body: general(body), status, answer: general(answer) };
}

const Usage = z.object({
  usage: z.object({
    prompt_tokens: z.number(),
    completion_tokens: z.number(),
    prompt_tokens_details: z.object({ cached_tokens: z.number() }).optional(),
  }),
});

/** As the model reported them. */
function tokensOf(calls: readonly RecordedCall[]): Recording["tokens"] {
  const tokens = { input: 0, cached: 0, output: 0 };
  for (const { platform, answer } of calls) {
    if (platform !== "openai") continue;
    const { usage } = Usage.parse(JSON.parse(answer));
    tokens.input += usage.prompt_tokens;
    tokens.cached += usage.prompt_tokens_details?.cached_tokens ?? 0;
    tokens.output += usage.completion_tokens;
  }
  return tokens;
}
