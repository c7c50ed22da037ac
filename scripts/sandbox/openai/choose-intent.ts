import type { PromptContent } from "./read-prompt.ts";

/** Below the worth of one word that no other intent's meaning has, any answer would be a guess. */
const ENOUGH = 1;

/**
 * The offered intent whose meaning shares most words with the ticket, each worth less the more intents have it, and those
 * of its name more; null when the words don't tell, or tell of two alike. The same prompt gives the same one.
 */
export function chooseIntent({ ticket, intents }: Pick<PromptContent, "ticket" | "intents">): string | null {
  const written = wordsOf(ticket);
  const offered = intents.map(({ id, text }) => ({
    id,
    words: wordsOf(`${id.replaceAll("_", " ")} ${text}`),
  }));
  const worth = (word: string, id: string) =>
    (id.split("_").includes(word) ? 3 : 1) / offered.filter(({ words }) => words.has(word)).length;
  const [best, next] = offered
    .filter(({ id }) => id !== "other")
    .map(({ id, words }) => {
      const shared = [...words].filter((word) => written.has(word));
      return { id, score: shared.reduce((sum, word) => sum + worth(word, id), 0) };
    })
    .sort((a, b) => b.score - a.score);
  if (!best || best.score < ENOUGH || best.score === next?.score) return null;
  return best.id;
}

/** Words long enough to mean something. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,30}/gu) ?? []);
}
