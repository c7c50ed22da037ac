import type { InternalNote } from "../port.ts";

/**
 * The only ticket update Sidenote can send to Zendesk. Visibility is literal: no value of this type is a public
 * comment. It must be said each time, since a ticket's first comment decides for those that don't say it. There is no
 * `tags` key, which would replace all tags, and no `safe_update`, which counts as true even when false
 * (developer.zendesk.com, Tickets and Ticket Comments, read 2026-11-21).
 */
export interface ZendeskNote {
  ticket: {
    comment: { html_body: string; public: false };
    /** Comes back as `audit.metadata.custom`. */
    metadata: { sidenote: { draft_id: string } };
  };
}

export function zendeskNote(note: InternalNote): ZendeskNote {
  return {
    ticket: {
      comment: { html_body: note.html, public: false },
      metadata: { sidenote: { draft_id: note.draftId } },
    },
  };
}
