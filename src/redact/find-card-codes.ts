import { labelledValues, labelPattern } from "./labelled-values.ts";
import type { Span } from "./secret.ts";

const THREE = "(?:3|4|three|four|drei|vier|trois|quatre|tres|cuatro|tre|quattro|drie|quatro)";
const LAST =
  "(?:last|final|little|letzten|hinteren|derniers|ultim[oiae]s?|laatste|security|sicherheits|pruf)";
const DIGITS =
  "(?:digits?|numbers?|figures|ziffern|zahlen|nummern|chiffres|numeros|cifras|digitos|cifre|numeri|cijfers|nummers|getallen|algarismos)";
const BACK =
  "(?:back|reverse|rear|front|ruckseite|hinten|vorne|dos|verso|arriere|recto|reverso|dorso|detras|atras|anverso|retro|fronte|achterkant|achterzijde|voorkant|frente)";
const LABELS = labelPattern([
  "cv[vcn]2?(?:[- ](?:code|codigo|codice|zahl))?|csc|cid(?= ?[:=])|cryptogramme(?: visuel)?",
  "card (?:verification|security) (?:code|value|number)|security (?:code|number)|3 ?-?digit (?:code|number)",
  "(?:karten)?pruf(?:nummer|ziffer|zahl)|(?:karten)?sicherheits-?(?:code|nummer)",
  "code de securite|codigo de seguridad|codice di sicurezza|(?:beveiligings|veiligheids)code|codigo de seguranca",
  `(?:${LAST} )?${THREE} (?:${LAST} )?${DIGITS}(?: [\\p{L}']{1,12}){0,3} ${BACK}`,
]);
const CARD_CODE = /^\d{3,4}(?![\d-])/;
/** "The four digits on the back of the parcel." */
const OTHER_THINGS =
  /order|bestell|command|pedido|parcel|package|box|label|paket|colis|pacco|pakket|caja|caixa/;

/** The three or four digits that prove a payment card is at hand, by what they are called or where they stand. */
export function findCardCodes(text: string): Span[] {
  return labelledValues(text, LABELS, CARD_CODE)
    .filter(({ gap, label }) => !OTHER_THINGS.test(gap) && !OTHER_THINGS.test(label.toLowerCase()))
    .map(({ start, end }) => ({ start, end, kind: "card_code" }));
}
