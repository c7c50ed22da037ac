import { SHADES } from "../../gather/item-words.ts";
import { foldedWords } from "./folded-words.ts";

/** What a customer says in their request already, as topics beside clause ids. */
export const TOLD_VARIANT_TOPIC = "told.variant";
export const TOLD_REMOVAL_TOPIC = "told.removal";
export const TOLD_LABEL_TOPIC = "told.label";

const WANT =
  "(?:need|needs|want|wants|like|love|prefer|swap|swapped|exchange|exchanged|change|switch|get|send|replace|brauche|mochte|hatte|will|tauschen|umtauschen|wechseln|bitte|veux|voudrais|souhaite|echanger|faudrait|faut|prendre|quiero|quisiera|necesito|cambiar|cambiarl[oa]s?|prefiero|voglio|vorrei|cambiare|serve|servono|preferirei|wil|graag|ruilen|omruilen|nodig|quero|queria|gostaria|preciso|trocar|prefiro)";
const INTO =
  "(?:in|for|to|into|with|a|an|the|size|gegen|auf|grosse|groesse|pour|contre|en|taille|pointure|du|por|talla|numero|la|el|un|una|il|con|nella|taglia|voor|naar|tegen|maat|em|no|na|o|tamanho|pelo|pela|eine?r?|der|die|das)";
