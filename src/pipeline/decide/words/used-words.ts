import { foldedWords } from "./folded-words.ts";
import { wordPattern } from "./word-pattern.ts";

const anyOf = wordPattern("\\p{L}'", "\\p{L}");

/** The customer has used the thing, as a topic beside clause ids. */
export const USED_TOPIC = "used";

const ADVERB = "(?:(?:have|had|only|just|already|even|then|really|did|also|since|both|been|'ve) ){0,3}";
/** Not what one used to order or to write with. */
const NO_OBJECT =
  "(?! (?:to |by |for the |with )?(?:(?:the|my|your|a|an|this|that|same|wrong|right|correct|discount|promo|credit|return) ){0,3}(?:codes?|coupon|voucher|card|cards|paypal|klarna|website|site|app|link|label|address|e-?mail|form|account|chat|size|sizing|guide|discount|points|password|name|number)(?!\\p{L}))";
const USED = anyOf(
  `(?:i|we|i've|we've|ive|she|he|they|(?:my|our) \\p{L}{2,12}|^) ${ADVERB}(?:wore|worn|washed|used(?! to )|slept in|drank (?:from|out of)|drunk (?:from|out of)|hiked in|hiked with|walked \\p{N}{1,3}|ran in|camped|cooked with)(?!\\p{L})${NO_OBJECT}|(?:after|having|from) (?:wearing|washing|using|(?:one|a|the first|two) (?:wash|washes|wear|hike|run|use))(?!\\p{L})${NO_OBJECT}|(?:been|lightly|barely|gently|hardly|was|were|is|are|they're|it's) (?:only |already |lightly |barely |slightly )?(?:worn|washed|used(?! to ))(?= |$)${NO_OBJECT}|(?:worn|used|washed) (?:them |it )?(?:once|twice|a few|several|two|three|\\p{N}{1,3}) ?(?:times)?(?!\\p{L})`,
  "(?:getragen|gewaschen|benutzt|verwendet|daraus getrunken|draus getrunken|angehabt|eingelaufen|gewandert)",
  "(?:j'ai|l'ai|ai|avons|ete|l'a|les a|sont|est) (?:(?:deja|bien|juste|seulement|beaucoup|souvent|une fois|deux fois|pourtant) )?(?:portee?s?|lavee?s?|utilisee?s?)|bu (?:dedans|dans|a la)",
  "(?:he|hemos|ha|han|habia) (?:(?:ya|solo|sido) )?(?:usado|llevado puest[oa]s?|lavado|puesto|utilizado|estrenado)|(?:l[oa]s?) (?:use|usamos|lave|estrene|puse)|bebi (?:de|con)",
  "(?:ho|abbiamo|l'ho|l[ie] ho|stat[oaie]) (?:(?:gia|solo|anche) )?(?:usat[oaie]|indossat[oaie]|lavat[oaie]|utilizzat[oaie]|bevuto)",
  "(?:gedragen|gewassen|gebruikt|uit gedronken|aangehad)",
  "(?:usei|lavei|vesti|calcei|utilizei|bebi|usamos|lavamos)|(?:foi|foram) (?:usad|lavad)[oa]s?",
);
const NEVER =
  /(?:n't|(?<!\p{L})(?:not|never|without|nicht|nie|niemals|kein\p{L}{0,2}|ohne|weder|pas|jamais|ni|sans|no|nunca|sin|non|mai|senza|niet|nooit|zonder|nao|sem|dont|havent))(?: \p{L}{1,12}){0,4} $/u;
const NEVER_WITHIN = /n't|(?<!\p{L})(?:not|never|hardly ever)(?!\p{L})/u;
/** What was used is something else, or it was tried on alone. */
const OTHER_THING =
  /(?<!\p{L})(?:rabatt\p{L}*|gutschein\p{L}*|code|karte|kreditkarte|link|app|adresse|formular|konto|etikett|lien|carte|formulaire|codigo|tarjeta|enlace|direccion|cupon|codice|carta|indirizzo|adres|kaart|cartao|endereco|cupom|(?:tried|trying|try) (?:it |them |this |these )?on|indoors|inside|(?:around|round|in) the (?:house|living room)|anprobiert|anprobieren|drinnen|in der wohnung|essaye\p{L}{0,2}|probad[oa]s?|probe|provat[oaie]|gepast|binnenshuis|experimentei|provei|e-?mail|wort|wifi)(?!\p{L})/u;

/** Whether the text says that the thing has been worn, washed or used, which no window alone settles. */
export function speaksOfUse(text: string): boolean {
  return foldedWords(text)
    .split(/(?<=\|)/)
    .some((clause) => {
      const words = ` ${clause.replace("|", "").trim()} `;
      const used = USED.exec(words);
      if (!used || OTHER_THING.test(words) || NEVER_WITHIN.test(used[0])) return false;
      return !NEVER.test(words.slice(Math.max(0, used.index - 60), used.index));
    });
}
