import { type Response, Router } from "express";
import { z } from "zod";
import type { Store } from "../../../db/store.ts";
import type { VersionedPolicy } from "../../domain/policy.ts";
import { sendPage } from "../layout.ts";
import { drawPlot } from "./draw-plot.ts";
import { PLOT_SIZES, type PlotLook } from "./plot-look.ts";
import { PLOTS, type PlotName } from "./plots.ts";
import { rememberFigures } from "./remember-figures.ts";
import { reportPage } from "./report-page.ts";
import { ReportQuery, reportFilter } from "./report-query.ts";

export interface ReportDeps {
  store: { reports: Pick<Store["reports"], "choices" | "figures"> };
  policy: VersionedPolicy;
  now: () => Date;
}

const Look = z.object({
  scheme: z.enum(["light", "dark"]).catch("light"),
  size: z.enum(PLOT_SIZES).catch("wide"),
});

/** GET /reports and the plots on it. To be mounted behind the sign-in. */
export function reportRoutes({ store, policy, now }: ReportDeps): Router {
  const figures = rememberFigures(store.reports, now);
  const router = Router();
  router.get("/reports", async (request, response) => {
    const query = ReportQuery.parse(request.query);
    const filter = reportFilter(query, now());
    const page = reportPage({
      figures: await figures.fresh(filter),
      query,
      filter,
      choices: await store.reports.choices(),
      clauses: policy.policy.clauses,
    });
    sendPage(response, page);
  });
  router.get("/reports/plots/:name.svg", async (request, response, next) => {
    const name = plotName(request.params.name);
    if (name === null) return next();
    const filter = reportFilter(ReportQuery.parse(request.query), now());
    const look: PlotLook = Look.parse(request.query);
    const spec = PLOTS[name](await figures.recent(filter), look);
    if (spec === null) return next();
    sendPlot(response, await drawPlot(spec));
  });
  return router;
}

function plotName(text: string): PlotName | null {
  const isKnown = (name: string): name is PlotName => Object.hasOwn(PLOTS, name);
  return isKnown(text) ? text : null;
}

/** Opened by itself, a picture may do even less than a page. */
function sendPlot(response: Response, svg: string): void {
  response.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  response.type("image/svg+xml").send(svg);
}