const SIZE_WORD = "(?:size|grosse|groesse|taille|pointure|talla|numero|taglia|maat|tamanho|eu|uk)";
/** Colours and sizes by their names; single letters are sizes only behind a word for size, or for what is given back. */
const VALUE = `\\d{2}(?: 5)?|xxs|xxxl|${[...SHADES].filter((shade) => shade.length > 1).join("|")}`;
const WANTED = new RegExp(
  `(?<!\\p{L})${WANT} (?:(?!${WANT} )[\\p{L}\\p{N}'-]{1,20} ){0,7}?(?:(?:${INTO} ){1,3}(${VALUE})|${SIZE_WORD} (s|m|l|\\d{1,2}))(?![\\p{L}\\p{N}'-])(?! (?:or|oder|ou|o|of|days?|weeks?|tage|jours|dias|giorni|dagen|euros?|eur|percent|am|pm|uhr)(?!\\p{L}))`,
  "gu",
);
const ARTICLE = "(?:an?|the|eine?n?|die|das|du|une?|le|la|el|un[ao]?|il|de|het|een|uma?|o)";
/** "Exchange it for an L", and in German, where the verb comes last, "gegen eine M umtauschen". */
const SWAPPED = new RegExp(
  `(?<!\\p{L})(?:(?:swap|exchange|change|switch|echanger|cambiar|cambiarl[oa]s?|cambiare|ruilen|omruilen|trocar) (?:[\\p{L}\\p{N}'-]{1,20} ){0,7}?(?:for|contre|por|con|per|voor|tegen) ${ARTICLE} ([sml])|gegen (?:${ARTICLE} )?(?:${SIZE_WORD} )?(${VALUE}|[sml]) (?:um|ein)?(?:zu)?tausch(?:en|t))(?![\\p{L}\\p{N}'-])`,
  "gu",
);
/** "the 43 instead of the 42", "black instead of brown". */
const INSTEAD = new RegExp(
  `(?<![\\p{L}\\p{N}])(${VALUE}) (?:instead|statt|anstatt|anstelle|au lieu|en vez|en lugar|invece|al posto|in plaats|ipv|em vez|ao inves)(?!\\p{L})`,
  "gu",
);
const EITHER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${VALUE}) (?:or|oder|ou|o|of) (?:\\p{L}{1,10} ){0,2}(?:${VALUE})(?![\\p{L}\\p{N}])`,
  "u",
);
const ASKS_WHICH =
  /(?<!\p{L})(?:which|what|welche\p{L}?|quelle?s?|que|cual|quale|che|welke|qual) (?:sizes?|colou?rs?|grossen?|farben?|tailles?|couleurs?|tallas?|colores?|taglie|taglia|colori|maten|maat|kleuren|tamanhos?|cores)(?!\p{L})|(?<!\p{L})(?:bigger|smaller|larger) or /u;

/** Exactly one size or colour is wished for. */
function tellsVariant(words: string): boolean {
  if (ASKS_WHICH.test(words) || EITHER.test(words)) return false;
  const wanted = [WANTED, SWAPPED, INSTEAD].flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap(([, first, second]) => first ?? second ?? []),
  );
  return new Set(wanted).size === 1;
}

const REMOVED = [
  "(?:take|leave|drop|remove|delete|cancel) (?:[\\p{L}\\p{N}'-]{1,20} ){1,5}(?:out|off|from (?:my|the|this|that) (?:order|basket|purchase))",
  "(?:remove|delete|leave out|take (?:out|off)) (?:the|my|one|that|this)",
  "(?:die|den|das|eine?n?) (?:[\\p{L}\\p{N}-]{1,20} ){1,4}(?:(?:bitte )?(?:aus (?:der|meiner) bestellung )?(?:raus|heraus)?(?:nehmen|streichen|entfernen|weglassen))",
  "(?:retirer|retirez|enlever|enlevez|supprimer|supprimez) (?:le|la|les|l'|un|une)",
  "(?:quitar|quiten|quita|quitad|sacar|saquen|eliminar|eliminen|retirar|retiren) (?:el|la|los|las|un|una)",
  "(?:togliere|togliete|togli|rimuovere|rimuovete|eliminare|eliminate) (?:il|la|i|gli|le|lo|l'|un|una)",
  "(?:haal|halen|verwijder|laat) (?:de|het|mijn) (?:[\\p{L}\\p{N}-]{1,20} ){1,4}(?:eruit|weg|uit (?:de|mijn) bestelling)|verwijder (?:de|het|mijn)|(?:de|het) (?:[\\p{L}\\p{N}-]{1,20} ){1,4}(?:eruit halen|verwijderen|weglaten)",
  "(?:retirar|retirem|retire|tirar|tirem|tire|remover|removam|remova|eliminar|eliminem) (?:o|a|os|as|um|uma)",
].join("|");
const REMOVAL = new RegExp(`(?<!\\p{L})(?:${REMOVED})(?!\\p{L})`, "u");
/** Something is to come in its place, so that more is to be told. */
const ADDS =
  /(?<!\p{L})(?:add|adding|instead|swap|exchange|replace|another|hinzu\p{L}*|dazu|stattdessen|ajout\p{L}*|remplac\p{L}*|a la place|anad\p{L}*|agreg\p{L}*|en su lugar|aggiung\p{L}*|invece|toevoeg\p{L}*|voeg|in plaats|adicion\p{L}*|acrescent\p{L}*|em vez)(?!\p{L})/u;

const LABELS =
  "(?:[ld]')?(?:label|etikett|rucksendeetikett|retourenetikett|retourenschein|retourenlabel|rucksendelabel|retourlabel|etiquette|bordereau|etiqueta|etichetta|verzendlabel)";
const GONE =
  "(?:lost|lose|deleted|never (?:got|received|came|arrived)|not (?:received|got|arrived|there)|haven't (?:got|received|had|gotten)|hasn't (?:come|arrived)|didn't (?:get|receive|come|arrive)|did not (?:get|receive|come|arrive)|can't find|cannot find|no|still (?:need|waiting|no)|again|resend|re-send|another|where is|where's|missing|need|verloren|geloscht|nicht (?:bekommen|erhalten|angekommen|gekommen|mehr)|kein|keines|noch (?:mal|einmal)|nochmal|erneut|brauche|fehlt|wo (?:ist|bleibt)|perdue?|jamais (?:recue?|eue?)|pas (?:recue?|eue?|encore)|renvoyer|a nouveau|besoin|ou est|perdido|perdi|nunca (?:recibi|llego)|no (?:he recibido|recibi|llego|ha llegado|me llego|encuentro)|de nuevo|otra vez|reenvi\\p{L}*|necesito|donde esta|pers[oa]|mai (?:ricevut[oa]|arrivat[oa])|non (?:ho ricevuto|e arrivat[oa]|trovo|ho)|di nuovo|rimand\\p{L}*|dov'e|mi serve|kwijt|nooit (?:gekregen|ontvangen)|niet (?:gekregen|ontvangen|aangekomen)|opnieuw|nog een keer|waar (?:is|blijft)|geen|perdi|nunca (?:recebi|chegou)|nao (?:recebi|chegou|encontro|tenho)|novamente|outra vez|reenviar|preciso|onde esta)";
const LABEL_GONE = new RegExp(
  `(?<![\\p{L}'])(?:${GONE} (?:[\\p{L}\\p{N}'-]{1,20} ){0,6}${LABELS}|${LABELS} (?:[\\p{L}\\p{N}'-]{1,20} ){0,6}${GONE})(?!\\p{L})`,
  "u",
);
const LABEL_UNNEEDED =
  /(?<!\p{L})(?:(?:don't|do not|no longer|not) need|nicht mehr|brauche kein\p{L}*|plus besoin|pas besoin|no necesito|non mi serve|niet (?:meer )?nodig|nao preciso|found|gefunden|retrouvee?|trovat[oa]|gevonden|encontr\p{L}+ (?:la|a)|without|w o|ohne|sans|sin|senza|zonder|sem)(?!\p{L})/u;

/** What of a reply's next question the text has answered beforehand. Pure; the text is the customer's own. */
export function toldTopics(text: string): string[] {
  const words = foldedWords(text);
  return [
    ...(tellsVariant(words) ? [TOLD_VARIANT_TOPIC] : []),
    ...(REMOVAL.test(words) && !ADDS.test(words) ? [TOLD_REMOVAL_TOPIC] : []),
    ...(LABEL_GONE.test(words) && !LABEL_UNNEEDED.test(words) ? [TOLD_LABEL_TOPIC] : []),
  ];
}
