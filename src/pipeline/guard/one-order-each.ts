import { type Draft, draftText, type Paragraph, type Sentence } from "../../domain/draft.ts";
import { orderOfFact } from "../../domain/order-view.ts";
import type { WriteContext } from "../write/write-context.ts";
import type { GuardCode } from "./guard-code.ts";

/** Against what a sentence is judged: one order's decision and facts alone, which it then cites by their own ids. */
interface OrderSentence {
  sentence: Sentence;
  view: WriteContext;
  /** Whether it speaks of no order, so that it must hold whichever is meant. */
  isShared: boolean;
}

interface OrderParagraph {
  judged: readonly OrderSentence[];
  /** Why the paragraph can't be judged, or may not stand. */
  problems: readonly { code: GuardCode; sentence: string; found: string | null }[];
}

/**
 * Keeps several orders apart: a paragraph rests on the facts of one of them and names it, so that what is true of one
 * can't be said of another. A paragraph that cites no order's facts must hold for each. `views` are `orderViews`.
 */
export function oneOrderEach(
  paragraph: Paragraph,
  { facts }: WriteContext,
  views: readonly WriteContext[],
): OrderParagraph {
  const [only, ...furtherViews] = views;
  if (only && furtherViews.length === 0) return { judged: against(paragraph, only, false), problems: [] };
  const known = new Set(facts.map(({ id }) => id));
  const ordersOf = ({ cites }: Sentence) =>
    cites.filter((id) => known.has(id)).map((id) => orderOfFact(id).order);
  const [order, ...others] = new Set(paragraph.flatMap(ordersOf));
  const view = order === undefined ? undefined : views[order];
  if (!view) return { judged: views.flatMap((one) => against(paragraph, one, true)), problems: [] };
  const refused = (code: GuardCode, sentences: Paragraph) =>
    sentences.map(({ text }) => ({ code, sentence: text, found: null }));
  if (others.length > 0) {
    const mixing = paragraph.filter((sentence) => ordersOf(sentence).some((one) => one !== order));
    return { judged: [], problems: refused("mixed_orders", mixing) };
  }
  const own = paragraph.map(({ text, cites }) => ({
    text,
    cites: cites.map((id) => (known.has(id) ? orderOfFact(id).id : id)),
  }));
  const telling = namesOrder(paragraph, view) ? [] : paragraph.filter((one) => ordersOf(one).length > 0);
  return { judged: against(own, view, false), problems: refused("unnamed_order", telling) };
}

/** Names of orders that a model passed over, though something was to be said of each; a template shortens by plan. */
export function ordersLeftOut(draft: Draft, views: readonly WriteContext[]): string[] {
  if (views.length === 1 || draft.writer === "template") return [];
  const text = draftText(draft);
  return views.flatMap(({ facts, decision }) => {
    const name = facts.find(({ id }) => id === "order.name")?.value;
    const isDue = decision.action !== "escalate" && decision.requests.some(({ unsaid }) => !unsaid);
    return isDue && name?.kind === "text" && !text.includes(name.text) ? [name.text] : [];
  });
}

function against(paragraph: Paragraph, view: WriteContext, isShared: boolean): OrderSentence[] {
  return paragraph.map((sentence) => ({ sentence, view, isShared }));
}

/** Whether any sentence does; that it cites the name is seen to with each sentence. */
function namesOrder(paragraph: Paragraph, { facts }: WriteContext): boolean {
  const name = facts.find(({ id }) => id === "order.name")?.value;
  return name?.kind === "text" && paragraph.some(({ text }) => text.includes(name.text));
}
