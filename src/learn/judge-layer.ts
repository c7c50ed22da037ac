import { z } from "zod";
import type { Intent } from "../domain/intent.ts";
import type { HeldOut } from "./cross-validate.ts";

/** Fewer tickets than this tell nothing; and fewer corrections leave nothing to learn. */
export const MIN_TICKETS = 40;
export const MIN_CORRECTIONS = 15;
/** Share of the tickets that has to be read rightly in addition. */
const MIN_GAIN = 0.01;
/** And of those that may be wrong with high confidence in addition, since routing rules trust that. */
const MAX_SURELY_WRONG = 0.01;
/** Chance, at most, that a layer which is no better looks so much better. */
const MAX_CHANCE = 0.05;
/** Tickets that people must see: none that was read rightly may be lost. */
const WATCHED: readonly Intent[] = ["legal_threat", "human_request"];

const Tally = z.object({
  right: z.number(),
  /** Read wrongly and with high confidence. */
  surelyWrong: z.number(),
  correctionsRight: z.number(),
});
type Tally = z.infer<typeof Tally>;

/** What cross-validation found; kept with the layer. */
export const LayerFigures = z.object({
  tickets: z.number(),
  corrections: z.number(),
  shipped: Tally,
  layered: Tally,
  /** Read rightly with the layer only, and without it only. */
  gained: z.number(),
  lost: z.number(),
  watchedLost: z.number(),
});
export type LayerFigures = z.infer<typeof LayerFigures>;

/** Counts how the shipped model and the layer read the same held-out tickets. */
export function countFigures(readings: readonly HeldOut[]): LayerFigures {
  const isRight = ({ lesson }: HeldOut, intent: Intent) => intent === lesson.intent;
  const gained = readings.filter(
    (one) => isRight(one, one.layered.intent) && !isRight(one, one.shipped.intent),
  );
  const lost = readings.filter(
    (one) => !isRight(one, one.layered.intent) && isRight(one, one.shipped.intent),
  );
  return {
    tickets: readings.length,
    corrections: readings.filter(({ lesson }) => lesson.isCorrection).length,
    shipped: tally(readings, "shipped"),
    layered: tally(readings, "layered"),
    gained: gained.length,
    lost: lost.length,
    watchedLost: lost.filter(({ lesson }) => WATCHED.includes(lesson.intent)).length,
  };
}

function tally(readings: readonly HeldOut[], reader: "shipped" | "layered"): Tally {
  const right = readings.filter((one) => one[reader].intent === one.lesson.intent);
  return {
    right: right.length,
    surelyWrong: readings.filter(
      (one) => one[reader].intent !== one.lesson.intent && one[reader].confidence === "high",
    ).length,
    correctionsRight: right.filter(({ lesson }) => lesson.isCorrection).length,
  };
}

/** What speaks against using the layer, in plain words; nothing = it is better. */
export function objectionsTo(figures: LayerFigures): string[] {
  const { tickets, shipped, layered, gained, lost, watchedLost } = figures;
  const chance = chanceOf(gained, lost);
  const checks: readonly [boolean, string][] = [
    [
      layered.right - shipped.right < MIN_GAIN * tickets,
      `it reads ${layered.right - shipped.right} of ${tickets} more rightly: ${Math.ceil(MIN_GAIN * tickets)} are needed`,
    ],
    [chance > MAX_CHANCE, `${gained} gained against ${lost} lost may be luck (p = ${chance.toFixed(2)})`],
    [
      layered.surelyWrong > shipped.surelyWrong + MAX_SURELY_WRONG * tickets,
      `it is sure and wrong ${layered.surelyWrong} times, the shipped model ${shipped.surelyWrong} times`,
    ],
    [watchedLost > 0, `it loses ${watchedLost} legal threats or wishes for a person`],
  ];
  return checks.filter(([isBad]) => isBad).map(([, objection]) => objection);
}

/** Sign test, one-sided: how likely at least so many gains are, if gaining and losing were equally likely. */
function chanceOf(gained: number, lost: number): number {
  const all = gained + lost;
  // From the middle outwards in logarithms: powers of two leave the range of numbers soon.
  let chance = 0;
  let logWays = 0;
  for (let wins = all; wins >= gained; wins -= 1) {
    chance += Math.exp(logWays - all * Math.LN2);
    logWays += Math.log(wins) - Math.log(all - wins + 1);
  }
  return Math.min(1, chance);
}
