/**
 * How a cancellation that was asked for before, often by somebody else, is taken back: "my husband asked you to cancel,
 * please ignore that, we still want it". Folded words, as `foldedSpeech` leaves them.
 */

const CANCEL = "(?:cancel|storn|annul|anul|disdett|disdi)\\p{L}{0,12}";
/** Who told of it: what is told of is no wish of now. */
const TOLD = `(?:${[
  "asked|told|says|said|wrote|written|requested|emailed|e-mailed|messaged|wanted|tried|pressed|clicked|submitted|meant",
  "gebeten|gesagt|sagt|geschrieben|wollte|wollten|beantragt|beauftragt|angefragt|geklickt|bat",
  "demande|dit|ecrit|voulu|voulait|voulais|clique",
  "pidio|pedi|pidieron|pedimos|dicho|dice|dijo|escribio|escribi|queria|querian|solicite|solicito|solicitado",
  "chiesto|detto|scritto|voleva|volevo|richiesto|cliccato",
  "gevraagd|zei|zegt|geschreven|wilde|wilden|geklikt|vroeg",
  "pediu|disse|diz|escreveu|escrevi|solicitei|solicitou|cliquei",
].join("|")})`;
/** Done or named, and not asked for: "she cancelled it", "the cancellation". */
const DONE =
  "(?:cancell?ed|cancell?ations?|storniert|stornierung|annulee?s?|annulation|cancelad[oa]|cancelacion|anulad[oa]|anulacion|annullat[oa]|annullamento|disdetta|geannuleerd|annulering|cancelou|cancelei|cancelamento|anulou|anulei)";

/** Where an order can stand. "Don't ignore this" and "you ignore me" are none. */
const START =
  "(?<=^|[.!,;:\\n–-] ?|\\b(?:please|pls|plz|so|and|but|kindly|could you|can you|bitte|und|aber|also|et|mais|donc|y|pero|por favor|favor|e|ma|mas|en|maar|graag|please just) )";
const IGNORED = `(?:${[
  `${START}(?:ignore|disregard|forget)(?: about)? (?:that|this|it|him|her|them|what (?:he|she|they|i)|(?:the|that|this|my|his|her|their|our) (?:\\p{L}{1,12} ){0,2}(?:request|e-?mail|mail|message|cancell?ation))`,
  `${START}(?:ignorieren(?: sie)?|ignoriert|ignoriere|vergessen sie|vergesst|vergiss)(?! (?:sie )?(?:mich|uns) )|\\bbitte (?:\\p{L}{1,10} ){1,3}ignorieren`,
  `${START}(?:ignorez|oubliez|oublie|n'en tenez pas compte|ne tenez pas compte|veuillez ignorer|merci d'ignorer)`,
  `${START}(?:ignoren|ignore|ignorad|ignorenl[oa]|olviden|olvidad|olvidenl[oa]|no (?:le |lo )?hagan? caso|no (?:lo |la )?tengan? en cuenta)`,
  `${START}(?:ignorate(?:l[oa])?|ignori|lasciate perdere|non tenetene conto|non (?:ne )?ten(?:ete|ga) conto|dimenticate(?:l[oa])?)`,
  `${START}(?:negeer|vergeet) (?:dat|dit|het|die|zijn|haar|mijn|aub)|\\bgraag (?:\\p{L}{1,10} ){0,2}negeren`,
  `${START}(?:ignorem(?:-n[oa])?|ignore|esquecam|desconsider(?:em|e|ar))`,
].join("|")})`;
/** The order as a whole is still wanted, not one thing of several. */
const STILL_WANTED = `(?:${[
  "\\b(?:i|we)(?: do)? still (?:want|need|would like|wish to have) (?:it|them|(?:the|this|that|my|our) (?:order|parcel|package)|everything)(?!\\p{L})",
  "\\b(?:ich|wir) (?:will|wollen|mochten?|brauchen?) (?:sie|es|ihn|alles|das|die bestellung|das paket|unsere bestellung|meine bestellung) (?:\\p{L}{1,10} ){0,2}?(?:doch|trotzdem|weiterhin|immer noch|noch|unbedingt|behalten)(?!\\p{L})",
  "\\b(?:je|nous|on) (?:la |le |les |l')(?:veux|voulons|veut|souhaite|souhaitons) (?:toujours|encore|quand meme|bien)|\\b(?:veux|voulons|veut) (?:toujours|encore|quand meme|bien) (?:la|notre|ma|cette) commande",
  "\\b(?:todavia|aun) (?:l[oa]s? )?(?:quiero|queremos)|\\b(?:sigo|seguimos) queriendo|\\bl[oa]s? (?:quiero|queremos) (?:todavia|aun|igual|de todos modos)",
  "\\bl[oaie] (?:voglio|vogliamo) (?:ancora|comunque|lo stesso)|\\b(?:voglio|vogliamo) ancora (?:l'ordine|il pacco|tutto|ricever)",
  "\\b(?:we|wij|ik) (?:willen|wil) (?:hem|het|die|ze|alles|de bestelling|onze bestelling|mijn bestelling) (?:\\p{L}{1,10} ){0,1}?(?:nog steeds|nog|toch|wel|gewoon)(?!\\p{L})",
  "\\bainda (?:[oa]s? )?(?:quero|queremos)|\\b(?:quero|queremos)(?:-[oa])? (?:ainda|na mesma|mesmo assim)",
].join("|")})`;

/** "Please ignore my cancellation", "bitte ignorieren Sie die Stornierung". */
const IGNORED_REQUEST = `${START}(?:ignore|disregard|forget(?: about)?|ignorieren sie|ignoriert|vergessen sie|ignorez|oubliez|ne tenez pas compte|ignoren|olviden|ignorate|ignori|dimenticate|negeer|vergeet|ignorem|desconsiderem|desconsidere) (?:[\\p{L}']{1,12} ){1,6}(?:d')?${CANCEL}|\\b(?:stornierung|storno) (?:\\p{L}{1,10} ){0,3}(?:ignorieren|vergessen)`;

export const RETRACTED_CANCEL = [
  `\\b(?:${TOLD}\\b[^?!\\n]{0,60}?\\b${CANCEL}|${DONE})(?!\\p{L})[^?!\\n]{0,90}?(?:${IGNORED}|${STILL_WANTED})`,
  IGNORED_REQUEST,
].join("|");
