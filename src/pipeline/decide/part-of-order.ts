import { foldedWords } from "./words/folded-words.ts";

/** Cancelling is asked for some pieces alone, as a topic beside clause ids. */
export const PART_TOPIC = "part_of_order";

const ORDER_WORD =
  "(?:orders?|purchase|bestellungen|bestellung|commandes?|pedidos?|ordini|ordine|compra|encomendas?)";
const ARTICLE =
  "(?:l'|(?:the|my|this|that|die|das|den|der|meine?n?|le|la|les|mon|ma|mes|el|los|las|lo|il|i|gli|mio|mia|de|het|mijn|o|a|os|as|meu|minha) )";
const PIECES =
  "(?:one|two|three|four|five|six|[1-9]|eine[nrs]?|zwei|drei|vier|une?|deux|trois|quatre|un[oa]?|dos|tres|cuatro|due|tre|quattro|een|twee|drie|um|uma|dois|duas)";
const CANCEL =
  "(?:cancel|stornier\\p{L}{0,3}|annul\\p{L}{0,4}|anul\\p{L}{0,3}|cancel\\p{L}{0,4}|remove|drop)";

/** Not "keep me posted", "keep my order", "just ordered": what is kept or singled out must be a thing. */
const PART = new RegExp(
  `(?<![\\p{L}'])(?:${[
    `keep(?:ing)? (?!it\\b|this\\b|that\\b|me\\b|us\\b|in\\b|up\\b|on\\b|my money\\b)(?!${ARTICLE}?${ORDER_WORD})\\p{L}`,
    `${CANCEL} (?:(?:please|bitte|svp|por favor|per favore|graag) )?(?:just|only|nur|seulement|uniquement|solo|solamente|soltanto|alleen|enkel|so|somente|apenas) (?!${ARTICLE}?${ORDER_WORD})(?!please|to |bitte)[\\p{L}\\p{N}]`,
    `(?:only|just) (?:want|need|wish|like) to cancel ${ARTICLE}(?!${ORDER_WORD})\\p{L}`,
    `${CANCEL} (?:\\p{L}{1,12} ){0,2}?${PIECES} (?:of|pieces?|items?|from|out of|von|davon|stuck|artikel|des|d'entre|articles?|de|di|van|artikelen|articulos?|articoli|artigos?)(?! ${ARTICLE}?(?:two |three )?${ORDER_WORD})(?!\\p{L})`,
    `${CANCEL} (?:just |only |nur |solo |alleen )?(?:two|three|four|five|six|zwei|drei|vier|deux|trois|quatre|dos|tres|cuatro|due|tre|quattro|twee|drie|dois|duas)(?! (?:\\p{L}{1,12} )?${ORDER_WORD})(?!\\p{L})`,
    `(?:nur|lediglich|alleen|enkel|solo|soltanto|solamente|seulement|uniquement|somente|apenas) (?!${ARTICLE}?${ORDER_WORD})${ARTICLE}(?:\\p{L}{1,20} ){1,6}(?:zu )?(?:storn|annul|anul|cancel)`,
    `(?:storn|annul|anul|cancel)\\p{L}{0,6} (?:bitte |gerne )?(?:nur|solo|soltanto|alleen|enkel|seulement|uniquement|somente|apenas) (?!${ARTICLE}?${ORDER_WORD})`,
    `(?:one|two|three|[1-9]|zwei|eine[nrs]?|drei) davon|${PIECES} of (?:them|the|these|those|my)(?! (?:two |three )?${ORDER_WORD})`,
    `(?:behalten|behalte|behoud|behouden|houden)(?!\\p{L})|(?:garder|garde|gardez|conserver|conservez|quedarme con|me quedo con|quiero quedarme|mantener|mantengan|conservar|tenere|tengo|tenete|mantenere|manter|mantenham|ficar com) (?!${ARTICLE}?${ORDER_WORD})(?:l'|\\p{L})`,
  ].join("|")})`,
  "u",
);

/** Whether the words single out some pieces of an order or keep others: "just the mug", "cancel two", "keep the shirt". */
export function speaksOfPart(text: string): boolean {
  return PART.test(foldedWords(text));
}
