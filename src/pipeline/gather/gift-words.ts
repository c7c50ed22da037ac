import { foldedText } from "../folded-text.ts";

const MAX_CHARS = 6000;

/** What somebody says who was given a thing; who bought it says "it was a gift for …", which fits none of these. */
const RECEIVED = new RegExp(
  [
    "(?:i|we|my \\p{L}{1,12}) (?:have |'ve |just |has |recently )?(?:got|received|was given|were given|been given)[^.!?\\n]{0,40}(?:as a|as my|for my|for) (?:[\\p{L}-]{1,12} )?(?:gift|present|birthday|christmas|wedding|anniversary)",
    "(?:was|is|were) (?:a|my) (?:[\\p{L}-]{1,12} )?(?:gift|present) (?:from|to me|to us|for me|i got|i received)",
    "(?:gift|present)s? (?:i|we) (?:got|received|was given|were given)|(?:gift|present) from (?:my|a|our|some|grand)",
    "(?:was|were) given to (?:me|us)|(?:somebody|someone|a friend|my \\p{L}{1,12}) (?:gave|bought) (?:it |this |these |them )?(?:to |for )?(?:me|us)",
    "(?:geschenkt|als geschenk|zum geburtstag|zu weihnachten) (?:bekommen|erhalten)|(?:wurde|wurden|war) (?:mir|uns) geschenkt|geschenk von (?:mein|ein|der|unser)",
    "(?:recu|eu)[^.!?\\n]{0,25} (?:en|comme|pour mon) (?:cadeau|anniversaire)|(?:on|\\p{L}{1,12}) m'a offert|m'a ete offert|cadeau de (?:ma|mon|la part|mes)",
    "me (?:lo|la|los|las)? ?(?:han )?regal(?:o|aron|ado)|recib\\p{L}{1,3}[^.!?\\n]{0,25} (?:de|como) regalo|regalo de mis?",
    "(?:ricevut\\p{L}|avut\\p{L})[^.!?\\n]{0,25} (?:in|come) regalo|mi (?:hanno|ha|e stat\\p{L}) regalat\\p{L}|regalo (?:di mi\\p{L}|da)",
    "(?:cadeau|kado) (?:gekregen|ontvangen)|gekregen (?:voor mijn verjaardag|als cadeau)|(?:cadeau|kado) van (?:mijn|een)",
    "(?:recebi|ganhei)[^.!?\\n]{0,25} (?:de|como) (?:presente|prenda|aniversario)|(?:foi|foram)-?(?:me)? oferecid|presente d[aoe] (?:minha|meu|uma?)",
  ].join("|"),
  "u",
);

/** Whether the text says that somebody else bought it: then the writer's own orders are not what it is about. */
export function isGiftFromAnother(text: string): boolean {
  return RECEIVED.test(foldedText(text.slice(0, MAX_CHARS)).replace(/\s+/g, " "));
}
