import { z } from "zod";
import type { Sent } from "./play-attacks.ts";

/** A note as it went over the wire. */
export interface WrittenNote {
  html: string;
  /** Both forms as a reader sees them. */
  text: string;
  /** The proposed reply alone. */
  draft: string;
}

const GorgiasNote = z.strictObject({
  channel: z.literal("internal-note"),
  via: z.literal("api"),
  from_agent: z.literal(true),
  public: z.literal(false),
  sender: z.strictObject({ email: z.string() }),
  source: z.strictObject({ type: z.literal("internal-note") }),
  external_id: z.string(),
  body_text: z.string(),
  body_html: z.string(),
});

const ZendeskNote = z.strictObject({
  ticket: z.strictObject({
    comment: z.strictObject({ html_body: z.string(), public: z.literal(false) }),
    metadata: z.strictObject({ sidenote: z.strictObject({ draft_id: z.string() }) }),
  }),
});

/** Reads a write to a helpdesk: a private note and nothing else, tags to add, or something that must not be. */
export function readWrite(
  helpdesk: string,
  ticketId: string,
  { method, path, body }: Sent,
): { note: WrittenNote } | { tags: readonly string[] } | { problem: string } {
  const call = `${method} ${path.replace(/\.json$/, "").replace(/\/$/, "")}`;
  const json = jsonOf(body);
  if (helpdesk === "gorgias") {
    if (call === `POST /api/tickets/${ticketId}/messages`) {
      const note = GorgiasNote.safeParse(json);
      return note.success ? { note: noteOf(note.data.body_html, note.data.body_text) } : notPrivate(call);
    }
    if (call === "POST /api/tags") return { tags: namesIn(json) };
    if (call === `POST /api/tickets/${ticketId}/tags`) return { tags: namesIn(json) };
  } else {
    if (call === `PUT /api/v2/tickets/${ticketId}`) {
      const note = ZendeskNote.safeParse(json);
      return note.success ? { note: noteOf(note.data.ticket.comment.html_body, "") } : notPrivate(call);
    }
    if (call === `PUT /api/v2/tickets/${ticketId}/tags`) return { tags: namesIn(json) };
  }
  return { problem: `an unexpected write: ${call}` };
}

function notPrivate(call: string): { problem: string } {
  return { problem: `a write that is no private note: ${call}` };
}

function noteOf(html: string, text: string): WrittenNote {
  const [, draft = ""] = html.split(/<hr\s*\/?>/);
  return { html, text: `${readable(html)}\n${text}`, draft: readable(draft) };
}

/** Names of tags in whichever form the platform wants them. */
function namesIn(json: unknown): string[] {
  const Names = z.union([
    z.looseObject({ names: z.array(z.string()) }).transform(({ names }) => names),
    z
      .looseObject({
        tags: z.array(
          z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)]),
        ),
      })
      .transform(({ tags }) => tags),
    z.looseObject({ name: z.string() }).transform(({ name }) => [name]),
  ]);
  const parsed = Names.safeParse(json);
  return parsed.success ? parsed.data : ["(unreadable)"];
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** HTML as a person reads it. */
function readable(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/li|hr)[^<>]{0,20}>/g, "\n")
    .replace(/<[^<>]{0,3000}>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
