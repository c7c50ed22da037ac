import { splitSentences } from "../../classify/split-sentences.ts";
import { foldedWords } from "./folded-words.ts";
import { wordPattern } from "./word-pattern.ts";

const anyOf = wordPattern("\\p{L}", null, "gu");

/** The customer withdraws from the purchase, as the law lets them, as a topic beside clause ids. */
export const WITHDRAWAL_TOPIC = "withdrawal";

/** Not the form, the days or the small print of it: those are asked about. */
const WITHDRAWAL = anyOf(
  "withdraw(?:ing)? from (?:\\p{L}{2,9} ){0,3}(?:contract|purchase|order|sale|agreement)|withdraw(?:ing)? (?:my|our|this|the) (?:whole |entire )?(?:order|purchase)(?! (?:request|cancel|return))|right (?:of|to) (?:withdraw|withdrawal|cancel (?:the|this|my) (?:contract|purchase))|(?:notice|declaration|letter) of withdrawal|withdrawal (?:of|from|for) (?:\\p{L}{2,9} ){0,3}(?:contract|purchase|order|sale)|cooling[- ]off",
  "widerruf(?:e|en|t|s|srecht|srechts|serklarung|sschreiben)?(?!\\p{L})|(?:trete|treten|zuruckzutreten|zurucktreten) (?:\\p{L}{2,12} ){0,3}(?:kauf|kaufvertrag|vertrag|bestellung)(?!\\p{L})|(?:vom|von (?:dem|diesem|meinem)|von der|von meiner) (?:kauf|kaufvertrag|vertrag|bestellung) (?:\\p{L}{2,12} ){0,2}(?:zuruck(?:zu)?treten|zuruck)(?!\\p{L})|(?:anbei|anhang|beigefugt|ausgefullt\\p{L}{0,2}) (?:\\p{L}{2,12} ){0,4}widerrufsformular|widerrufsformular (?:\\p{L}{2,12} ){0,2}(?:anbei|im anhang|ausgefullt)",
  "retractation|(?:je|nous) (?:me|nous) retractent?(?!\\p{L})|(?:me|nous) retracter|nous retractons|(?:resilier|annuler) (?:le|mon|ce) contrat de vente",
  "(?:diritto|recesso|facolta) di (?:recesso|ripensamento)|(?:comunic\\p{L}{1,6}|esercit\\p{L}{1,5}|richied\\p{L}{1,3}|chied\\p{L}{1,3}|fare|faccio|invi\\p{L}{1,3}) (?:\\p{L}{2,8} ){0,2}recesso|recesso (?:\\p{L}{2,8}'? ?){0,2}(?:ordine|acquisto|contratto)|reced(?:o|ere|iamo)(?!\\p{L})",
  "desistimiento|(?:desisto|desistir|desistimos) (?:de|del)(?!\\p{L})|derecho (?:de|a) (?:retracto|retractacion)|(?:me retracto|retractarme) (?:de|del)",
  "herroep(?:en|ing|t)?(?!\\p{L})|herroepingsrecht|bedenktijd|(?:zie|zien) (?:\\p{L}{2,8} ){0,2}af van (?:de|mijn|deze) (?:koop|aankoop|bestelling)|afzien van (?:de|mijn|deze) (?:koop|aankoop|bestelling)|ontbind(?:en)? (?:\\p{L}{2,12} ){0,3}(?:koop|overeenkomst|koopovereenkomst)|(?:koop|overeenkomst|koopovereenkomst) (?:\\p{L}{2,12} ){0,2}(?:te )?ontbinden",
  "direito (?:de|a|ao) (?:livre )?(?:arrependimento|resolucao|retratacao|retractacao)|livre resolucao|(?:resolver|rescindir) (?:o|este) contrato|desist(?:o|ir|imos) (?:da|do|desta|deste|dessa|desse) (?:minha |meu )?(?:compra|pedido|encomenda)",
);

