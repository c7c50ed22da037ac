import type { Sentence } from "../../domain/draft.ts";
import { writeFromTemplates } from "../write/template-writer.ts";
import type { WriteContext } from "../write/write-context.ts";
import type { GuardedLanguage } from "./guarded-languages.ts";
import { plainText } from "./plain-text.ts";
import type { ReadVocabulary } from "./vocabulary/vocabulary-of.ts";

const NO_LIMIT = 10_000;

/** Every sentence that the templates have for what was decided, with what it rests on: within the word limit and without. */
export function ownSentences(context: WriteContext, language: GuardedLanguage): readonly Sentence[] {
  const { policy } = context.policy;
  const unlimited = { ...policy, voice: { ...policy.voice, max_words: NO_LIMIT } };
  return [policy, unlimited].flatMap((one) =>
    writeFromTemplates({
      ...context,
      language,
      policy: { ...context.policy, policy: one },
    }).paragraphs.flat(),
  );
}

/** Those of our own that rest on no order, for a reply about several. */
export function sharedSentences(context: WriteContext, language: GuardedLanguage): readonly Sentence[] {
  const facts = new Set(context.facts.map(({ id }) => id));
  return ownSentences(context, language).filter(({ cites }) => !cites.some((id) => facts.has(id)));
}

/** Whether a text is one of our own sentences, a lead such as "I'm sorry," aside, resting on something that ours rests on. */
export function isOwn(
  text: string,
  cites: readonly string[],
  own: readonly Sentence[],
  { lead }: Pick<ReadVocabulary, "lead">,
): boolean {
  const same = (one: string) =>
    plainText(one)
      .replace(lead, "")
      .replace(/[.!,]$/, "")
      .toLowerCase();
  const wanted = same(text);
  return own.some(
    (one) =>
      same(one.text) === wanted && (one.cites.length === 0 || one.cites.some((id) => cites.includes(id))),
  );
}
