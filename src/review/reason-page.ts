import { type Request, type Response, Router } from "express";
import type { Outcomes } from "../../db/outcomes.ts";
import type { NewDraft, Store } from "../../db/store.ts";
import { reasonLabel } from "../domain/reason.ts";
import type { Logger } from "../log.ts";
import { html } from "../pipeline/deliver/html.ts";
import { readForm } from "./form.ts";
import { intentLabel, words } from "./labels.ts";
import { type Page, sendPage } from "./layout.ts";
import { messagePage } from "./message-page.ts";
import { limited } from "./rate-limit.ts";
import { knownReason, ReasonForm, reasonFields } from "./reason-form.ts";
import { checkLink } from "./sign-link.ts";

export interface ReasonPageDeps {
  store: Pick<Store, "readDraft"> & { outcomes: Pick<Outcomes, "recordReason"> };
  linkSecret: string;
  reasonCodes: readonly string[];
  now: () => Date;
  log: Logger;
}

/**
 * /why/<token>: the page behind a note's reason links. Opening it never saves, since mail scanners and link previews
 * open links too; a press of the button does, and a second press changes nothing. No login, and nothing on it but
 * the ticket's number and what was proposed.
 */
export function reasonPages(deps: ReasonPageDeps): Router {
  const router = Router();
  const slow = limited({ max: 60, maxOfAll: 1_200, windowMs: 60_000, now: deps.now }, (response) =>
    sendPage(response, messagePage("Too many requests", "Please wait a minute and try again."), 429),
  );
  router.get("/why/:token", slow, (request, response) => show(request, response, deps));
  router.post("/why/:token", slow, readForm, (request, response) => save(request, response, deps));
  return router;
}

async function show(request: Request, response: Response, deps: ReasonPageDeps): Promise<void> {
  const draft = await draftOfLink(request, response, deps);
  if (!draft) return;
  const { code } = request.query;
  const asked = ReasonForm.safeParse({ code });
  const chosen = asked.success ? knownReason(asked.data, deps.reasonCodes) : { code: null, text: null };
  sendPage(response, formPage(draft, deps.reasonCodes, chosen, null));
}

async function save(request: Request, response: Response, deps: ReasonPageDeps): Promise<void> {
  const draft = await draftOfLink(request, response, deps);
  if (!draft) return;
  const form = ReasonForm.safeParse(request.body);
  if (!form.success) {
    const problem = "Nothing was saved yet: please choose one of the reasons.";
    return sendPage(response, formPage(draft, deps.reasonCodes, { code: null, text: null }, problem), 422);
  }
  const reason = knownReason(form.data, deps.reasonCodes);
  const { connection, ticketId, id: draftId } = draft;
  const at = deps.now();
  const isNew = await deps.store.outcomes.recordReason({
    ...reason,
    connection,
    ticketId,
    draftId,
    via: "link",
    by: null,
    at,
  });
  deps.log.info({ connection, ticketId, draftId, reason: reason.code, isNew }, "a reason came by link");
  sendPage(response, thanksPage(draft, reason));
}

/** The link's own draft; otherwise the page that says what is wrong with the link has been sent. */
async function draftOfLink(
  request: Request,
  response: Response,
  { store, linkSecret, now }: ReasonPageDeps,
): Promise<NewDraft | null> {
  const link = checkLink(String(request.params["token"]), linkSecret, now());
  const draft = link.kind === "valid" ? await store.readDraft(link.draftId) : null;
  if (draft) return draft;
  if (link.kind === "invalid") {
    const page = messagePage(
      "This link does not work",
      "It may have been cut short on its way. Open it from the note again, or start an internal note with #why.",
    );
    sendPage(response, page, 403);
  } else {
    const page = messagePage(
      "This link has expired",
      "Reasons can still be given: start an internal note on the ticket with #why, followed by the reason.",
    );
    sendPage(response, page, 410);
  }
  return null;
}

function formPage(
  draft: NewDraft,
  codes: readonly string[],
  chosen: { code: string | null; text: string | null },
  problem: string | null,
): Page {
  return {
    title: `Ticket ${draft.ticketId}: why?`,
    current: null,
    body: html`<section class="card narrow">
<h1>Ticket ${draft.ticketId}</h1>
<p>Sidenote proposed: <strong>${words(draft.decision.action).toLowerCase()}</strong></p>
${problem === null ? null : html`<p class="banner bad" role="alert">${problem}</p>`}
<form method="post">
${reasonFields(codes, chosen.code, chosen.text)}
<p class="buttons"><button>Save the reason</button></p>
</form>
</section>`,
  };
}

function thanksPage(draft: NewDraft, reason: ReasonForm): Page {
  return {
    title: "Saved",
    current: null,
    body: html`<section class="card narrow">
<p class="banner good" role="status">Saved. Thank you.</p>
<h1>Ticket ${draft.ticketId}</h1>
<p>Reason: <strong>${reasonLabel(reason.code)}</strong></p>
${reason.rightIntent === null ? null : html`<p>Wanted: <strong>${intentLabel(reason.rightIntent)}</strong></p>`}
${reason.text === null ? null : html`<p class="own-words">${reason.text}</p>`}
<p class="muted">The next agent with a similar ticket will see it. You can close this page.</p>
</section>`,
  };
}
