import { z } from "zod";
import type { Intent } from "../domain/intent.ts";
import type { ClassifyTicket } from "../pipeline/classify/classify-ticket.ts";
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

const Comparison = z.object({
  tickets: z.number(),
  corrections: z.number(),
  layered: Tally,
  /** Read rightly with the new layer only, and without it only. */
  gained: z.number(),
  lost: z.number(),
  watchedLost: z.number(),
});
type Comparison = z.infer<typeof Comparison>;

/** What cross-validation found; kept with the layer. */
export const LayerFigures = Comparison.extend({
  shipped: Tally,
  /** The tickets that what was in use could not have learned from, where the new layer had to be better than that too. */
  recent: Comparison.extend({
    standing: Tally,
    layer: z.string().nullable(),
    takenBack: z.string().nullable().default(null),
    since: z.iso.datetime(),
  }).optional(),
});
export type LayerFigures = z.infer<typeof LayerFigures>;

/** What reads the store's tickets now. */
export interface Standing {
  /** The layer in use; null = the shipped model alone. */
  layer: string | null;
  classify: ClassifyTicket;
  /** The layer that a person took back last, if that is what `since` tells; null = the layer in use was learned then. */
  takenBack: string | null;
  /** What agents said before this taught the layer in use, or the one taken back. */
  since: Date;
}

/** Counts how the held-out tickets are read: all of them against the shipped model, those new to `standing` against that. */
export function countFigures(readings: readonly HeldOut[], standing: Standing | null): LayerFigures {
  const all = { ...compare(readings, "shipped"), shipped: tally(readings, "shipped") };
  if (!standing) return all;
  const { layer, takenBack, since } = standing;
  const fresh = readings.filter(({ lesson }) => lesson.labelledAt > since);
  const recent = { ...compare(fresh, "standing"), standing: tally(fresh, "standing") };
  return { ...all, recent: { ...recent, layer, takenBack, since: since.toISOString() } };
}

function compare(readings: readonly HeldOut[], before: "shipped" | "standing"): Comparison {
  const isRight = (one: HeldOut, reader: Reader) => one[reader].intent === one.lesson.intent;
  const gained = readings.filter((one) => isRight(one, "layered") && !isRight(one, before));
  const lost = readings.filter((one) => !isRight(one, "layered") && isRight(one, before));
  return {
    tickets: readings.length,
    corrections: readings.filter(({ lesson }) => lesson.isCorrection).length,
    layered: tally(readings, "layered"),
    gained: gained.length,
    lost: lost.length,
    watchedLost: lost.filter(({ lesson }) => WATCHED.includes(lesson.intent)).length,
  };
}

type Reader = "shipped" | "standing" | "layered";

function tally(readings: readonly HeldOut[], reader: Reader): Tally {
  const right = readings.filter((one) => one[reader].intent === one.lesson.intent);
  return {
    right: right.length,
    surelyWrong: readings.filter(
      (one) => one[reader].intent !== one.lesson.intent && one[reader].confidence === "high",
    ).length,
    correctionsRight: right.filter(({ lesson }) => lesson.isCorrection).length,
  };
}

/** What speaks against using the layer, in plain words; nothing = it is better than the shipped model, and than what is in use. */
export function objectionsTo({ recent, ...all }: LayerFigures): string[] {
  const against = objections(all, all.shipped, "the shipped model");
  if (!recent) return against;
  const name = recent.layer === null ? "the shipped model" : `layer ${recent.layer}`;
  if (recent.tickets === 0) {
    const nothing = "no ticket has been corrected or confirmed since";
    const { takenBack, since } = recent;
    return [
      ...against,
      takenBack === null
        ? `${nothing} ${name} was learned at ${since}: nothing shows that it reads better than that`
        : `layer ${takenBack} was taken back at ${since}, and ${nothing}`,
    ];
  }
  const onNew = objections(recent, recent.standing, name);
  return [
    ...against,
    ...onNew.map((objection) => `on what came since, against ${name} in use: ${objection}`),
  ];
}

function objections(
  { tickets, layered, gained, lost, watchedLost }: Comparison,
  before: Tally,
  name: string,
): string[] {
  const chance = chanceOf(gained, lost);
  const checks: readonly [boolean, string][] = [
    [
      layered.right - before.right < MIN_GAIN * tickets,
      `it reads ${layered.right - before.right} of ${tickets} more rightly: ${Math.ceil(MIN_GAIN * tickets)} are needed`,
    ],
    [chance > MAX_CHANCE, `${gained} gained against ${lost} lost may be luck (p = ${chance.toFixed(2)})`],
    [
      layered.surelyWrong > before.surelyWrong + MAX_SURELY_WRONG * tickets,
      `it is sure and wrong ${layered.surelyWrong} times, ${name} ${before.surelyWrong} times`,
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
