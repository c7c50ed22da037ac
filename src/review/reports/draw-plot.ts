import type { TopLevelSpec } from "vega-lite";
import { SidenoteError } from "../../errors.ts";
import { startThread } from "../../thread.ts";

/**
 * Plots are drawn in a thread: loading the plotting library takes most of a second, each plot up to a tenth. Most
 * commands draw none, so it starts with the first.
 */
const thread = startThread<TopLevelSpec, string>(new URL("./draw-thread.mjs", import.meta.url), null, failed);

/** The plot as SVG text: presentation attributes only, no script, no style. */
export function drawPlot(spec: TopLevelSpec): Promise<string> {
  return thread.ask(spec);
}

function failed(problem: string): SidenoteError {
  return new SidenoteError("the plot could not be drawn", {
    code: "plot_failed",
    retry: "never",
    fields: { problem },
  });
}
