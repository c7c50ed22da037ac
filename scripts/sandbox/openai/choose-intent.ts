import type { PromptContent } from "./read-prompt.ts";

/** The offered intent whose meaning shares most words with the ticket; "other" when none does. The same prompt gives the same one. */
export function chooseIntent({ ticket, intents }: Pick<PromptContent, "ticket" | "intents">): string {
  const written = wordsOf(ticket);
  let best = { id: "other", shared: 0 };
  for (const { id, text } of intents) {
    const shared = [...wordsOf(`${id.replaceAll("_", " ")} ${text}`)].filter((word) =>
      written.has(word),
    ).length;
    if (id !== "other" && shared > best.shared) best = { id, shared };
  }
  return best.id;
}

/** Words long enough to mean something. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,30}/gu) ?? []);
}
