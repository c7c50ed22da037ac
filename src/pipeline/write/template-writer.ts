import type { Decision, EscalationCause, RequestDecision } from "../../domain/decision.ts";
import type { Draft, Sentence } from "../../domain/draft.ts";
import { factIdOf } from "../../domain/order-view.ts";
import type { Policy } from "../../domain/policy.ts";
import type { Situation } from "../../domain/situation.ts";
import { customerLocale } from "./customer-locale.ts";
import { orderViews } from "./order-views.ts";
import { type FactBook, factBook } from "./templates/fact-book.ts";
import { fitWords } from "./templates/fit-words.ts";
import { phrasesOf, templateLanguage } from "./templates/languages.ts";
import type { Line } from "./templates/line.ts";
import { paragraphsFor } from "./templates/paragraph.ts";
import { partLines } from "./templates/part-lines.ts";
import type { Phrases } from "./templates/phrases.ts";
import type { WriteContext } from "./write-context.ts";

/**
 * Writes the draft without a model: each request answered first and plainly, every statement with the facts and clauses
 * it rests on, under the policy's word limit. An escalated ticket gets a holding reply. Pure; see
 * templateLanguage for the language.
 */
export function writeFromTemplates(context: WriteContext): Draft {
  const { policy } = context.policy;
  const language = templateLanguage(context.language, policy.store.language);
  const phrases = phrasesOf(language);
  const locale = customerLocale(phrases.locale, context.locale, context.region);
  const views = orderViews(context).map((view) => ({ ...view, book: factBook(view, language, locale) }));
  const greeting = [said(phrases.greeting(context.customerName))];
  const signOff = [signOffOf(policy, language).map((line) => said(line))];
  const body = withoutRepeats(bodyOf(context.decision, views, phrases), policy);
  const rest = otherPoints(phrases, policy);
  const fitted = fitWords(body, [greeting, ...signOff], policy.voice.max_words, rest);
  return { paragraphs: [greeting, ...fitted, ...signOff], language, writer: "template" };
}

/** One order's view with what may be said of it. */
type View = WriteContext & { book: FactBook };

function bodyOf(decision: Decision, views: readonly View[], phrases: Phrases): Line[][] {
  const answers = (isSaid: (request: RequestDecision) => boolean) =>
    views.flatMap((view, order) => orderLines(view, order, isSaid, phrases));
  const [first] = views;
  if (!first) return [];
  if (decision.action !== "escalate")
    return [...answers(() => true), ...openPoints(decision, first.book, phrases)];
  if (decision.escalations.some(isDelicate)) return [hold(phrases.thanks, decision, first.book, phrases)];
  // What is merely told stays true whoever takes over; offers and refusals are theirs to make.
  const told = answers(isTold);
  return saysHandover(decision)
    ? told
    : [hold(openingOf(decision, phrases), decision, first.book, phrases), ...told];
}

/** What is said of one order, each sentence once. Of several orders each paragraph names its own. */
function orderLines(
  { decision, book, facts, isOneOfSeveral = false }: View,
  order: number,
  isSaid: (request: RequestDecision) => boolean,
  phrases: Phrases,
): Line[][] {
  const requests = decision.requests.filter((request) => !request.unsaid && isSaid(request));
  const own = new Set(facts.map(({ id }) => id));
  const paragraphs = withoutSeen(
    requests.flatMap((request) => paragraphsFor(request, book, withoutAnswered(phrases, request))),
    () => true,
  );
  return paragraphs
    .map((lines) => (isOneOfSeveral ? naming(lines, book, phrases) : lines))
    .map((lines) =>
      lines.map((line) => ({
        ...line,
        cites: line.cites.map((id) => (own.has(id) ? factIdOf(order, id) : id)),
      })),
    );
}

/** Nobody is asked for what they have given already. */
function withoutAnswered(phrases: Phrases, { situation, answered }: RequestDecision): Phrases {
  if (!answered) return phrases;
  const { next: _asked, answered: said, ...rest } = phrases.situations[situation];
  const told = said === undefined ? rest : { ...rest, next: () => said };
  return { ...phrases, situations: { ...phrases.situations, [situation]: told } };
}

