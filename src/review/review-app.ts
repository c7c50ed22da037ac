import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Logger } from "../log.ts";
import { STYLESHEET_PATH, sendPage, stylesheet } from "./layout.ts";
import { listPage } from "./list/list-page.ts";
import { filterOf, ListQuery, pageOf } from "./list/list-query.ts";
import { createLogin } from "./login.ts";
import { messagePage } from "./message-page.ts";
import { reasonPages } from "./reason-page.ts";
import { reportRoutes } from "./reports/report-routes.ts";
import type { ReviewDeps } from "./review-deps.ts";
import { ticketRoutes } from "./ticket/ticket-routes.ts";

const PAGE_SIZE = 50;

/** The pages for people: reason links for agents, and behind a sign-in the tickets and their rationale. */
export function createReviewApp(deps: ReviewDeps): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", deps.trustedProxies);
  app.get(STYLESHEET_PATH, (_request, response) => {
    response.set("cache-control", "public, max-age=31536000, immutable").type("css").send(stylesheet);
  });
  app.use(reasonPages(deps));
  if (deps.adminPassword !== null) signedInPages(app, { ...deps, adminPassword: deps.adminPassword });
  app.use(noSuchPage);
  app.use(failurePage(deps.log));
  return app;
}

function signedInPages(app: Express, deps: ReviewDeps & { adminPassword: string }): void {
  const login = createLogin(deps);
  app.use(login.routes);
  app.use(["/tickets", "/reports"], login.requireSession);
  app.get("/", (_request, response) => response.redirect(303, "/tickets"));
  app.get("/tickets", async (request, response) => {
    const query = ListQuery.parse(request.query);
    const page = await deps.store.review.listTickets(filterOf(query), pageOf(query, PAGE_SIZE));
    const choices = await deps.store.review.filterChoices();
    sendPage(response, listPage(query, page, choices, deps.reasonCodes));
  });
  app.use(ticketRoutes(deps));
  app.use(reportRoutes(deps));
}

/** For people's browsers; whoever does not ask for a page gets the service's own answer. */
const noSuchPage: RequestHandler = (request, response, next) => {
  if (request.accepts(["json", "html"]) !== "html") return next();
  sendPage(response, messagePage("There is no such page", "Nothing is shown at this address."), 404);
};

/** A page instead of the service's JSON. What the browser did wrong has a status of its own; nothing inside is told. */
function failurePage(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const given = typeof error === "object" && error !== null && "status" in error ? error.status : null;
    const status = typeof given === "number" && given >= 400 && given < 500 ? given : 500;
    if (status >= 500) log.error({ err: error, status }, "a page failed");
    else log.warn({ err: error, status }, "a page was refused");
    const page =
      status >= 500
        ? messagePage("That did not work", "Nothing was saved. Please try again in a moment.")
        : messagePage("That could not be read", "Nothing was saved. Go back and try again.");
    sendPage(response, page, status);
  };
}
