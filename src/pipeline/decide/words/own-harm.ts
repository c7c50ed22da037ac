import { foldedWords } from "./folded-words.ts";

/** The customer broke it, as a topic beside clause ids. */
export const OWN_HARM_TOPIC = "own_harm";

const ADVERB =
  "(?:(?:just|accidentally|stupidly|clumsily|then|have|also|already|probably|must have|think i|actually|sadly|unfortunately) ){0,2}";
const HARM =
  "(?:broke|broken|break|crack\\p{L}*|damag\\p{L}*|smash\\p{L}*|shatter\\p{L}*|ruin\\p{L}*|tore|torn|ripped|stain\\p{L}*|shrunk|shrank|chipp?ed|fell|kaputt|zerbroch\\p{L}*|gebrochen|beschadigt|cassee?s?|abime\\p{L}*|rot[oa]|rompio|rott[oa]|kapot|gebroken|quebr\\p{L}+|partiu|partid[oa]|stuk)";

const OWN_HARM = new RegExp(
  `(?<![\\p{L}'])(?:${[
    `(?:i|we) ${ADVERB}(?:dropped(?! (?:it |them |this |the \\p{L}{1,15} |my \\p{L}{1,15} )?(?:off|at|in the mail|by))|knocked (?:it |them |the |my |this |over)|sat on|stepped on|spilled|spilt|smashed|shattered|broke(?! (?:the )?(?:seal|up|down|even|open|in\\b))|cracked(?! open)|chipped|scratched|stained|burnt|burned (?:it|a hole|the)|melted|shrank|shrunk|ran it over|reversed over|left it in the rain)`,
    `(?:my|our) (?:little |\\p{N}{1,2}[ -]year[ -]old )?(?:son|daughter|kids?|child|children|toddler|baby|boy|girl|dog|puppy|cat|husband|wife|partner|boyfriend|girlfriend|mum|mom|dad|brother|sister|flatmate|roommate) ${ADVERB}(?:dropped|broke|smashed|shattered|chewed|knocked|cracked|sat on|stepped on|spilled|scratched|tore|ripped)`,
    `(?:fell|slipped) (?:out of|from|off) my (?:own )?(?:hands?|table|desk|shelf|fingers|lap)|(?:broke|cracked|smashed|shattered|chipped) (?:when|after|because) (?:i|we|my \\p{L}{2,12}) (?:dropped|knocked|hit|threw|sat|fell)`,
    `(?:ich|wir) (?:\\p{L}{1,12} ){0,6}(?:fallen lassen|fallen gelassen|runtergeworfen|heruntergeworfen|kaputt ?gemacht|zerbrochen|umgestossen|draufgesetzt|draufgetreten)|(?:mir|uns) (?:\\p{L}{1,12} ){0,6}(?:runtergefallen|heruntergefallen|hingefallen|aus der hand gefallen|zerbrochen|kaputt ?gegangen|runter gefallen)|(?:mein|meine|unser|unsere) (?:sohn|tochter|hund|katze|kind|mann|frau) (?:\\p{L}{1,12} ){0,5}(?:fallen lassen|kaputt ?gemacht|zerbrochen|zerbissen|umgeworfen)`,
    `(?:je l'ai|je les ai|j'ai) (?:\\p{L}{1,14} ){0,2}(?:fait tombe[re]?|laisse tombe[re]|cassee?s?|renversee?s?|abimee?s?|marche dessus)|(?:m'a|m'est|nous a) (?:echappee?|tombee?) des mains|m'est tombee?|(?:mon|ma) (?:fils|fille|chien|chat|mari|femme|enfant) (?:l'a|les a|a) (?:\\p{L}{1,12} ){0,2}(?:cassee?|fait tombee?r?|renversee?|mordue?)`,
    `(?:se me|se nos) (?:ha |han )?(?:cayo|caido|cayeron|rompio|roto|resbalo|cay)|(?:la|lo|las|los) (?:rompi|tire|he roto|deje caer|golpee)|he roto|rompi (?:la|el)|deje caer|mi (?:hijo|hija|perro|gato|marido|mujer) (?:la |lo |ha )?(?:\\p{L}{1,10} )?(?:rompio|roto|tiro|tirado|mordio)`,
    `(?:mi e|m'e|ci e) (?:cadut[oa]|scivolat[oa]|scappat[oa])|(?:l'ho|ho) (?:\\p{L}{1,12} ){0,2}(?:fatt[oa] cadere|rott[oa]|rovesciat[oa]|lasciat[oa] cadere)|(?:mio|mia) (?:figlio|figlia|marito|moglie|cane|gatto) (?:l'ha|ha) (?:\\p{L}{1,12} ){0,2}(?:rott[oa]|fatt[oa] cadere|mors[oa])`,
    `(?:ik|we|wij) (?:heb|hebben|liet|lieten) (?:\\p{L}{1,12} ){0,6}(?:laten vallen|vallen|kapot ?gemaakt|gebroken|omgestoten)|uit mijn handen (?:ge)?(?:vallen|glipt|viel)|mijn (?:zoon|dochter|hond|kat|man|vrouw|kind) (?:\\p{L}{1,12} ){0,5}(?:laten vallen|kapot ?gemaakt|gebroken|omgestoten)`,
    `(?:deixei(?:-[oa])? cair|deixei (?:\\p{L}{1,10} ){0,3}cair|caiu-me|caiu da minha mao|(?:eu )?(?:quebrei|parti|derrubei|entornei)(?:-[oa])?(?= )|(?:o |a )?(?:meu|minha) (?:filho|filha|cao|gato|cachorro|marido|mulher) (?:\\p{L}{1,10} ){0,2}(?:partiu|quebrou|deixou cair|derrubou))`,
  ].join("|")})(?!\\p{L})`,
  "u",
);
/** Whose fault it was, where something is said to be broken. */
const OWN_FAULT =
  /(?<!\b(?:not|isn't|wasn't|nicht|kein|keine|pas|no|non|niet|nao|es|c'est pas) (?:my own |meine |ma |culpa |colpa )?)(?:my (?:own )?(?:fault|mistake|clumsiness)|(?:meine|eigene) (?:eigene )?schuld|selbst schuld|(?:de )?ma (?:propre )?faute|culpa mia|mi culpa|(?:por )?mi propia culpa|colpa mia|mia colpa|(?:mijn )?eigen schuld|mijn schuld|culpa minha|minha culpa)(?!\p{L})/u;
const BROKEN = new RegExp(`(?<!\\p{L})${HARM}(?!\\p{L})`, "u");
/** "I didn't drop it", "we never broke anything". */
const DENIED =
  /(?<!\p{L})(?:i|we) (?:have |had )?(?:never|not|n't|didn't|did not|haven't|hadn't) (?:\p{L}{1,10} )?(?:drop|broke|break|dropped|broken|damaged|damage)|nicht (?:selbst )?(?:fallen|kaputt ?gemacht)|pas (?:fait tomber|cassee? moi)|no (?:se me cayo|lo rompi|la rompi)|non (?:l'ho (?:rott|fatt)|mi e cadut)|niet (?:laten vallen|zelf)|nao (?:deixei|fui eu)/u;

/** Whether the text says that its writer, or somebody of theirs, broke the thing: no fault that a shop answers for. */
export function speaksOfOwnHarm(text: string): boolean {
  const words = foldedWords(text);
  if (DENIED.test(words)) return false;
  return OWN_HARM.test(words) || (OWN_FAULT.test(words) && BROKEN.test(words));
}
