import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { answerQuestions } from "../../thread.ts";

/** Inside the thread: the plot as SVG text, in presentation attributes only, no script, no style. */
answerQuestions<TopLevelSpec, string>(async (spec) => {
  const view = new View(parse(compile(spec).spec), { renderer: "none" });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
});
