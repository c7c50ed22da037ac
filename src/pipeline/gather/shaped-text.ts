/**
 * Texts in an order that apps, carriers and shops fill, and that drafts repeat, each a line: let through only in the form of what it
 * is. What looks like a sentence, a promise or a way to get in touch would be read as the shop's own word.
 */

const PROMISES = [
  "refund\\p{L}*|reimburs\\p{L}*|money[ -]?back|guarantee\\p{L}*|approv\\p{L}*|compensat\\p{L}*|charge-?back|entitle\\p{L}*|eligible|free of charge|ignore|instructions?|system ?:|assistant ?:|call (?:us|now|me|this)|phone us|contact us|click|visit us|you (?:can|will|may|get|are)|your (?:full|money|refund|order|account|card|parcel)|we (?:will|have|are)|return (?:it |this )?(?:for|until|within|after)|days? (?:to|of|for) return\\p{L}*",
  "\\p{L}{0,8}erstatt\\p{L}*|geld[ -]zur[uü]ck\\p{L}*|garant\\p{L}*|genehmigt|entsch[aä]dig\\p{L}*|anrufen|gutschrift|kostenlos(?:e[nrs]?)? (?:r[uü]cksendung|retoure|ersatz)",
  "rembours\\p{L}*|approuv[eé]\\p{L}*|indemnis\\p{L}*|appelez|remboursable",
  "reembols\\p{L}*|aprobad[oa]s?|devoluci[oó]n\\p{L}*|indemni\\p{L}*|llam[ae]\\p{L}{0,3} al",
  "rimbors\\p{L}*|approvat[oaie]|risarc\\p{L}*|chiam[ai]\\p{L}{0,3} (?:il|lo)",
  "terugbetal\\p{L}*|goedgekeurd|geld terug|schadevergoeding|bel (?:ons|naar|nu)",
  "aprovad[oa]s?|devolu[cç][aã]o|devolu[cç][oõ]es|indeniza\\p{L}*|ligue (?:para|j[aá])",
].join("|");
const PROMISE = new RegExp(`(?<!\\p{L})(?:${PROMISES})(?!\\p{L})`, "iu");
const ADDRESS =
  /https?:|www\.|\S@\S|(?<![\p{L}\d])[\p{L}\d-]{2,40}\.(?:com|net|org|info|biz|shop|store|example|test|io|co|eu|uk|de|fr|es|it|nl|pt|ru|cn|xyz|top|site|online|link|ly|me|app)(?![\p{L}\d])/iu;
const PHONE =
  /(?<![\d\p{L}])(?:(?:\+|00)\d(?:[ ()./-]{0,2}\d){6,14}|0\d{2,5}[ /.-]?\d{3,}|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})(?!\d)/u;
/** Behind a word of some length; "St.", "No." and "Vol." end none. */
const SENTENCE_END =
  /(?:(?<=[\p{L}\d]{4})|(?<=\d[\d)%])|(?<=\)))(?<!(?:feat|incl|excl|orig|appr|vols|edit))[.!?…]{1,3}\s+(?=\S+\s+\S)/iu;
const PART_END = /[.!?;:|]\s|[,([]|\s[–—-]\s/u;

/** Whether a text says more than what a thing or a place is called. */
function saysMore(text: string): boolean {
  const plain = text.normalize("NFKC");
  return PROMISE.test(plain) || ADDRESS.test(plain) || PHONE.test(plain);
}

/** A product's name: its first sentence, and of that only what comes before a promise or an address; null when nothing is left. */
export function productName(text: string): string | null {
  const sentence = text.split(SENTENCE_END)[0]?.trim() ?? "";
  if (!saysMore(sentence)) return sentence === "" ? null : sentence;
  const name = sentence.split(PART_END)[0]?.trim() ?? "";
  return name === "" || saysMore(name) ? null : name;
}

const PLACE_WORD = "['’]?\\p{L}(?:[\\p{L}\\p{M}'’-]{0,23}|\\.\\p{L}|[\\p{L}]{0,3}\\.)\\.?";
const PLACE = new RegExp(`^${PLACE_WORD}(?: \\(?${PLACE_WORD}\\)?){0,4}$`, "u");
/** Inside a name of several words only these are written small. */
const SMALL_WORD =
  /^(?:a[mn]?|an|auf|der|die|dem|den|des?|del|della|di|d[aeo]s?|du|e|el|en|i[mn]|bei|la|las|le|les|lo|los|near|nad|of|on|op|sous|sur|the|under|upon|und|van|vor|y|aan|bij|ob|zur?|l'\p{L}+|d'\p{L}+)$/u;
const MAX_PLACE = 60;

/** Town, region and country: names, or null. */
export function placeName(place: string): string | null {
  const parts = place.split(", ");
  const isPlace = place.length <= MAX_PLACE && parts.length <= 3 && parts.every(isPlaceName);
  return isPlace && !saysMore(place) ? place : null;
}

function isPlaceName(part: string): boolean {
  if (!PLACE.test(part) || /\p{L}{4}\. /u.test(part)) return false;
  const words = part.split(" ");
  return words.length < 3 || words.every((word) => /^\(?\p{Lu}/u.test(word) || SMALL_WORD.test(word));
}

/** "#1042", "UK-1001", "#1042-R1"; of anything longer, what it begins with. */
export function recordName(name: string): string | null {
  if (RECORD.test(name) && !saysMore(name)) return name;
  const [first = ""] = name.split(/\s/u, 1);
  return RECORD.test(first) && /\d/.test(first) && !saysMore(first) ? first : null;
}

const RECORD = /^[\p{L}\p{N}#._/-]{1,30}(?: [\p{L}\p{N}#._/-]{1,12})?$/u;
const CARRIER_NAME = /^[\p{L}\p{N}][\p{L}\p{N}&+.'’()/-]{0,24}(?: [\p{L}\p{N}&+.'’()/-]{1,24}){0,4}$/u;
const PARCEL_NUMBER = /^[A-Z0-9](?:[ ./_-]?[A-Z0-9]){1,59}$/i;

export function carrierName(name: string): string | null {
  return CARRIER_NAME.test(name) && !PROMISE.test(name) && !PHONE.test(name) ? name : null;
}

export function parcelNumber(number: string): string | null {
  return PARCEL_NUMBER.test(number) && !PROMISE.test(number) ? number : null;
}
