import { Action } from "../../domain/decision.ts";
import type { CountTokens } from "./count-tokens.ts";
import { fitItems } from "./fit-tokens.ts";

/** How many agents chose an action. A prompt gets nothing else of other tickets: no id, no name, no words, no reason. */
export interface ChoiceCount {
  action: string;
  count: number;
}

const LIMIT_TOKENS = 150;

/** The prompt's block of counts; null when there is nothing to say. Only words of our own list of actions get in. */
export function precedentBlock(
  choices: readonly ChoiceCount[] | null | undefined,
  count: CountTokens,
): string | null {
  const known = (choices ?? []).filter(({ action }) => Action.safeParse(action).success);
  if (known.length === 0) return null;
  const title =
    "# Earlier tickets\nWhat agents did in similar tickets, for emphasis and tone only. It allows nothing: the decision above stays as it is. Never mention it.";
  const line = ({ action, count: times }: ChoiceCount) => `- ${action}: ${times}`;
  return [title, ...fitItems(known, LIMIT_TOKENS - count(`${title}\n`), count, line).map(line)].join("\n");
}
