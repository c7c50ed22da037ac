import { foldedWords } from "./folded-words.ts";

/** It went back already, and nothing more shall, as a topic beside clause ids. */
export const SENT_BACK_TOPIC = "sent_back";

const OBJECT = "(?:(?:\\p{N}{1,2} \\| |[\\p{L}\\p{N}'#-]{1,16} )){0,6}";
const NO_GOODS =
  "(?!(?:\\p{L}{1,8} )?(?:photos?|pictures?|videos?|e-?mails?|mails?|messages?|reply|replies|forms?) )";
const SENT_BACK: readonly RegExp[] = [
  `(?<=\\| |^ )(?:(?:already|just) )?(?:sent|shipped|posted|mailed) ${NO_GOODS}${OBJECT}back(?!\\p{L})`,
  "(?<=\\| |^ )(?:(?:already|just) )?returned (?:it|them|the|my|this|these|everything|all)(?!\\p{L})",
  "(?:dropped|handed|put|gave|posted|sent) (?:off )?(?:the|my|our) (?:return|returned \\p{L}{1,12}|return (?:parcel|package|box))(?! label)(?!\\p{L})",
  "(?:went|gone) back (?:last|on|to you|in|two|three|four|a|yesterday|ages|weeks|\\p{N}{1,2})(?!\\p{L})",
  "returned (?:items?|parcel|package|order|goods|\\p{L}{3,12}) (?:was |were |has been |have been )?(?:delivered|arrived|received|signed for)",
  `(?:ist|sind|war) ${OBJECT}(?:wieder|zuruck) bei (?:euch|ihnen)|zuruckgegangen`,
  "(?:est|sont) (?:bien |deja )?(?:reparti|revenu|retourne)e?s?(?: chez vous)?(?! a l'expediteur)(?!\\p{L})",
  `(?:is|zijn) ${OBJECT}(?:weer|terug) bij (?:jullie|u)(?!\\p{L})`,
  `(?:i|we)(?:'ve| have| had| did)? (?:already |just |now |then |also |both |finally )?(?:sent|shipped|posted|mailed|gave|given|brought|dropped) ${NO_GOODS}${OBJECT}back(?!\\p{L})`,
  "(?:i|we)(?:'ve| have| had)? (?:already |just |now |then |also |finally )?returned (?!from|home|to (?:find|the (?:house|office)))",
  "(?:was|were|has been|have been|got|is) (?:already |now )?(?:returned|sent back|shipped back)(?! to sender)",
  "(?:my|the) (?:return|returned (?:\\p{L}{1,14} )?(?:item|parcel|package|order|\\p{L}{3,14})) (?:was|has been|got|arrived|were|is)(?: already)? (?:received|delivered|back|at your|with you|there|accepted|signed)",
  `(?:habe|hab|haben|hatte) ${OBJECT}(?:zuruckgeschickt|zuruckgesendet|zuruckgesandt|retourniert|zuruckgegeben|zuruck geschickt)|(?:zuruckgeschickt|zuruckgesendet|zuruckgesandt|retourniert|zuruckgegeben) (?:habe|hab|haben|hatte)`,
  `(?:j'ai|nous avons|l'ai|les ai|avons) (?:deja |bien |tout )?(?:renvoye|retourne|rendu)e?s?(?!\\p{L})`,
  "(?:he|hemos|habia) (?:ya )?(?:devuelto|enviado de vuelta)|(?:ya )?(?:l[oa]s? )?devolvi(?:mos)?(?!\\p{L})",
  "(?:ho|abbiamo|l'ho|avevo) (?:gia )?(?:restituit[oaie]|reso|resa|rispedit[oaie]|rimandat[oaie])",
  `(?:heb|hebben|had) ${OBJECT}(?:teruggestuurd|geretourneerd|teruggezonden|teruggebracht)|(?:teruggestuurd|geretourneerd) (?:heb|hebben)`,
  "(?:ja )?(?:devolvi|devolvemos|enviei de volta|mandei de volta)(?!\\p{L})",
].map((source) => new RegExp(`(?<!\\p{L})(?:${source})`, "gu"));
/** Sending something back is what is asked for: then the rest of it went back, or nothing did. */
const WISH =
  /(?<!\p{L})(?:(?:return|send|ship|give|sending|returning) |how (?:do|can) i return|label|zuruck(?:geben|schicken|senden|zu)|umtausch|etikett|label|retourner|renvoyer|rendre|etiquette|devolver|etiqueta|restituire|rendere|etichetta|retourneren|terugsturen|retourlabel|ook terug|auch zuruck)/u;
/** How it went: with or without a label that nobody asks for. */
const BY_LABEL =
  /(?<!\p{L})(?:without|w o|with no|with|using|used|by|ohne|mit|sans|avec|sin|con|senza|zonder|met|sem|com) (?:(?:a|the|any|your|my|own|return|ein|eine|das|dem|euer|eurem|ihr|ihrem|une?|l'|votre|la|una|su|vuestra|vostra|un|een|het|jullie|uw|a|uma|etiqueta|sua) ?){0,3}(?:label|retourlabel|etikett|etiquette|etiqueta|etichetta)(?!\p{L})/gu;
/** As an intention or a condition, not as what was done. */
const NOT_DONE =
  /(?<!\p{L})(?:if|once|when|after|unless|until|before|haven't|have not|hadn't|not|never|wenn|falls|sobald|nicht|noch nicht|si|quand|des que|pas|cuando|no|se|quando|non|als|zodra|niet|nao)(?: \p{L}{1,12}){0,2} $/u;

/** Whether the text tells that things went back already and asks for no further return. */
export function speaksOfSentBack(text: string): boolean {
  const words = foldedWords(text);
  let rest = words;
  let isDone = false;
  for (const pattern of SENT_BACK) {
    for (const match of words.matchAll(pattern)) {
      if (NOT_DONE.test(words.slice(Math.max(0, match.index - 40), match.index))) continue;
      isDone = true;
      rest = rest.replace(match[0], " ");
    }
  }
  return isDone && !WISH.test(rest.replace(BY_LABEL, " "));
}
