import type { SandboxAnswer, SandboxRequest } from "../server.ts";

/** Seconds and "Z", as Zendesk's REST API prints times. */
export function zendeskTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

export const NOT_FOUND: SandboxAnswer = {
  status: 404,
  body: { error: "RecordNotFound", description: "Not found" },
};

/** A write to a closed ticket; also any other value that the record can't take. */
export function recordInvalid(field: string, description: string): SandboxAnswer {
  return {
    status: 422,
    body: {
      error: "RecordInvalid",
      description: "Record validation errors",
      details: { [field]: [{ description }] },
    },
  };
}

export const TICKET_CLOSED = recordInvalid("status", "Status: closed prevents ticket update");

export const UPDATE_CONFLICT: SandboxAnswer = {
  status: 409,
  body: {
    error: "UpdateConflict",
    description: "Safe Update prevented the update. The ticket was updated.",
  },
};

export function invalidAttribute(attribute: string, problem: string): SandboxAnswer {
  const message = `You passed an invalid value for the ${attribute} attribute. ${problem}`;
  return { status: 400, body: { error: { title: "Invalid attribute", message } } };
}

/** The parsed JSON body, or the answer that a body of another kind gets. */
export function readBody(request: SandboxRequest): { body: unknown } | { refused: SandboxAnswer } {
  if (!(request.headers["content-type"] ?? "").startsWith("application/json")) {
    return { refused: { status: 415, body: { error: "Unsupported Content-Type Header" } } };
  }
  try {
    return { body: JSON.parse(request.body) as unknown };
  } catch {
    const message = "Server could not parse JSON";
    return { refused: { status: 422, body: { error: "Unprocessable Entity", message } } };
  }
}

const MAX_PAGE = 100;

/**
 * One page of `items` under `key`, newest first when asked: cursor paging with `page[size]`, else offset paging.
 * As on the real API, `links.next` is set on the last page too: only `meta.has_more` tells the end.
 */
export function pageAnswer<T>(
  request: SandboxRequest,
  origin: string,
  key: string,
  items: readonly T[],
  extra: (page: readonly T[]) => Record<string, unknown>,
): SandboxAnswer {
  const { query } = request;
  const descending = query.get("sort_order") === "desc" || (query.get("sort") ?? "").startsWith("-");
  const ordered = descending ? items.toReversed() : items;
  const link = (changes: Record<string, string>): string => {
    const next = new URLSearchParams(query);
    for (const name of ["page[after]", "page[before]", "page"]) next.delete(name);
    for (const [name, value] of Object.entries(changes)) next.set(name, value);
    return `${origin}${request.path}?${next.toString()}`;
  };

  if (!query.has("page[size]") && !query.has("page[after]")) {
    const size = Math.min(MAX_PAGE, Number(query.get("per_page") ?? MAX_PAGE));
    const page = Number(query.get("page") ?? "1");
    if (!Number.isInteger(size) || size < 1 || !Number.isInteger(page) || page < 1) {
      return invalidAttribute("page", "It must be a positive integer.");
    }
    const shown = ordered.slice((page - 1) * size, page * size);
    const next_page = page * size < ordered.length ? link({ page: String(page + 1) }) : null;
    const previous_page = page > 1 ? link({ page: String(page - 1) }) : null;
    return {
      status: 200,
      body: { [key]: shown, ...extra(shown), count: ordered.length, next_page, previous_page },
    };
  }

  const size = Number(query.get("page[size]") ?? MAX_PAGE);
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE) {
    return invalidAttribute("page[size]", `It must be between 1 and ${MAX_PAGE}.`);
  }
  const start = readCursor(query.get("page[after]"));
  if (start === null) return invalidAttribute("page[after]", "The cursor is invalid.");
  const shown = ordered.slice(start, start + size);
  const after = writeCursor(start + shown.length);
  const before = writeCursor(start);
  return {
    status: 200,
    body: {
      [key]: shown,
      ...extra(shown),
      meta: { has_more: start + size < ordered.length, after_cursor: after, before_cursor: before },
      links: { prev: link({ "page[before]": before }), next: link({ "page[after]": after }) },
    },
  };
}

function writeCursor(position: number): string {
  return Buffer.from(`at:${position}`).toString("base64");
}

function readCursor(cursor: string | null): number | null {
  if (cursor === null) return 0;
  const match = /^at:(\d{1,9})$/.exec(Buffer.from(cursor, "base64").toString());
  return match ? Number(match[1]) : null;
}
