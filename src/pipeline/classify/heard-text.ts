import { withoutHarmless } from "./harmless-clauses.ts";
import { type Wanted, withoutRefused } from "./refused-requests.ts";

/** What a text asks for, without the wishes that it denies and the harm that troubles nobody. Pure. */
export function heardText(text: string): Wanted {
  const { text: wanted, refused } = withoutRefused(text);
  return { text: withoutHarmless(wanted), refused };
}
