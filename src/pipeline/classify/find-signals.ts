import { SIGNALS, type Signal } from "../../domain/intent.ts";
import { isShouted, MOOD_RULES } from "./mood-signals.ts";
import { SERIOUS_RULES, type SignalRules } from "./serious-signals.ts";

const MAX_CHARS = 6000;
const RULES: SignalRules = { ...SERIOUS_RULES, ...MOOD_RULES };

/** The signs in a ticket's text that policy may escalate on, in the order of `SIGNALS`. */
export function findSignals(text: string): Signal[] {
  const capped = text.slice(0, MAX_CHARS);
  const folded = fold(capped);
  return SIGNALS.filter(
    (signal) =>
      (RULES[signal] ?? []).some((rule) => rule.test(folded)) || (signal === "anger" && isShouted(capped)),
  );
}

/** Lower case without accents and with one kind of apostrophe, so that a rule is written once. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/[’‘`´]/g, "'");
}