/** Other things that people withdraw or revoke. */
const OTHER_OBJECT =
  /(?<!\p{L})(?:consent|complaint|claim|dispute|review|newsletters?|direct debit|einwilligung|zustimmung|lastschrift\p{L}*|sepa\p{L}*|einzugsermachtigung|mandat|vollmacht|datenschutz\p{L}*|daten|werbung|abo\p{L}{0,8}|consentement|prelevement\p{L}*|reclamation|consentimiento|domiciliacion|reclamacion|consenso|reclamo|toestemming|machtiging|incasso|nieuwsbrief|klacht|consentimento|reclamacao|debito)(?!\p{L})/u;
/** What has been declared before is asked after. */
const DONE =
  /(?<!\p{L})(?:(?:exercised|used|made use of|sent|declared|given|gave|submitted) (?:\p{L}{1,9} ){0,5}(?:withdrawal|cooling)|(?:habe|hab|hatte|haben) (?:[\p{L}\p{N}#'|-]{1,20} ){0,8}(?:(?<!zu )widerrufen|zuruckgetreten|ausgeubt|gebrauch gemacht|widerruf (?:\p{L}{1,12} ){0,3}(?:erklart|geschickt|gesendet|geschrieben))(?! (?:will|mochte|kann))(?!\p{L})|widerrufen (?:habe|hatte|haben|wurde)|(?:mein|meinen|der|den) widerruf (?:\p{L}{2,12} ){0,3}(?:erhalten|bekommen|bestatigt|eingegangen|angekommen|bearbeitet|geschickt)|(?:ai|avons) (?:deja |bien )?(?:exerce|fait|envoye|demande) (?:\p{L}{1,9} ){0,5}retractation|(?:ejercido|ejercitado|enviado|solicitado|ejerci|envie|solicite) (?:\p{L}{1,9} ){0,5}(?:desistimiento|retracto)|(?:esercitato|inviato|mandato|fatto|chiesto|richiesto) (?:\p{L}{1,9} ){0,5}recesso|(?:heb|hebben) (?:[\p{L}\p{N}#'|-]{1,20} ){0,8}(?:(?<!te )herroepen|uitgeoefend|ontbonden|gebruik ?gemaakt)|(?:exerci|enviei|pedi|solicitei) (?:\p{L}{1,9} ){0,5}(?:arrependimento|resolucao|retratacao))/u;
const NOT =
  /(?:n't|(?<!\p{L})(?:not|dont|never|kein\p{L}{0,2}|nicht|pas|jamais|no|nunca|non|mai|niet|geen|nao))(?: \p{L}{1,12}){0,3} $/u;
const NOT_AFTER = /^ (?:nicht|niet|pas)(?!\p{L})/u;
/** What hangs on something else is no declaration yet. */
const IF =
  /(?<!\p{L})(?:if|unless|otherwise|or else|wenn|falls|sofern|sonst|andernfalls|si|sinon|sauf|salvo|se|altrimenti|als|indien|anders|tenzij|caso|senao)(?!\p{L})/u;
/** The rule is asked about: how long, whether there is one. */
const ASKS_RULE =
  /(?<!\p{L})(?:how (?:long|many|does)|what|which|is there|are there|do (?:i|we|you) have|until when|wie (?:lange|viele|ist)|was ist|welche\p{L}?|gibt es|habe ich|bis wann|combien|quel\p{L}{0,3}|y a-t-il|ai-je|est-ce qu'il y a|jusqu'a quand|cuant[oa]s?|cual|hay|tengo|hasta cuando|quant[oiae]|qual[ei]?|quais|c'e|esiste|fino a quando|hoe ?(?:lang|veel)|wat|welke|is er|heb ik|tot wanneer|existe|ha|tenho|ate quando|was)(?!\p{L})/u;

/** Whether the text withdraws from a purchase: "Hiermit widerrufe ich", "I withdraw from the contract". */
export function speaksOfWithdrawal(text: string): boolean {
  if (DONE.test(foldedWords(text))) return false;
  return splitSentences(text).some((sentence) => {
    const words = foldedWords(sentence);
    if (OTHER_OBJECT.test(words)) return false;
    if (sentence.endsWith("?") && ASKS_RULE.test(words)) return false;
    return [...words.matchAll(WITHDRAWAL)].some(({ 0: match, index }) => {
      const before = words.slice(Math.max(0, index - 80), index);
      return !NOT.test(before) && !IF.test(before) && !NOT_AFTER.test(words.slice(index + match.length));
    });
  });
}