function naming(lines: readonly Line[], book: FactBook, phrases: Phrases): Line[] {
  const name = book.say("order.name");
  const [first, ...rest] = lines;
  if (!first || name === null || lines.some(({ text }) => text.includes(name))) return [...lines];
  const text = `${phrases.aboutOrder(name)} ${first.text}`;
  return [{ text, cites: ["order.name", ...first.cites], weight: 0 }, ...rest];
}

function hold(opening: string, { requests }: Decision, book: FactBook, phrases: Phrases): Line[] {
  const [first] = requests;
  const handover = first ? partLines("handover", first, book, phrases) : [];
  return [{ ...said(opening), weight: 0 }, ...handover];
}

const LEFT_OPEN: readonly Situation[] = ["product_question", "policy_handover", "person_decides"];

/** A question that nobody but a person can answer is not passed over, however little can be said of it. */
function openPoints({ requests }: Decision, { policy }: FactBook, phrases: Phrases): Line[][] {
  const isOpen = requests.some(
    ({ unsaid, situation, clauseIds }) =>
      (unsaid === "nothing_to_say" && LEFT_OPEN.includes(situation)) ||
      (unsaid === undefined && situation === "policy_question" && clauseIds.includes("escalation.handover")),
  );
  return isOpen ? [[{ ...otherPoints(phrases, policy), weight: 3 }]] : [];
}

function otherPoints(phrases: Phrases, { clauses }: Policy): Sentence {
  const cites = clauses.flatMap(({ id }) => (id === "escalation.handover" ? [id] : []));
  return { text: phrases.otherPoints, cites };
}

/** On these, anything beyond "a person will reply" can be used against the store or help a thief. */
function isDelicate(cause: EscalationCause): boolean {
  switch (cause) {
    case "legal":
    case "chargeback":
    case "fraud":
    case "account_security":
    case "safety":
      return true;
    case "human_request":
    case "frustration":
    case "amount":
    case "lost_parcel":
    case "policy_word":
      return false;
    default:
      return cause satisfies never;
  }
}

function isTold({ action, situation, about }: Decision["requests"][number]): boolean {
  // A rule that was asked about is public, and neither grants nor refuses anything.
  const isPublic = situation === "policy_question";
  return isLost(situation) || (action === "inform" && (about !== undefined || isPublic));
}

function saysHandover({ requests, escalations }: Decision): boolean {
  return (
    requests.some(({ situation }) => isLost(situation)) && escalations.every((one) => one === "lost_parcel")
  );
}

function isLost(situation: Situation): boolean {
  return situation === "lost" || situation === "overdue";
}

function openingOf({ requests, escalations }: Decision, phrases: Phrases): string {
  const opening = requests[0] && phrases.situations[requests[0].situation].opening;
  return escalations.includes("frustration") ? phrases.sorry : (opening ?? phrases.thanks);
}

/** Line by line: a sentence never spans lines. */
function signOffOf({ voice }: Policy, language: string): string[] {
  const lines = (voice.sign_offs?.[language] ?? voice.sign_off).split("\n");
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

function said(text: string): Sentence {
  return { text, cites: [] };
}

/** One rule holds for all orders and is told once; one day or one question may be right of each of them. */
function withoutRepeats(paragraphs: readonly Line[][], { clauses }: Policy): Line[][] {
  const ids = new Set(clauses.map(({ id }) => id));
  return withoutSeen(
    paragraphs,
    ({ text, cites }) => !text.endsWith("?") && cites.every((id) => ids.has(id)),
  );
}

/** Several requests about one order would tell the same facts twice. */
function withoutSeen(paragraphs: readonly Line[][], isShared: (line: Line) => boolean): Line[][] {
  const seen = new Set<string>();
  return paragraphs
    .map((lines) => lines.filter((line) => !isShared(line) || (!seen.has(line.text) && seen.add(line.text))))
    .filter((lines) => lines.length > 0);
}
