import { SIGNALS, type Signal } from "../../domain/intent.ts";
import { foldedText } from "../folded-text.ts";
import { isShouted, MOOD_RULES } from "./mood-signals.ts";
import { SERIOUS_RULES, type SignalRules } from "./serious-signals.ts";

const MAX_CHARS = 6000;
const RULES: SignalRules = { ...SERIOUS_RULES, ...MOOD_RULES };

/** The signs in a ticket's text that policy may escalate on, in the order of `SIGNALS`. */
export function findSignals(text: string): Signal[] {
  const capped = text.slice(0, MAX_CHARS);
  const folded = foldedText(capped);
  const calm = withoutWorkplaces(folded);
  return SIGNALS.filter((signal) => {
    const text = signal === "legal_threat" ? calm : folded;
    return (RULES[signal] ?? []).some((rule) => rule.test(text)) || (signal === "anger" && isShouted(capped));
  });
}

/** Who works at a court or a law firm, or has parcels sent to one, threatens nobody with it. */
function withoutWorkplaces(folded: string): string {
  return folded
    .replace(
      /\b(?:works?|working|worked|interns?|employed|based|located) (?:at|for|in|with|near|next to) (?:[^\s.!?,;]{1,30} ){0,8}?(?=(?:and|but|so|if) |[^\s.!?,;]{0,30}[.!?,;\n]|[^\s.!?,;]{0,30}$)/g,
      " ",
    )
    .replace(/\bc\/o [^\n]{0,80}|\b(?:attorneys?|counsel+ors?) at law\b|\bsolicitors'? office\b/g, " ");
}
