import { z } from "zod";
import { PlatformError } from "../../errors.ts";
import type { Pacer } from "../../net/pacer.ts";
import { type JsonAnswer, type JsonRequest, requestJson } from "../../net/request-json.ts";
import type { GorgiasNote } from "./note.ts";
import {
  GorgiasIntegration,
  GorgiasMessage,
  GorgiasTag,
  GorgiasTicket,
  ListedTicket,
  type Page,
  pageOf,
  WrittenNote,
} from "./schema.ts";

/** The largest page (developers.gorgias.com, read 2026-11-21). */
const PAGE_SIZE = "100";
/** 5,000 entries; a list that goes on is a cursor that runs in circles. */
const MAX_PAGES = 50;
/** Tickets are many; whoever lists them stops where it has seen enough. */
const MAX_TICKET_PAGES = 1_000;

/**
 * A ticket is answered with each text four times over, and with its messages up to three times: what a mail with a pasted log
 * of 1 MB needs is more than other answers may have.
 */
const LARGE_BYTES = 32 * 1024 * 1024;
const LARGE_TIMEOUT_MS = 30_000;

export interface GorgiasAccount {
  baseUrl: string;
  email: string;
  apiKey: string;
}

/** One function per API call. There is no call that could send a message to a customer. */
export type GorgiasClient = ReturnType<typeof createGorgiasClient>;

export function createGorgiasClient(
  account: GorgiasAccount,
  deps: { fetch: typeof fetch; now: () => Date; pacer: Pacer },
) {
  const { pacer } = deps;
  const authorization = `Basic ${Buffer.from(`${account.email}:${account.apiKey}`).toString("base64")}`;

  async function call<T>(
    request: Omit<JsonRequest<T>, "platform" | "url" | "headers" | "onAnswer"> & { path: string },
  ): Promise<JsonAnswer<T>> {
    await pacer.turn(request.signal);
    try {
      return await requestJson(deps, {
        ...request,
        platform: "gorgias",
        url: `${account.baseUrl}/api${request.path}`,
        headers: { authorization },
        onAnswer: ({ headers }) => learnLimit(pacer, headers),
      });
    } catch (error) {
      if (error instanceof PlatformError && error.status === 429 && typeof error.retry === "object") {
        pacer.pause(error.retry.afterMs);
      }
      throw error;
    }
  }

  let largeRead: Promise<unknown> = Promise.resolve();

  /** A read that may be large: then it is made again, one such at a time, so that several can't fill the memory. */
  async function read<T>(request: Omit<Parameters<typeof call<T>>[0], "method">): Promise<JsonAnswer<T>> {
    try {
      return await call({ ...request, method: "GET" });
    } catch (error) {
      if (!(error instanceof PlatformError) || error.code !== "too_large") throw error;
    }
    const again = () =>
      call({ ...request, method: "GET", maxBytes: LARGE_BYTES, timeoutMs: LARGE_TIMEOUT_MS });
    const mine = largeRead.then(again, again);
    largeRead = mine.catch(() => undefined);
    return mine;
  }

  /** Yields one page after the other, so that a search may stop early. */
  async function* pages<T>(
    operation: string,
    path: string,
    query: Readonly<Record<string, string>>,
    item: z.ZodType<T>,
    signal: AbortSignal,
    maxPages = MAX_PAGES,
  ): AsyncGenerator<T[]> {
    let cursor: string | null = null;
    for (let page = 0; page < maxPages; page += 1) {
      const search = new URLSearchParams({
        ...query,
        limit: PAGE_SIZE,
        ...(cursor === null ? {} : { cursor }),
      });
      const answer: JsonAnswer<Page<T>> = await read({
        operation,
        path: `${path}?${search.toString()}`,
        answer: pageOf(item),
        signal,
      });
      yield answer.body.data;
      cursor = answer.body.meta?.next_cursor ?? null;
      if (cursor === null) return;
    }
    throw new PlatformError("a list of the platform does not end", {
      code: "unexpected_answer",
      retry: "backoff",
      platform: "gorgias",
      operation,
      status: 200,
    });
  }

  return {
    async readTicket(ticketId: string, withFields: boolean, signal: AbortSignal): Promise<GorgiasTicket> {
      const path = `/tickets/${encodeURIComponent(ticketId)}${withFields ? "?relationships=custom_fields" : ""}`;
      const answer = await read({
        operation: "read ticket",
        path,
        answer: GorgiasTicket,
        signal,
      });
      return answer.body;
    },

    messagePages(ticketId: string, order: "asc" | "desc", signal: AbortSignal) {
      const query = { ticket_id: ticketId, order_by: `created_datetime:${order}` };
      return pages("list messages", "/messages", query, GorgiasMessage, signal);
    },

    /** Newest change first. */
    updatedTicketPages(signal: AbortSignal) {
      const query = { order_by: "updated_datetime:desc" };
      return pages("list tickets", "/tickets", query, ListedTicket, signal, MAX_TICKET_PAGES);
    },

    async createNote(
      ticketId: string,
      note: GorgiasNote,
      signal: AbortSignal,
    ): Promise<JsonAnswer<WrittenNote>> {
      const path = `/tickets/${encodeURIComponent(ticketId)}/messages`;
      return call({
        operation: "write note",
        method: "POST",
        path,
        body: { json: note },
        answer: WrittenNote,
        signal,
      });
    },

    /** Adds to what is there. PUT on the same path, or `tags` in a ticket update, would replace all others. */
    async addTags(ticketId: string, names: readonly string[], signal: AbortSignal): Promise<void> {
      const path = `/tickets/${encodeURIComponent(ticketId)}/tags`;
      const body = { json: { names } };
      await call({ operation: "add tags", method: "POST", path, body, answer: z.unknown(), signal });
    },

    tagPages(signal: AbortSignal) {
      return pages("list tags", "/tags", {}, GorgiasTag, signal);
    },

    /** Throws `conflict` when the tag exists. */
    async createTag(name: string, signal: AbortSignal): Promise<void> {
      await call({
        operation: "create tag",
        method: "POST",
        path: "/tags",
        body: { json: { name } },
        answer: z.unknown(),
        signal,
        judge: ({ status, text }) =>
          status === 409 || status === 422 || (status === 400 && /exist|unique/i.test(text))
            ? { code: "conflict", retry: "never" }
            : null,
      });
    },

    /** The cheapest read that needs credentials; returns the calls used, as "10/40", when the platform says it. */
    async probe(signal: AbortSignal): Promise<string | null> {
      const path = "/tickets?limit=1";
      const answer = await call({ operation: "probe", method: "GET", path, answer: z.unknown(), signal });
      return answer.headers.get(LIMIT_HEADER);
    },

    integrationPages(signal: AbortSignal) {
      return pages("list integrations", "/integrations", { type: "http" }, GorgiasIntegration, signal);
    },
  };
}

/** "10/40" = 10 of 40 used, on every answer (developers.gorgias.com/reference/limitations, read 2026-11-21). */
const LIMIT_HEADER = "x-gorgias-account-api-call-limit";

function learnLimit(pacer: Pacer, headers: Headers): void {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(headers.get(LIMIT_HEADER)?.trim() ?? "");
  if (match) pacer.learn(Number(match[2]) - Number(match[1]));
}
