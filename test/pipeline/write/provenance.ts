import type { Sentence } from "../../../src/domain/draft.ts";
import { factText } from "../../../src/pipeline/deliver/fact-text.ts";
import type { WriteContext } from "../../../src/pipeline/write/write-context.ts";

/** What a sentence states (digits, links) beyond the facts and clauses it cites; "" when all of it has a source. */
export function unsourced(sentence: Sentence, context: WriteContext, locale: string): string {
  const clauses = context.policy.policy.clauses.filter(({ id }) => sentence.cites.includes(id));
  const texts = clauses.flatMap(({ text, texts: others }) => [text, ...Object.values(others ?? {})]);
  const values = context.facts
    .filter(({ id }) => sentence.cites.includes(id))
    .map((fact) => factText(fact, context.timeZone, locale));
  const rest = [...texts, ...values]
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, source) => left.replaceAll(source, ""), sentence.text);
  return (rest.match(/\d|https?:|%|#/g) ?? []).join("");
}

/** Ids cited by a sentence that name neither a fact nor a clause. */
export function danglingCites(sentence: Sentence, { facts, policy }: WriteContext): string[] {
  const known = new Set([...facts, ...policy.policy.clauses].map(({ id }) => id));
  return sentence.cites.filter((id) => !known.has(id));
}
