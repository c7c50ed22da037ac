import type { Policy } from "../../../domain/policy.ts";
import { splitSentences } from "../../classify/split-sentences.ts";
import { foldedText } from "../../folded-text.ts";
import { clausesNamedFor, tellsAspect } from "../policy/clause-aspects.ts";
import {
  aspectTopic,
  besideTopic,
  GENERAL_ASPECTS_TOPIC,
  ONLY_ASPECTS_TOPIC,
  OPEN_ASPECT_TOPIC,
} from "./aspect-topics.ts";
import { ASPECT_WORDS, ASPECTS, type Aspect, OWN, WISHING } from "./aspect-words.ts";
import { foldedWords } from "./folded-words.ts";
import { clauseTopics } from "./text-topics.ts";
import { ASKING } from "./topic-words.ts";

interface Asked {
  aspects: readonly Aspect[];
  named: readonly string[];
}

/**
 * What the text asks of the policy's rules beyond naming them (cost, duration, deadline, place), and which of the named
 * clauses don't tell it, as topics for `DecisionInputs`. Pure, linear; holds none of the text itself.
 */
export function aspectTopics(text: string, policy: Policy): string[] {
  const asked = askedIn(text, policy);
  const aspects = ASPECTS.filter((aspect) => asked.some((one) => one.aspects.includes(aspect)));
  if (aspects.length === 0) return [];
  const clauseOf = new Map(policy.clauses.map((clause) => [clause.id, clause]));
  const tells = (id: string, wanted: readonly Aspect[]) => {
    const clause = clauseOf.get(id);
    return clause !== undefined && wanted.some((aspect) => tellsAspect(clause, aspect, policy));
  };
  const named = [...new Set(asked.flatMap((one) => one.named))];
  const beside = named.filter((id) =>
    asked.every((one) => !one.named.includes(id) || (one.aspects.length > 0 && !tells(id, one.aspects))),
  );
  const isOpen = asked.some((one) =>
    one.aspects.some((aspect) => !one.named.some((id) => tells(id, [aspect]))),
  );
  const { isOnly, isGeneral } = scopeOf(text);
  const own = clausesNamedFor(aspects, text, policy);
  return [
    ...named.filter((id) => own.includes(id)),
    ...aspects.map(aspectTopic),
    ...beside.map(besideTopic),
    ...(isOpen ? [OPEN_ASPECT_TOPIC] : []),
    ...(isOnly ? [ONLY_ASPECTS_TOPIC] : []),
    ...(isGeneral ? [GENERAL_ASPECTS_TOPIC] : []),
  ];
}

/** Sentence by sentence; what is said before a question belongs to it ("About refunds. How long do they take?"). */
function askedIn(text: string, policy: Policy): readonly Asked[] {
  const groups: { aspects: Aspect[]; named: string[] }[] = [];
  let before: string[] = [];
  for (const sentence of splitSentences(text)) {
    const aspects = aspectsIn(sentence);
    const named = [...clauseTopics(sentence, policy), ...clausesNamedFor(aspects, sentence, policy)];
    if (aspects.length === 0 && !sentence.includes("?")) {
      before = [...before, ...named];
      continue;
    }
    groups.push({ aspects, named: [...new Set(named.length > 0 ? named : before)] });
    before = named.length > 0 ? before.filter((id) => !named.includes(id)) : [];
  }
  return before.length > 0 ? [...groups, { aspects: [], named: before }] : groups;
}

/** What one sentence asks. How long one has is no question of how long something takes. */
export function aspectsIn(sentence: string): Aspect[] {
  const words = foldedText(sentence.slice(0, 1_000)).replace(/\s+/g, " ").trim();
  const found = ASPECTS.filter((aspect) => ASPECT_WORDS[aspect].test(words));
  return found.includes("deadline") ? found.filter((aspect) => aspect !== "duration") : found;
}

/** Whether nothing else is asked or wished, and whether the questions are about the rule alone. */
function scopeOf(text: string): { isOnly: boolean; isGeneral: boolean } {
  const sentences = splitSentences(text);
  const questions = sentences.filter((sentence) => aspectsIn(sentence).length > 0);
  const others = sentences.filter((sentence) => !questions.includes(sentence));
  const isWish = (sentence: string) => {
    const words = foldedWords(sentence);
    return sentence.includes("?") || [...ASKING, ...WISHING].some((word) => words.includes(` ${word}`));
  };
  return {
    isOnly: questions.length > 0 && !others.some(isWish),
    isGeneral: !questions.some((question) => OWN.test(foldedText(question))),
  };
}
