import { labelledValues, labelPattern } from "./labelled-values.ts";
import type { Span } from "./secret.ts";

const THREE = "(?:3|4|three|four|drei|vier|trois|quatre|tres|cuatro|tre|quattro|drie|quatro)";
const LAST =
  "(?:last|final|little|letzten|hinteren|derniers|ultim[oiae]s?|laatste|security|sicherheits|pruf)";
const DIGITS =
  "(?:digits?|numbers?|figures|ziffern|zahlen|nummern|chiffres|numeros|cifras|digitos|cifre|numeri|cijfers|nummers|getallen|algarismos)";
const BACK =
  "(?:back|reverse|rear|front|ruckseite|hinten|vorne|dos|verso|arriere|recto|reverso|dorso|detras|atras|anverso|retro|fronte|achterkant|achterzijde|achterop|voorkant|frente)";
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

/** "The number on the back of my card": of things, only a card has one that matters. */
const ON_A_CARD = labelPattern([
  `(?:number|code|digits?|nummer|zahl|ziffern?|numero|chiffres?|codigo|cifras?|codice|cifre|cijfers?|digitos?)(?: [\\p{L}']{1,12}){0,3} ${BACK}(?: [\\p{L}']{1,12}){1,3} (?:cards?|karte|carte|tarjeta|carta|kaart|cartao|creditcard|kreditkarte)`,
]);

/** The three or four digits that prove a payment card is at hand, by what they are called or where they stand. */
export function findCardCodes(text: string): Span[] {
  return [LABELS, ON_A_CARD]
    .flatMap((labels) => labelledValues(text, labels, CARD_CODE))
    .filter(({ gap, label }) => !OTHER_THINGS.test(gap) && !OTHER_THINGS.test(label.toLowerCase()))
    .map(({ start, end }) => ({ start, end, kind: "card_code" }));
}
