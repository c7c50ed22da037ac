import { type Request, type Response, Router } from "express";
import { z } from "zod";
import type { NewDraft, TicketKey } from "../../../db/store.ts";
import { Action } from "../../domain/decision.ts";
import { checkCsrf, readForm } from "../form.ts";
import { sendPage } from "../layout.ts";
import { messagePage } from "../message-page.ts";
import { knownReason, ReasonForm } from "../reason-form.ts";
import type { ReviewDeps } from "../review-deps.ts";
import { sessionOf } from "../session-of.ts";
import { ticketPath } from "../ticket-path.ts";
import { ticketPage } from "./ticket-page.ts";
import { readTicketView } from "./ticket-view.ts";

/** There is one credential, so this is who speaks on these pages. */
const ADMIN = "admin";

const TicketQuery = z.object({
  draft: z.string().max(64).optional().catch(undefined),
  saved: z.enum(["reason", "action"]).optional().catch(undefined),
});
const DraftField = z.object({ draftId: z.string().max(64) });
const ActionForm = z.object({ action: Action });

/** The page of one ticket, and what a lead may add to it: a reason, and what was really done. */
export function ticketRoutes(deps: ReviewDeps): Router {
  const router = Router();
  const path = "/tickets/:connection/:ticketId";
  router.get(path, (request, response) => show(request, response, deps));
  router.post(`${path}/reason`, readForm, checkCsrf, async (request, response) => {
    const draft = await draftOfForm(request, deps);
    const form = ReasonForm.safeParse(request.body);
    if (!draft || !form.success) return refuse(response);
    const reason = knownReason(form.data, deps.reasonCodes);
    const { connection, ticketId, id: draftId } = draft;
    await deps.store.outcomes.recordReason({
      ...reason,
      connection,
      ticketId,
      draftId,
      via: "page",
      by: ADMIN,
      at: deps.now(),
    });
    deps.log.info({ connection, ticketId, draftId, reason: reason.code }, "a reason came by page");
    response.redirect(303, `${ticketPath(draft)}?draft=${draftId}&saved=reason`);
  });
  router.post(`${path}/action`, readForm, checkCsrf, async (request, response) => {
    const draft = await draftOfForm(request, deps);
    const form = ActionForm.safeParse(request.body);
    if (!draft || !form.success) return refuse(response);
    const { connection, ticketId, id: draftId } = draft;
    const { action } = form.data;
    const ticket = { connection, ticketId };
    const correction = { ...ticket, draftId, action, by: ADMIN, at: deps.now() };
    await deps.store.outcomes.correctAction(correction, deps.afterCorrection(ticket));
    deps.log.info({ connection, ticketId, draftId, action }, "an action was corrected");
    response.redirect(303, `${ticketPath(draft)}?draft=${draftId}&saved=action`);
  });
  return router;
}

async function show(request: Request, response: Response, deps: ReviewDeps): Promise<void> {
  const ticket = ticketOf(request);
  const query = TicketQuery.parse(request.query);
  const view = await readTicketView(ticket, query.draft ?? null, deps.store);
  if (!view) {
    const page = messagePage("No such ticket", "Sidenote knows nothing of this ticket.", "tickets");
    return sendPage(response, page, 404);
  }
  const page = ticketPage({
    view,
    policy: deps.policy,
    reasonCodes: deps.reasonCodes,
    csrfToken: sessionOf(response)?.csrfToken ?? "",
    helpdeskUrl: deps.helpdesks.get(ticket.connection)?.ticketUrl(ticket.ticketId) ?? null,
    saved: query.saved ?? null,
  });
  sendPage(response, page);
}

/** The draft that the form speaks of, if it is one of the ticket in the address. */
async function draftOfForm(request: Request, { store }: ReviewDeps): Promise<NewDraft | null> {
  const form = DraftField.safeParse(request.body);
  const draft = form.success ? await store.readDraft(form.data.draftId) : null;
  const { connection, ticketId } = ticketOf(request);
  return draft?.connection === connection && draft.ticketId === ticketId ? draft : null;
}

function refuse(response: Response): void {
  const page = messagePage("Nothing was saved", "The form was incomplete. Go back and try again.", "tickets");
  sendPage(response, page, 422);
}

function ticketOf(request: Request): TicketKey {
  return {
    connection: String(request.params["connection"]),
    ticketId: String(request.params["ticketId"]),
  };
}
