import { type GuardCase, passes } from "./guard/cases.ts";
import { falseSentences } from "./guard/false-sentences.ts";
import { firstSight, handwritten } from "./guard/handwritten.ts";
import { nearMisses } from "./guard/near-misses.ts";
import { trueSentences } from "./guard/true-sentences.ts";

/**
 * Judges thousands of generated and hundreds of handwritten sentences. Fails when one false sentence passes, or when too
 * few true ones do: generated ones are of the guard's own making, handwritten ones were there before it saw them.
 */
const LEAST_TRUE = 0.98;
const LEAST_HANDWRITTEN = 0.98;
const LEAST_HELD_OUT = 0.89;
const LEAST_AT_FIRST_SIGHT = 0.88;

function measure(
  title: string,
  cases: readonly GuardCase[],
  by: "kind" | "language" | null = "kind",
): { passed: GuardCase[]; refused: GuardCase[] } {
  const passed: GuardCase[] = [];
  const refused: GuardCase[] = [];
  for (const one of cases) (passes(one) ? passed : refused).push(one);
  console.log(`${title}: ${passed.length} of ${cases.length} pass`);
  for (const kind of by === null ? [] : new Set(cases.map((one) => one[by]))) {
    const count = (some: readonly GuardCase[]) =>
      some.filter((one) => by !== null && one[by] === kind).length;
    console.log(`  ${kind.padEnd(16)} ${count(passed)} of ${count(cases)}`);
  }
  return { passed, refused };
}

function show(cases: readonly GuardCase[]): void {
  for (const { kind, language, text, cites } of cases.slice(0, 60)) {
    console.log(`✗ ${kind} ${language} ${text} [${cites.slice(0, 3).join(", ")}]`);
  }
}

const wrong = measure("false sentences", falseSentences()).passed;
const right = trueSentences();
const missed = measure("true sentences", right).refused;
const handwrittenBefore = right.filter(({ kind }) => kind === "paraphrase").length;
const missedByHand = missed.filter(({ kind }) => kind === "paraphrase").length;
const byHand = await handwritten("true");
const liesByHand = measure("handwritten false sentences", await handwritten("false"), "language").passed;
const tuned = measure(
  "handwritten true sentences",
  byHand.filter(({ isHeldOut }) => !isHeldOut),
  "language",
);
// Shown as a number only, so that nobody fits the guard to them.
const heldOut = measure(
  "held out of tuning, true sentences",
  byHand.filter(({ isHeldOut }) => isHeldOut),
  "language",
);
// These as well: the guard had never seen them, and is not to be fitted to them either.
const unseen = await firstSight("true");
const seenFirst = measure("true at first sight", unseen, "language");
const unseenLies = measure("false at first sight", await firstSight("false"), "language").passed;
const near = measure("near misses of true ones", nearMisses([...byHand, ...unseen]), "language").passed;
show([...wrong, ...liesByHand, ...unseenLies, ...near]);
show([...missed, ...tuned.refused]);
const isReached = ({ passed, refused }: ReturnType<typeof measure>, least: number) =>
  refused.length <= (passed.length + refused.length) * (1 - least);
const isGood =
  wrong.length + liesByHand.length + unseenLies.length + near.length === 0 &&
  missed.length <= right.length * (1 - LEAST_TRUE) &&
  missedByHand <= handwrittenBefore * (1 - LEAST_TRUE) &&
  isReached(tuned, LEAST_HANDWRITTEN) &&
  isReached(heldOut, LEAST_HELD_OUT) &&
  isReached(seenFirst, LEAST_AT_FIRST_SIGHT);
process.exitCode = isGood ? 0 : 1;
