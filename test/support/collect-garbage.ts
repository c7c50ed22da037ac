import { setImmediate as nextTurn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Collects what nothing holds any more; twice, since finalizers let go of more. */
export async function collectGarbage(): Promise<void> {
  for (let time = 0; time < 2; time += 1) {
    await nextTurn();
    collect();
  }
}
