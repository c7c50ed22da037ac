import { PlatformError } from "../../errors.ts";
import { createPacer, type Pacer } from "../../net/pacer.ts";
import { type HttpFailure, type JsonAnswer, type JsonRequest, requestJson } from "../../net/request-json.ts";
import type { ZendeskAuth } from "./auth/auth.ts";
import { learnLimits } from "./learn-limits.ts";
import type { ZendeskNote } from "./note.ts";
import {
  AuditPage,
  CommentPage,
  CurrentUser,
  ExportPage,
  TagsAnswer,
  TicketAnswer,
  TicketPage,
  UpdateAnswer,
} from "./schema.ts";

const PAGE_SIZE = "100";
/** A ticket holds 5,000 comments at most; a list that goes on is a cursor that runs in circles. */
const MAX_PAGES = 100;
/** Incremental exports allow 10 calls a minute (Incremental Exports, read 2026-11-21). */
const EXPORTS_PER_MINUTE = 8;

export interface ZendeskDeps {
  fetch: typeof fetch;
  now: () => Date;
  auth: ZendeskAuth;
  /** For all calls. */
  pacer: Pacer;
  /** For ticket updates, which have a lower limit of their own. */
  updatePacer: Pacer;
}

/** One function per API call. There is no call that could send a message to a customer. */
export type ZendeskClient = ReturnType<typeof createZendeskClient>;

export function createZendeskClient(baseUrl: string, deps: ZendeskDeps) {
  const { auth, pacer } = deps;
  const exportPacer = createPacer({ limit: EXPORTS_PER_MINUTE, windowMs: 60_000 });

  async function call<T>(request: Call<T>): Promise<JsonAnswer<T>> {
    const authorization = await auth.authorization(request.signal);
    try {
      return await callWith(authorization, request);
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      // A token may end early; the refused call did nothing, so it may go out once more.
      if (error.status !== 401 || !(await auth.refused(authorization))) throw error;
    }
    return callWith(await auth.authorization(request.signal), request);
  }

  async function callWith<T>(authorization: string, request: Call<T>): Promise<JsonAnswer<T>> {
    if (request.method === "PUT") await deps.updatePacer.turn(request.signal);
    await pacer.turn(request.signal);
    return requestJson(deps, {
      ...request,
      platform: "zendesk",
      url: `${baseUrl}/api/v2${request.path}`,
      headers: { authorization },
      onAnswer: (answer) => learnLimits({ pacer, updatePacer: deps.updatePacer }, answer, deps.now()),
      judge: closedTicket,
    });
  }

  /** Ends on `has_more`: `links.next` may be set on the last page too, and followed it never ends. */
  async function* pages<P extends AuditPage | CommentPage | TicketPage>(
    request: Omit<Call<P>, "method">,
  ): AsyncGenerator<P> {
    let after: string | null = null;
    for (let count = 0; count < MAX_PAGES; count += 1) {
      const search = new URLSearchParams({ "page[size]": PAGE_SIZE });
      if (after !== null) search.set("page[after]", after);
      const path = `${request.path}${request.path.includes("?") ? "&" : "?"}${search.toString()}`;
      const { body }: JsonAnswer<P> = await call({ ...request, method: "GET", path });
      yield body;
      after = body.meta?.after_cursor ?? null;
      if (!body.meta?.has_more || after === null) return;
    }
    throw new PlatformError("a list of the platform does not end", {
      code: "unexpected_answer",
      retry: "backoff",
      platform: "zendesk",
      operation: request.operation,
      status: 200,
    });
  }

  return {
    async readTicket(ticketId: string, signal: AbortSignal): Promise<TicketAnswer> {
      const path = `${ticketPath(ticketId)}?include=users`;
      const answer = await call({
        operation: "read ticket",
        method: "GET",
        path,
        answer: TicketAnswer,
        signal,
      });
      return answer.body;
    },

    /** Oldest first. */
    commentPages(ticketId: string, signal: AbortSignal) {
      const path = `${ticketPath(ticketId)}/comments?include=users`;
      return pages({ operation: "list comments", path, answer: CommentPage, signal });
    },

    /** Newest first. */
    auditPages(ticketId: string, signal: AbortSignal) {
      const path = `${ticketPath(ticketId)}/audits?sort=-created_at`;
      return pages({ operation: "list audits", path, answer: AuditPage, signal });
    },

    /** One page of what changed: from a time on at first, then from the page before on. Admins only. */
    async exportTickets(
      from: { startTime: Date } | { cursor: string },
      signal: AbortSignal,
    ): Promise<ExportPage> {
      await exportPacer.turn(signal);
      const search = new URLSearchParams({ per_page: PAGE_SIZE });
      if ("cursor" in from) search.set("cursor", from.cursor);
      else search.set("start_time", String(Math.floor(from.startTime.getTime() / 1000)));
      const path = `/incremental/tickets/cursor?${search.toString()}`;
      const answer = await call({
        operation: "export tickets",
        method: "GET",
        path,
        answer: ExportPage,
        signal,
      });
      return answer.body;
    },

    /** Newest change first; for agents, who may not export. */
    updatedTicketPages(signal: AbortSignal) {
      return pages({
        operation: "list tickets",
        path: "/tickets?sort=-updated_at",
        answer: TicketPage,
        signal,
      });
    },

    async addNote(
      ticketId: string,
      note: ZendeskNote,
      signal: AbortSignal,
    ): Promise<JsonAnswer<UpdateAnswer>> {
      const path = ticketPath(ticketId);
      return call({
        operation: "write note",
        method: "PUT",
        path,
        body: { json: note },
        answer: UpdateAnswer,
        signal,
      });
    },

    /** Adds to what is there and returns the whole list. POST on the same path would replace it. */
    async addTags(
      ticketId: string,
      tags: readonly string[],
      signal: AbortSignal,
    ): Promise<readonly string[]> {
      const path = `${ticketPath(ticketId)}/tags`;
      const body = { json: { tags } };
      const answer = await call({
        operation: "add tags",
        method: "PUT",
        path,
        body,
        answer: TagsAnswer,
        signal,
      });
      return answer.body.tags;
    },

    async currentUser(signal: AbortSignal): Promise<JsonAnswer<CurrentUser>> {
      return call({ operation: "read user", method: "GET", path: "/users/me", answer: CurrentUser, signal });
    },
  };
}

type Call<T> = Pick<JsonRequest<T>, "operation" | "method" | "body" | "answer" | "signal"> & { path: string };

function ticketPath(ticketId: string): string {
  return `/tickets/${encodeURIComponent(ticketId)}`;
}

/** `{"details":{"status":[{"description":"Status: closed prevents ticket update"}]}}`: an end, not an error to retry. */
function closedTicket({ status, text }: HttpFailure): { code: "ticket_closed"; retry: "never" } | null {
  if (status !== 422) return null;
  return /\bclosed\b/i.test(text) ? { code: "ticket_closed", retry: "never" } : null;
}
