import { splitSentences } from "../../classify/split-sentences.ts";
import { foldedWords } from "./folded-words.ts";
import { wordPattern } from "./word-pattern.ts";

const anyOf = wordPattern("\\p{L}'", null);

/** It has come and its owner does not want it, as a topic beside clause ids. */
export const UNWANTED_TOPIC = "came_unwanted";

const THING =
  "(?:it|them|this|mine|my (?:order|parcel|package|\\p{L}{3,12})|the (?:order|parcel|package|\\p{L}{3,12}))";
/** Not "got the confirmation", "received your mail". */
const CAME = anyOf(
  `(?:i|we)(?:'ve| have)? (?:already |just |now |finally )?(?:got|received) ${THING}(?! (?:e-?mail|mail|confirmation|message|tracking|wrong))(?!\\p{L})(?<!(?:e-?mail|mail|confirmation|message|invoice|receipt|reply))|(?:it|they|order|parcel|package)(?:'s| is| has| have| was)? (?:already |just |finally )?(?:arrived|came|come|been delivered|delivered|here)(?! (?:late|broken|damaged|wrong))(?!\\p{L})`,
  "(?:habe|hab|haben) (?:\\p{L}{1,14} ){0,4}(?:erhalten|bekommen|gekriegt)|(?:ist|sind|war) (?:\\p{L}{1,14} ){0,3}(?:angekommen|da|geliefert worden|gekommen)(?!\\p{L})|paket da(?!\\p{L})",
  "(?:l'ai|les ai|j'ai|avons) (?:deja |bien )?recue?s?|(?:est|sont) (?:bien |deja )?arrivee?s?",
  "(?:l[oa]s? )?(?:he|hemos) (?:ya )?recibido|(?:l[oa]s? )?recibi(?!\\p{L})|(?:ha|han) llegado|(?:ya )?(?:me )?llego(?!\\p{L})",
  "(?:l'ho|ho|abbiamo|li ho) (?:gia |appena )?ricevut[oaie]|(?:e|sono) (?:gia )?arrivat[oaie]|mi e arrivat[oaie]",
  "(?:heb|hebben) (?:\\p{L}{1,14} ){0,4}(?:ontvangen|gekregen)|(?:is|zijn) (?:\\p{L}{1,14} ){0,3}(?:aangekomen|binnen|bezorgd|geleverd)(?!\\p{L})",
  "(?:ja )?(?:o |a )?(?:recebi|recebemos)(?:-[oa]s?)?(?!\\p{L})|(?:ja )?(?:chegou|chegaram)(?!\\p{L})|(?:me )?foi entregue",
);
const UNWANTED = anyOf(
  "(?:don't|dont|do not|didn't|no longer|not) (?:really |even |actually |like to )?(?:want|need|like|keep(?:ing)?|love)(?: to keep)? (?:it|them|this|that|the|my|any)(?!\\p{L})|(?:don't|dont|do not) (?:want|need|like)(?= \\||$| $)|changed my mind|no longer (?:want|need)|regret",
  "gefallt (?:mir|uns) (?:\\p{L}{1,12} ){0,3}nicht|gefallen (?:mir|uns) (?:\\p{L}{1,12} ){0,3}nicht|(?:will|mochte|brauche|wollen|brauchen) (?:sie|ihn|es|das|die|den) (?:\\p{L}{1,12} ){0,3}(?:nicht|doch nicht)|nicht (?:mehr )?(?:behalten|haben)|anders uberlegt",
  "n'en (?:veux|voulons|ai) (?:plus|pas)|ne (?:le|la|les|l') ?(?:veux|aime|garde) (?:plus|pas)|ne me (?:plait|plaisent|convient|conviennent) (?:pas|plus)|change d'avis|ne souhaite pas (?:le|la|les) garder",
  "(?:ya )?no (?:l[oa]s? |me l[oa]s? )?(?:quiero|necesito|queremos|quedo)|no me (?:gusta|gustan|convence|convencen|sirve)|cambiado de (?:opinion|idea)",
  "non (?:l[oaie]|l') ?(?:voglio|vogliamo|tengo)(?: piu)?|non mi (?:piac\\p{L}{1,4}|serv\\p{L}{1,3}|convinc\\p{L}{1,3})|cambiato idea|non (?:l[oaie]) desidero",
  "(?:wil|hoef|willen) (?:het|hem|ze|die|dat) (?:\\p{L}{1,12} ){0,2}(?:niet|toch niet)|bevalt (?:me|mij|ons)? ?(?:toch )?niet|bedacht(?!\\p{L})|niet (?:meer )?(?:houden|hebben)",
  "(?:ja )?nao (?:o |a |os |as )?(?:quero|queremos|preciso)|nao (?:gostei|me agradou|me serve)|mudei de ideias?|nao gosto",
);
const NOT_COME =
  /(?:n't|(?<!\p{L})(?:not|never|nicht|nie|pas|no|aun|non|niet|nao|if|when|once|until|wenn|falls|sobald|si|quand|cuando|quando|se|als|zodra))(?: \p{L}{1,12}){0,2} $/u;
const NOT = /(?<!\p{L})(?:nicht|nie|niet|nooit)(?!\p{L})/u;

/** Whether the text says that things have come and that its writer does not want them: "I got it but don't want it". */
export function cameUnwanted(text: string): boolean {
  const sentences = splitSentences(text).map(foldedWords);
  if (!sentences.some((words) => UNWANTED.test(words))) return false;
  return sentences.some((words) => {
    const came = CAME.exec(words);
    return (
      came !== null &&
      !NOT.test(came[0]) &&
      !NOT_COME.test(words.slice(Math.max(0, came.index - 40), came.index))
    );
  });
}
