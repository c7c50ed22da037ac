import type { RequestDecision } from "../../../domain/decision.ts";
import type { FactBook } from "./fact-book.ts";
import type { Line } from "./line.ts";
import { outlineOf } from "./outline.ts";
import { partLines } from "./part-lines.ts";
import type { Named, Phrases } from "./phrases.ts";

/** One request answered: opening, answer, what it rests on, and one question, set apart where a link comes before it. */
export function paragraphsFor(decided: RequestDecision, book: FactBook, phrases: Phrases): Line[][] {
  const request = sayable(decided, book);
  const { opening, answer, next, nextOfSeveral } = phrases.situations[request.situation];
  const named = nameThings(request, book, phrases);
  const cite = (text: string, ids: readonly string[]) => book.known([...ids, ...named.citesOf(text)]);
  const lines: Line[] = [];
  if (opening) lines.push({ text: opening, cites: [], weight: 2 });
  if (answer) {
    const text = answer(named);
    lines.push({ text, cites: cite(text, basisOf(request)), weight: 0 });
  }
  lines.push(...outlineOf(request.situation).flatMap((part) => partLines(part, request, book, phrases)));
  const question = nextOfSeveral && isWholeOfSeveral(request, book) ? nextOfSeveral : next?.(named);
  if (!question) return [lines];
  const asked: Line = { text: question, cites: cite(question, []), weight: answer ? 1 : 0 };
  return lines.at(-1)?.text.includes("://") ? [lines, [asked]] : [[...lines, asked]];
}

/** A rule that the store has not put in the draft's language answers nobody's question: a person does. */
function sayable(request: RequestDecision, book: FactBook): RequestDecision {
  const isSilent = request.clauseIds.every((id) => book.clause(id) === null);
  return request.situation === "policy_question" && isSilent
    ? { ...request, situation: "policy_handover", clauseIds: ["escalation.handover"] }
    : request;
}

/** The state and the clauses that the decision itself was made on. */
function basisOf({ situation, clauseIds, about }: RequestDecision): string[] {
  const parts = outlineOf(situation);
  return [
    ...(about ? ["order.fulfillment_status"] : []),
    ...(about?.parcels ?? []).map((position) => `fulfillment.${position}.status`),
    ...(parts.includes("cancelled") ? ["order.cancelled_at"] : []),
    ...(parts.includes("refunds") ? ["order.financial_status", "order.total_refunded"] : []),
    ...clauseIds,
  ];
}

interface Names extends Named {
  /** Ids of the facts whose values a text names. */
  citesOf: (text: string) => string[];
}

const MAX_NAMED_ITEMS = 3;

function nameThings(request: RequestDecision, book: FactBook, phrases: Phrases): Names {
  const { remedies } = phrases;
  const { locale } = book;
  const name = book.say("order.name");
  const ids = isWholeOfSeveral(request, book)
    ? []
    : (request.about?.items ?? []).map((position) => `item.${position}.title`);
  const titles = [...new Set(ids.flatMap((id) => book.say(id) ?? []))];
  const items =
    titles.length > 0 && titles.length <= MAX_NAMED_ITEMS ? list(titles, locale, "conjunction") : null;
  const deadline = deadlineOf(request, book);
  const offer = book.policy.faulty_items.offer.map((remedy) => remedies[remedy]);
  return {
    order: name === null ? "" : ` ${name}`,
    items,
    until: deadline?.date ?? null,
    remedies: list(offer, locale, "disjunction"),
    citesOf: (text) => [
      ...(name !== null && text.includes(name) ? ["order.name"] : []),
      ...(items !== null && text.includes(items) ? ids : []),
      ...(deadline && text.includes(deadline.date) ? deadline.ids : []),
    ],
  };
}

/** The last day for everything in question; null when it is not the same for all, or unknown for one. */
function deadlineOf(
  { intent, about }: RequestDecision,
  book: FactBook,
): { date: string; ids: string[] } | null {
  const word = intent === "exchange" ? "exchangeable_until" : "returnable_until";
  const ids = (about?.items ?? []).map((position) => `item.${position}.${word}`);
  const dates = new Set(ids.map((id) => book.say(id)));
  const [date] = dates;
  return dates.size === 1 && date ? { date, ids: ids.slice(0, MAX_NAMED_ITEMS) } : null;
}

/** The text named no item, and there are several: then "your order" is meant, and which of them is a fair question. */
function isWholeOfSeveral({ about }: RequestDecision, { itemPositions }: FactBook): boolean {
  const items = about?.items ?? [];
  return items.length > 1 && itemPositions.every((position) => items.includes(position));
}

function list(words: readonly string[], locale: string, type: "conjunction" | "disjunction"): string {
  return new Intl.ListFormat(locale, { type }).format(words);
}
