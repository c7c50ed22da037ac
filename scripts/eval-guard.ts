import { type GuardCase, passes } from "./guard/cases.ts";
import { falseSentences } from "./guard/false-sentences.ts";
import { trueSentences } from "./guard/true-sentences.ts";

/** Judges thousands of false and true sentences. Fails when one false sentence passes, or more than 2 % of the true ones don't. */
const LEAST_TRUE = 0.98;

function measure(title: string, cases: readonly GuardCase[]): { passed: GuardCase[]; refused: GuardCase[] } {
  const passed: GuardCase[] = [];
  const refused: GuardCase[] = [];
  for (const one of cases) (passes(one) ? passed : refused).push(one);
  console.log(`${title}: ${passed.length} of ${cases.length} pass`);
  for (const kind of new Set(cases.map((one) => one.kind))) {
    const count = (some: readonly GuardCase[]) => some.filter((one) => one.kind === kind).length;
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
const handwritten = right.filter(({ kind }) => kind === "paraphrase").length;
const missedByHand = missed.filter(({ kind }) => kind === "paraphrase").length;
show(wrong);
show(missed);
const isGood =
  wrong.length === 0 &&
  missed.length <= right.length * (1 - LEAST_TRUE) &&
  missedByHand <= handwritten * (1 - LEAST_TRUE);
process.exitCode = isGood ? 0 : 1;
