import type { Action } from "../domain/decision.ts";
import { inOneByte } from "../pipeline/folded-text.ts";
import type { ActionWords, Deed } from "./actions/action-words.ts";
import { actionWords } from "./actions/languages.ts";
import { cutText } from "./cut-text.ts";

/** What a reply does for the customer, with the words that show it. */
export interface ActionReading {
  action: Action;
  /** The sentence it was read from, as it stands in the reply; null when nothing in particular shows it. */
  evidence: string | null;
  /** False when the text could mean something else too. */
  sure: boolean;
}

/** How much a sentence commits the store: a thing done or promised says more than one that is on offer. */
const DONE = 4;
const OFFERED = 3;
const ASKED = 2;
const TOLD = 1;
const MENTIONED = 0;

interface Finding {
  action: Action;
  weight: number;
  sentence: string;
}

/** Among equals, what changes the order or the money most; a refusal counts when nothing is given instead. */
const PRECEDENCE: readonly Action[] = [
  "cancel_order",
  "replacement",
  "exchange",
  "store_credit",
  "refund",
  "discount",
  "change_order",
  "return_label",
  "escalate",
  "deny",
  "ask_for_info",
  "inform",
];
const MAX_SENTENCES = 60;
const MAX_SENTENCE = 600;

/** Reads a reply's action by rules. Pure; greeting, signature and quotes should be gone already. */
export function readAction(text: string, language: string): ActionReading {
  const words = actionWords(language);
  if (!words) return { action: "inform", evidence: null, sure: false };
  const findings = sentencesOf(text).flatMap((sentence) => findingsIn(sentence, words));
  const [best] = findings.toSorted(
    (a, b) => b.weight - a.weight || PRECEDENCE.indexOf(a.action) - PRECEDENCE.indexOf(b.action),
  );
  if (!best || best.weight === MENTIONED) return { action: "inform", evidence: null, sure: false };
  return { action: best.action, evidence: best.sentence, sure: true };
}

/** Sentences of a reply, one per line at least. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?…])\s+/u)
    .map((sentence) => cutText(sentence.trim(), MAX_SENTENCE))
    .filter((sentence) => /\p{L}{2}/u.test(sentence))
    .slice(0, MAX_SENTENCES);
}

function findingsIn(sentence: string, words: ActionWords): Finding[] {
  const plain = inOneByte(sentence);
  if (words.courtesy.test(plain)) return [];
  const found = plain.split(words.turn).flatMap((clause) => clauseFindings(clause, plain, words));
  return found.map(({ action, weight }) => ({ action, weight, sentence }));
}

function clauseFindings(
  clause: string,
  sentence: string,
  words: ActionWords,
): { action: Action; weight: number }[] {
  const keeps = words.keepIt.test(clause);
  const deeds = deedsIn(clause, words).filter((deed) => !(keeps && deed === "return_label"));
  const refused = !keeps && words.refusal.test(clause);
  if (words.flatRefusal.test(clause) || (refused && deeds.length > 0))
    return [{ action: "deny", weight: OFFERED }];
  if (refused) return [];
  if (words.escalation.test(clause)) return [{ action: "escalate", weight: OFFERED }];
  if (deeds.length > 0) {
    return deeds.map((action) => ({ action, weight: deedWeight(action, clause, sentence, words) }));
  }
  if (words.request.test(clause)) return [{ action: "ask_for_info", weight: ASKED }];
  return words.telling.test(clause) ? [{ action: "inform", weight: TOLD }] : [];
}

/** "A refund as store credit" is store credit, "a return label for the exchange" an exchange. */
function deedsIn(clause: string, { deeds }: ActionWords): Deed[] {
  const found = DEEDS.filter((deed) => deeds[deed].test(clause));
  return found.includes("store_credit")
    ? found.filter((deed) => deed !== "refund" && deed !== "discount")
    : found;
}

const DEEDS: readonly Deed[] = [
  "refund",
  "replacement",
  "store_credit",
  "return_label",
  "exchange",
  "cancel_order",
  "change_order",
  "discount",
];

function deedWeight(deed: Deed, clause: string, sentence: string, words: ActionWords): number {
  // What follows only after something else is not what this reply does; an exchange waits for the return anyway.
  if (deed !== "exchange" && words.condition.test(clause)) return MENTIONED;
  const isQuestion = sentence.endsWith("?");
  if (!isQuestion && words.commitment.test(clause)) return DONE;
  return isQuestion || words.offer.test(clause) ? OFFERED : MENTIONED;
}
