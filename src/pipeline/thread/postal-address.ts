const MAX_CHARS = 2000;

/** "14 Oak Street", "Hauptstraße 5a", "12 rue de Lyon", "Calle Mayor 3", "Keizersgracht 22": how each of the languages has it. */
const STREET = new RegExp(
  [
    "\\b\\d{1,5}[a-z]?,? (?:[\\p{L}'.-]{1,20} ){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|place|pl|way|boulevard|blvd|close|crescent|terrace|square|sq|highway|hwy|parkway|pkwy|gardens|grove|row|hill|mews)(?!\\p{L})",
    "\\p{L}{2,25}(?:stra(?:ß|ss)e|str\\.?|weg|platz|allee|gasse|damm|ufer|straat|laan|plein|gracht|kade|singel|dijk|steeg) ?\\d{1,4}",
    "(?:\\p{L}{2,20}[ -]){1,3}(?:stra(?:ß|ss)e|str\\.|weg|platz|allee|ring) \\d{1,4}",
    "\\b\\d{1,4}(?: ?(?:bis|ter))?,? ?(?:rue|avenue|av\\.?|boulevard|bd|chemin|impasse|all[ée]e|place d[eu]|quai|route) [\\p{L}'.-]{1,20}(?: [\\p{L}'.-]{1,20}){0,3}",
    "(?<!\\p{L})(?:calle|c/|avenida|avda\\.?|plaza|paseo|carrer|camino|ronda|via|viale|piazza|corso|vicolo|largo|strada|rua|av\\.|travessa|pra[çc]a|estrada|alameda|rodovia) ?[\\p{L}'.-]{1,20}(?: [\\p{L}'.-]{1,20}){0,3},? ?(?:n\\.?[ºo°]? ?)?\\d{1,5}",
    "(?<!\\p{L})(?:p\\.? ?o\\.? ?box|postfach|apartado|casella postale|postbus|bo[iî]te postale) \\d{1,6}",
  ].join("|"),
  "giu",
);

const POSTCODE = new RegExp(
  [
    "\\b[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}\\b",
    "\\b\\d{4} ?[a-z]{2}\\b",
    "\\b[a-z]\\d[a-z] ?\\d[a-z]\\d\\b",
    "\\b\\d{5}-\\d{3}\\b|\\b\\d{4}-\\d{3}\\b|\\b\\d{5}-\\d{4}\\b",
    "(?:^|[^\\p{L}\\d#])(?:[a-z]{1,2}-)?\\d{4,5},? +[\\p{Lu}][\\p{L}]",
    "[\\p{L}.],? +(?:\\p{Lu}{2} )?\\d{4,5}(?=[\\s,.;]|$)",
  ].join("|"),
  "iu",
);

/** "from 14 Oak Street to …", "meine alte Adresse": it is given up, not given. */
const GIVEN_UP =
  /(?<!\p{L})(?:from|old|previous|former|wrong|instead of|not|von|alte[nr]?|bisherige[nr]?|falsche[nr]?|statt|nicht|ancienne|pr[ée]c[ée]dente|mauvaise|au lieu de|de l'|antigua|anterior|equivocada|vecchi[oa]|precedente|sbagliat[oa]|invece di|dal|oude|vorige|verkeerde|in plaats van|antig[oa]|errad[oa])(?: \p{L}{1,15}){0,3}:? ?$/iu;
const MAX_LEAD = 60;

/** What a text gives of a postal address: street and house number, and whether the postcode stands with it. */
export function postalAddress(text: string): "none" | "street" | "full" {
  const plain = text.slice(0, MAX_CHARS).replace(/\s+/g, " ");
  const streets = [...plain.matchAll(STREET)].filter(
    ({ index }) => !GIVEN_UP.test(plain.slice(Math.max(0, index - MAX_LEAD), index)),
  );
  if (streets.length === 0) return "none";
  // The street's own number is no postcode.
  const isFull = streets.some(({ 0: street, index }) =>
    POSTCODE.test(`${plain.slice(index + street.length)} `),
  );
  return isFull ? "full" : "street";
}
