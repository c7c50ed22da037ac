import type { InternalNote } from "../port.ts";

/**
 * The only message Sidenote can send to Gorgias. Visibility is literal: no value of this type is a public message.
 * `channel` is what makes it a note, `public` defaults to true on their side, and `internal` is no field of the API
 * (developers.gorgias.com/reference/ticket-messages, read 2026-11-21). `sender` is required in fact.
 */
export interface GorgiasNote {
  channel: "internal-note";
  via: "api";
  from_agent: true;
  public: false;
  sender: { email: string };
  source: { type: "internal-note" };
  external_id: string;
  body_text: string;
  body_html: string;
}

export function gorgiasNote(note: InternalNote, senderEmail: string): GorgiasNote {
  return {
    channel: "internal-note",
    via: "api",
    from_agent: true,
    public: false,
    sender: { email: senderEmail },
    source: { type: "internal-note" },
    external_id: externalId(note.draftId),
    body_text: note.text,
    body_html: note.html,
  };
}

const EXTERNAL_PREFIX = "sidenote:";

/** Carries the draft id in a field that Gorgias leaves alone (≤ 255 characters). */
export function externalId(draftId: string): string {
  return `${EXTERNAL_PREFIX}${draftId}`;
}

/** Whether a message is one of our notes, for whichever draft. */
export function carriesAnyDraft(message: { external_id?: string | null | undefined }): boolean {
  return message.external_id?.startsWith(EXTERNAL_PREFIX) ?? false;
}
