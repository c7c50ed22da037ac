import { findSignals } from "../../src/pipeline/classify/find-signals.ts";
import { createIntentModel } from "../../src/pipeline/classify/intent-model.ts";
import { scoreTicket } from "../../src/pipeline/classify/score-ticket.ts";
import type { Phrase } from "./read-phrases.ts";
import { type Openers, trainModel } from "./train-model.ts";
import { createRandom, type Random, withOpener } from "./vary-phrase.ts";

const FOLDS = 5;
/** Share of made tickets that say their request in two ways. */
const SAID_TWICE = 0.5;
/** Edges of the raw scores between which tickets are counted together. */
const EDGES = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];

/** Of the tickets whose best raw score lay in a band: the band's mean score, and how many were right. */
export interface Band {
  raw: number;
  right: number;
  tickets: number;
}

/**
 * How often a raw score is right on tickets that the model has not seen: the bank is cut in five, and tickets made from each
 * part are read by a model of the other four. A ticket is one phrase, or two of one intent, with an opener.
 */
export function calibrateModel(phrases: readonly Phrase[], openers: Openers): Band[] {
  const random = createRandom(7);
  const guesses = Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = (_phrase: Phrase, index: number) => index % FOLDS === fold;
    const known = phrases.filter((phrase, index) => !isHeld(phrase, index));
    const model = createIntentModel(trainModel(known, openers), "fold");
    return makeTickets(phrases.filter(isHeld), openers, random).map(({ intent, text }) => {
      const { scores } = scoreTicket(model, { topic: "", text, signals: findSignals(text) });
      const raw = Math.max(...scores);
      return { raw, isRight: model.intents[scores.indexOf(raw)] === intent };
    });
  }).flat();
  return EDGES.slice(1).map((edge, index) => {
    const inside = guesses.filter(({ raw }) => raw >= (EDGES[index] ?? 0) && raw < edge);
    const mean = inside.reduce((sum, { raw }) => sum + raw, 0) / Math.max(1, inside.length);
    const right = inside.filter(({ isRight }) => isRight).length / Math.max(1, inside.length);
    return { raw: mean, right, tickets: inside.length };
  });
}

function makeTickets(
  held: readonly Phrase[],
  openers: Openers,
  random: Random,
): Pick<Phrase, "intent" | "text">[] {
  return held.map((phrase) => {
    const alike = held.filter(
      ({ intent, language }) => intent === phrase.intent && language === phrase.language,
    );
    const second = random() < SAID_TWICE ? alike[Math.floor(random() * alike.length)] : undefined;
    const words = second && second !== phrase ? `${phrase.text}. ${second.text}` : phrase.text;
    const around = openers.get(phrase.language ?? "") ?? [];
    return {
      intent: phrase.intent,
      text: withOpener(
        words,
        around.map((opener) => `${opener}.`),
        random,
      ),
    };
  });
}
