import type { TopLevelSpec } from "vega-lite";

/**
 * The plot as SVG text: presentation attributes only, no script, no style. The plotting library loads with the first
 * plot, since most commands draw none.
 */
export async function drawPlot(spec: TopLevelSpec): Promise<string> {
  const [{ parse, View }, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  const view = new View(parse(compile(spec).spec), { renderer: "none" });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}
