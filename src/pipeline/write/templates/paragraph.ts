import type { RequestDecision } from "../../../domain/decision.ts";
import type { FactBook } from "./fact-book.ts";
import type { Line } from "./line.ts";
import { type Names, namesByParcel, namesOf } from "./named.ts";
import { outlineOf } from "./outline.ts";
import { partLines } from "./part-lines.ts";
import type { Phrases } from "./phrases.ts";

/** One request answered: opening, answer, what it rests on, and one question, set apart where a link comes before it. */
export function paragraphsFor(decided: RequestDecision, book: FactBook, phrases: Phrases): Line[][] {
  const request = sayable(decided, book);
  const { opening, answer, next, nextOfSeveral, unnamed } = phrases.situations[request.situation];
  const named = namesOf(request, book, phrases);
  const apart = namesByParcel(named, request, book);
  const isUnnamed = request.about?.unnamed === true;
  const lines: Line[] = [];
  if (opening) lines.push({ text: opening, cites: [], weight: 2 });
  if (unnamed && isUnnamed) {
    // What is offered is offered for the item that they name.
    lines.push({ ...lineOf(unnamed.next(named), [], named, book), weight: 0 });
    lines.push({ ...lineOf(unnamed.answer(named), basisOf(request), named, book), weight: 0 });
    return [[...lines, ...restOf(request, [], book, phrases)]];
  }
  const answers = answer ? answersOf(answer, request, apart, book) : [];
  lines.push(...answers, ...restOf(request, answers, book, phrases));
  const hasChoice = isUnnamed && (request.about?.items.length ?? 0) > 1;
  const [only = named, ...others] = apart;
  const asking = others.length === 0 ? only : named;
  const question = nextOfSeveral && hasChoice ? nextOfSeveral : next?.(asking);
  if (!question) return [lines];
  const asked: Line = { ...lineOf(question, [], asking, book), weight: answer ? 1 : 0 };
  return lines.at(-1)?.text.includes("://") ? [lines, [asked]] : [[...lines, asked]];
}

/** The answer for the whole, or for each parcel that is told of by itself; one that names items says it of those. */
function answersOf(
  answer: (names: Names) => string,
  request: RequestDecision,
  apart: readonly Names[],
  book: FactBook,
): Line[] {
  const lines = apart.map((names, position): Line => {
    const parcel = names.parcel === null ? undefined : request.about?.parcels[position];
    return { ...lineOf(answer(names), basisOf(request, parcel), names, book), weight: 0 };
  });
  const texts = lines.map(({ text }) => text);
  return lines.filter(({ text }, position) => texts.indexOf(text) === position);
}

function lineOf(
  text: string,
  basis: readonly string[],
  names: Names,
  book: FactBook,
): Pick<Line, "text" | "cites"> {
  return { text, cites: book.known([...basis, ...names.citesOf(text)]) };
}

/** What follows, without a parcel's number where the answer has given it. */
function restOf(
  request: RequestDecision,
  answers: readonly Line[],
  book: FactBook,
  phrases: Phrases,
): Line[] {
  const said = new Set(answers.flatMap(({ cites }) => cites));
  return outlineOf(request.situation)
    .flatMap((part) => partLines(part, request, book, phrases))
    .filter(
      ({ cites }) => !cites.every((id) => IS_PARCEL_NAME.test(id) && said.has(id)) || cites.length === 0,
    );
}

const IS_PARCEL_NAME = /^fulfillment\.\d+\.tracking\.0\.(?:number|company)$/;

/** A rule that the store has not put in the draft's language answers nobody's question: a person does. */
function sayable(request: RequestDecision, book: FactBook): RequestDecision {
  const isSilent = request.clauseIds.every((id) => book.clause(id) === null);
  return request.situation === "policy_question" && isSilent
    ? { ...request, situation: "policy_handover", clauseIds: ["escalation.handover"] }
    : request;
}

/** The state and the clauses that the decision itself was made on; of one parcel alone where only that is told of. */
function basisOf({ situation, clauseIds, about }: RequestDecision, parcel?: number): string[] {
  const parts = outlineOf(situation);
  const parcels = parcel === undefined ? (about?.parcels ?? []) : [parcel];
  return [
    ...(about ? ["order.fulfillment_status"] : []),
    ...parcels.map((position) => `fulfillment.${position}.status`),
    ...(parts.includes("cancelled") ? ["order.cancelled_at"] : []),
    ...(parts.includes("refunds") ? ["order.financial_status", "order.total_refunded"] : []),
    ...clauseIds,
  ];
}
