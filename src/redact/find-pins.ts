import { labelledValues } from "./labelled-values.ts";
import type { Span } from "./secret.ts";

/** "TAN" is a colour too, and a pin can be sold: capital letters, a sign or a verb make it a secret, or the words around. */
const TAN = /(?<![\p{L}\p{N}-])(?:TAN|mTAN|iTAN|chipTAN|pushTAN|smsTAN)(?![\p{L}\p{N}-])/gu;
const PIN = /(?<![\p{L}\p{N}])(?:pin|PIN|Pin)(?:[- ]?(?:number|no|nummer|code))?(?![\p{L}\p{N}])/gu;
const NUMBER = /^\d{4,8}(?![\d-])/;

const WHOSE =
  /(?:^|[\n.,;:!?(]) ?$|(?:^|[^\p{L}\p{N}])(?:my|your|his|her|our|card|debit|credit|sim|phone|login|account|mein|meine|meiner|dein|ihr|ihre|der|die|karten|mon|votre|ton|mi|su|tu|mio|tuo|vostro|mijn|uw|jouw|meu|seu|vosso|code|codigo|codice|numero)[ -]$/iu;
const LIST_OF_THINGS =
  /(?<![\p{L}])(?:size|sku|colou?r|model|badges?|enamel|brooch|anstecker|gro(?:ß|ss)e|farbe|taille|couleur|broche|talla|color|taglia|colore|maat|kleur|tamanho|cor)(?![\p{L}])/iu;
const THE_END =
  /^(?: ?(?:$|[\n.,;!?)])| (?:does ?n[o']t|doesnt|is ?n[o']t|isnt|won'?t|no longer|did ?n[o']t|was|is|has|funktioniert|geht|wurde|wird|ne|no|non|werkt|nao)(?![\p{L}]))/iu;

/** Numbers that a person types to pay or to get in: PIN and TAN. */
export function findPins(text: string): Span[] {
  const tans = labelledValues(text, TAN, NUMBER).filter(
    ({ gap, link, value }) => gap === "" && (link !== "none" || value.length === 6),
  );
  const pins = labelledValues(text, PIN, NUMBER).filter(({ gap, link, label, labelStart, end, value }) => {
    if (gap !== "" && !/^(?:code|for|zu|de|para|voor|per|der|pour|della|van|do|da)/.test(gap)) return false;
    // An Indian postcode is called a PIN code, and has six digits.
    if (value.length === 6 && (gap.startsWith("code") || /code$/i.test(label))) return false;
    if (link !== "none" || label.startsWith("PIN")) return true;
    return isOnesOwn(text.slice(Math.max(0, labelStart - 60), labelStart), text.slice(end, end + 20));
  });
  return [...tans, ...pins].map(({ start, end }) => ({ start, end, kind: "code" }));
}

/** "pin 4821" without a sign between: whose it is, or that nothing else stands there, tells it from a thing that is sold. */
function isOnesOwn(before: string, after: string): boolean {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return WHOSE.test(before) && !LIST_OF_THINGS.test(line) && THE_END.test(after);
}
