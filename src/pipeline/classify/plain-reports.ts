import type { Intent } from "../../domain/intent.ts";
import { foldedSpeech } from "./folded-speech.ts";

const MAX_CHARS = 600;

/** A thing by its name, up to four words; what belongs to it, to papers, to money or to the shop is no parcel. */
const NO_GOODS =
  "(?:size|sizing|guide|chart|manual|instructions?|invoice|receipt|refund\\w*|money|cash|code|discount|voucher|coupon|label|account|button|links?|shops?|stores?|warehouse|office|password|login|e-?mail|mail|confirmation|exchange|subscription|sale|website|site|page|review|cart|basket|wishlist|points|catalog\\w*|logo|zip|zipper|pocket|tag|return|reply|answer|response|call|callback|someone|somebody|you|your|it|they|this|that|restock|stock|promo\\w*|rest|next|new|made|back|from|in|on|of|for|at|available|manufactured|located|sold|problem|difference|option|" +
  "grossentabelle|anleitung|rechnung|geld|erstattung|ruckerstattung|gutschein|rabatt|etikett|rucksendeetikett|label|konto|laden|geschaft|filiale|lager|antwort|ruckmeldung|ruckruf|bestatigung|unterschied|knopf|" +
  "guide|taille|facture|argent|remboursement|bon|etiquette|compte|magasin|boutique|reponse|rappel|confirmation|mode|notice|difference|bouton|lien|fabrique\\w*|" +
  "tabla|talla|tallas|factura|dinero|reembolso|cupon|etiqueta|cuenta|tienda|almacen|respuesta|llamada|confirmacion|manual|diferencia|boton|hech[oa]s?|fabricad[oa]s?|" +
  "taglie|fattura|soldi|denaro|rimborso|buono|etichetta|negozio|magazzino|risposta|conferma|manuale|differenza|prodott[oaie]|fatt[oaie]|" +
  "maattabel|handleiding|factuur|geld|terugbetaling|kortingscode|retourlabel|winkel|magazijn|antwoord|reactie|bevestiging|verschil|knop|gemaakt|" +
  "tabela|fatura|dinheiro|cupao|cupom|loja|armazem|resposta|confirmacao|diferenca|botao|feit[oa]s?|fabricad[oa]s?)";
const THING = `(?:(?!${NO_GOODS}(?![\\p{L}\\p{N}]))[\\p{L}\\p{N}'-]{2,20}(?![\\p{L}\\p{N}'-]) ?){1,4}`;
const END =
  "(?: ?(?:now|then|please|pls|already|today|at|guys|yet|again|from (?:my |the )?order|jetzt|denn|bitte|endlich|svp|maintenant|por favor|ahora|adesso|nu|dan|agora|#?[a-z]{0,3}\\d{3,12})){0,3} ?(?:[?!.,…]|$)";
const START =
  "^ ?(?:(?:so|and|ok|okay|hey|hi|hello|hallo|hola|ciao|ola|bonjour|dear team|sorry|but|also|und|et|y|e|en|aber|mais|pero|ma|maar|mas)[ ,!.]{1,3}){0,3}";

const COMING =
  "(?:coming(?! (?:back|out|in\\b))|arriving|due|on (?:its|their) way|shipping|going to (?:arrive|come|ship|be (?:here|sent|shipped|delivered))|being (?:sent|shipped|delivered)|gonna (?:arrive|come|ship|be here))";
const ARRIVE =
  "(?:arrive|come(?! (?:back|out|in\\b))|ship|get here|be (?:here|delivered|sent|shipped|sent out)|turn up|show up|land)";
const WHERE_IT_IS = [
  `(?:where(?:'s| is| are|s|'re)|where (?:the hell|on earth|tf) (?:is|are)|any (?:news|updates?|word) (?:on|about|of)|what(?:'s| is|s) (?:happening|going on) with) (?:my|our|the|those|these) ${THING}${END}`,
  `when(?:'s| is| are|s) (?:my|our|the|those|these) ${THING}${COMING}(?! (?:back|in stock))`,
  `when (?:will|do|does|can i expect) (?:my|our|the|those|these) ${THING}(?:${ARRIVE}|${END})(?! (?:back|in stock))`,
  `(?:i(?:'m| am|m)? |we(?:'re| are)? )?(?:still|been) (?:waiting|wait) (?:for|on) (?:my|our|the|those|these) ${THING}${END}`,
  `wo (?:bleib(?:t|en)|sind|ist|steck(?:t|en)) (?:denn |nur |eigentlich |nun |jetzt )?(?:meine?n?|unsere?|die|der|das) ${THING}${END}`,
  `wann (?:komm(?:t|en)|kriege ich|bekomme ich) (?:denn |endlich )?(?:meine?n?|unsere?n?|die|der|das|den) ${THING}${END}`,
  `(?:ich |wir )?warte[nt]? (?:immer noch |noch immer |noch |schon lange )?auf (?:meine?n?|unsere?n?|die|den|das) ${THING}${END}`,
  `ou (?:est|sont|en est|en sont|reste|restent) (?:donc )?(?:mon|ma|mes|notre|nos|le|la|les) ${THING}${END}`,
  `quand (?:arrivent?|arrivera|arriveront|viennent|est-ce qu'arrivent?) (?:mon|ma|mes|notre|nos|le|la|les) ${THING}${END}`,
  `j'attends (?:toujours |encore )?(?:mon|ma|mes|notre|nos|le|la|les) ${THING}${END}`,
  `¿?(?:donde (?:esta|estan|anda|andan)|que pasa con) (?:mi|mis|el|la|los|las|nuestr[oa]s?) ${THING}${END}`,
  `¿?cuando (?:llegan?|llegara|llegaran|vienen?|llegaria) (?:mi|mis|el|la|los|las|nuestr[oa]s?) ${THING}${END}`,
  `(?:sigo |todavia estoy |aun estoy )esperando (?:mi|mis|el|la|los|las|a que llegue) ${THING}${END}`,
  `(?:dov'e|dove (?:e|sono|si trova|si trovano|sta|stanno)|che fine (?:ha|hanno) fatto) (?:(?:il|la|i|le) (?:mio|mia|miei|mie|nostr[oaie])|il|la|i|gli|le|lo) ${THING}${END}`,
  `quando (?:arriva|arrivano|arrivera|arriveranno) (?:(?:il|la|i|le) (?:mio|mia|miei|mie)|il|la|i|gli|le|lo) ${THING}${END}`,
  `(?:sto ancora aspettando|aspetto ancora|ancora aspetto) (?:(?:il|la|i|le) (?:mio|mia|miei|mie)|il|la|i|gli|le|lo) ${THING}${END}`,
  `waar (?:is|zijn|blijft|blijven) (?:mijn|m'n|de|het|onze|ons) ${THING}${END}`,
  `wanneer (?:komt|komen|arriveert|arriveren) (?:mijn|m'n|de|het|onze) ${THING}(?:aan)?${END}`,
  `(?:ik |wij |we )?wacht(?:en)? (?:nog |nog steeds |nog altijd )?op (?:mijn|m'n|de|het|onze) ${THING}${END}`,
  `(?:(?:onde|aonde) (?:esta|estao|anda|andam|para|param)|cade) (?:(?:o|a|os|as) (?:meus?|minhas?)|meus?|minhas?|o|a|os|as) ${THING}${END}`,
  `quando (?:chegam?|chegara|chegarao|vai chegar|vao chegar|vem) (?:(?:o|a|os|as) (?:meus?|minhas?)|meus?|minhas?|o|a|os|as) ${THING}${END}`,
  `(?:ainda )?(?:estou a espera|ainda espero|ainda aguardo|continuo a espera|estou esperando|ainda esperando) (?:d[oa]s?|pel[oa]s?|por|[oa]s?)? ?(?:meus?|minhas?)? ?${THING}${END}`,
];

/** Asked by one who wasn't there: no claim that it is missing. */
const WHETHER_IT_CAME = [
  "(?:tell me|check|confirm|let me know|see|find out|know) (?:whether|if) (?:it|they|my (?:order|parcel|package)|the (?:order|parcel|package|gift|present)) (?:has |have |was |were |had |ever |already |actually |been )*(?:arrived?|delivered|got there|get there|reached)",
  "(?:sagen|mitteilen|prufen|nachsehen|schauen|wissen),? ob (?:es|sie|das (?:paket|geschenk)|die (?:bestellung|sendung)) (?:schon |bereits |wirklich )*(?:angekommen|zugestellt|geliefert)",
  "(?:dire|verifier|confirmer|savoir) (?:si|s')(?: ?(?:il|elle|c'|le colis|le cadeau|la commande))* ?(?:est |a |ete |bien |deja )*(?:arrivee?s?|livree?s?)",
  "(?:decirme|decir|confirmar|comprobar|saber|mirar) si (?:el (?:paquete|pedido|regalo) )?(?:ya |ha |se ha |fue |ha sido )*(?:llego|llegado|entregado)",
  "(?:dirmi|dire|verificare|confermare|sapere|controllare) se (?:il (?:pacco|regalo) |l'ordine )?(?:e |sia |gia |stato )*(?:arrivat[oa]|consegnat[oa])",
  "(?:zeggen|laten weten|nakijken|controleren|weten) of (?:het|hij|het (?:pakket|cadeau)|de bestelling) (?:al |ook |wel |is )*(?:aangekomen|bezorgd|geleverd)",
  "(?:dizer|dizer-me|confirmar|verificar|saber) se (?:(?:a encomenda|o pedido|o presente) )?(?:ja |foi |tenha )*(?:chegou|chegado|entregue)",
];
const SAID_DELIVERED =
  /(?:says|said|say|saying|marked|shows?|status|tracking|app|laut|steht|angeblich|indique|marque|suivi|dice|figura|aparece|risulta|segnat|volgens|staat|consta|diz)(?![^.]{0,12}whether)[^.]{0,40}(?:delivered|zugestellt|geliefert|livre|entregad|consegnat|bezorgd|entregue)/u;

const SHOES =
  "(?:boots?|shoes?|sneakers?|trainers?|sandals?|gloves?|slippers?|skates?|socks?|earbuds?|feet|ones)";
/** This in place of that, in each language. */
const INSTEAD = [
  "(?:got|received|sent (?:me|us)|was sent|were sent|came with|delivered)\\b[^.!?\\n]{0,40}\\binstead of\\b",
  "(?:(?:bekommen|erhalten|geliefert|geschickt|bekam|erhielt|kam|kamen)\\b[^.!?\\n]{0,40}\\b(?:statt|anstatt|anstelle)\\b|\\b(?:statt|anstatt|anstelle)\\b[^.!?\\n]{0,50}\\b(?:bekommen|erhalten|geliefert|geschickt)\\b)",
  "(?:recue?s?|envoyee?s?|livree?s?)\\b[^.!?\\n]{0,40}\\bau lieu d",
  "(?:recibi|recibido|llego|llegaron|enviaron|enviado|mandaron|llegado)\\b[^.!?\\n]{0,40}\\ben (?:vez|lugar) de",
  "(?:ricevut[oaie]|arrivat[oaie]|mandat[oaie]|spedit[oaie]|inviat[oaie])\\b[^.!?\\n]{0,40}\\b(?:invece d|al posto d)",
  "(?:(?:gekregen|kreeg|ontvangen|ontving|gestuurd|geleverd)\\b[^.!?\\n]{0,40}(?:\\bipv\\b|i\\.p\\.v|\\bin plaats van\\b)|(?:\\bipv\\b|i\\.p\\.v\\.?|\\bin plaats van\\b)[^.!?\\n]{0,50}\\b(?:gekregen|ontvangen|gestuurd|geleverd)\\b)",
  "(?:recebi|veio|vieram|chegou|chegaram|enviaram|mandaram)\\b[^.!?\\n]{0,40}\\b(?:em vez d|ao inves d)",
];
const IN_PARCEL =
  "in (?:the|my|this) (?:parcel|box|package|packet|bag|delivery|envelope|carton|shipment)\\b(?! (?:please|pls|next))";
const NOT_AS_ORDERED = [
  `(?<!(?:do you have|sell|in stock|are there) )(?:two|2|both) (?:left|right)[ -](?:foot |hand(?:ed)? |sided |footed )?${SHOES}\\b|\\bboth (?:${SHOES} )?are (?:left|right)\\b|\\b(?:zwei|2|beide) (?:linke|rechte)n? \\p{L}{3,}|\\bdeux \\p{L}{4,15} (?:gauches|droites|droits)|\\bdeux pieds (?:gauches|droits)|\\b(?:dos|duas|dois) \\p{L}{4,15} (?:izquierd[oa]s|derech[oa]s|esquerd[oa]s|direit[oa]s)|\\bdue \\p{L}{4,15} (?:sinistr[ie]|destr[ie])|\\btwee (?:linker|rechter) ?\\p{L}{3,}`,
  `^ ?(?:but |and |hi |hello |[^,]{1,20}, )?(?:there(?:'s| is| was| were| are) |i (?:found|got|see) )?(?:no|not any) (?!(?:problem|issue|damage|room|space|plastic|packing|padding|styrofoam|paper|peanuts|price|note|invoice|receipt|tape)s?\\b)${THING} ?${IN_PARCEL}`,
  "(?:war |ist |lag |waren )?keine?n? (?!rechnung|lieferschein|plastik|problem)(?:\\p{L}{3,20} ){1,3}(?:im paket|in der (?:kiste|box|schachtel|sendung|lieferung)|im karton|im packchen)(?! bitte)",
  "pas (?:de |d')(?!(?:facture|probleme|plastique|bon))(?:\\p{L}{3,20} ){1,3}dans (?:le|la|mon) (?:colis|boite|carton|paquet)",
  "(?:no (?:hay|habia|venia|viene|estaba)|sin|ningun[oa]?) (?!(?:factura|problema|plastico|ticket))(?:(?:el|la|los|las|ningun[oa]?) )?(?:\\p{L}{3,20} ){1,3}en (?:el|la|mi) (?:paquete|caja)",
  "(?:nessun[oa]?|non c'era(?:no)?|non c'e) (?!(?:fattura|problema|plastica|scontrino))(?:(?:il|la|i|le|lo|nessun[oa]?) )?(?:\\p{L}{3,20} ){1,3}(?:nel (?:pacco|pacchetto)|nella scatola)",
  "geen (?!(?:factuur|probleem|plastic|bon)\\b)(?:\\p{L}{3,20} ){1,3}in (?:het pakket|de doos|het pakje|mijn pakket)",
  "(?:nenhum[a]?|nao (?:havia|vinha|ha|veio|tinha|estava)|sem) (?!(?:fatura|problema|plastico|nota))(?:(?:o|a|os|as|nenhum[a]?) )?(?:\\p{L}{3,20} ){1,3}(?:na (?:caixa|encomenda)|no (?:pacote|embrulho))",
  ...INSTEAD,
];

const LOOKED_USED = [
  "(?:looks?|looked|looking|seems?|seemed|appears?|appeared|arrived|came|clearly|obviously|feels?|received|got|sent me|been) (?:(?:like|to|be|have|been|already|a|bit|rather|very|heavily|previously|as if|someone|somebody|has|them|these|it) ){0,4}(?:used|worn|second[- ]hand|pre-?owned|pre-?worn)(?! (?:to|for|by|as|in)\\b)",
  "(?:sieht|sehen|sah|sahen|wirk(?:t|en)|schein(?:t|en)|offensichtlich|kam|kamen|wurden?|bereits|schon) (?:(?:schon|aus|wie|bereits|mal|einmal|sehr|ziemlich|so|als|waren|war) ){0,3}(?:gebraucht|getragen|benutzt)",
  "(?:sembl\\w{1,4}|ont l'air|a l'air|parai\\w{1,5}|visiblement|manifestement|arrivee?s?) (?:(?:avoir|d'avoir|ete|deja|etre|d'etre|tres|deja) ){0,4}(?:utilisee?s?|portee?s?|usagee?s?|usee?s?|d'occasion)",
  "(?:parecen?|se ven?|llegaron|llego|vino|vinieron|claramente) (?:(?:ya|estar|haber|sido|muy|como|que|estan) ){0,3}(?:usad[oa]s?|de segunda mano|gastad[oa]s?|estrenad[oa]s?)",
  "(?:sembran?o?|sembra|arrivat[oaie]|chiaramente|appaiono|paiono) (?:(?:gia|essere|stat[oaie]|molto|come) ){0,3}(?:usat[oaie]|di seconda mano|indossat[oaie])",
  "(?:ziet er|zien er|zag er|zagen er|lijk(?:t|en)?|duidelijk|kwam|kwamen) (?:(?:al|uit|alsof|erg|heel|te|zijn|ze|het|is) ){0,3}(?:gebruikt|gedragen|tweedehands)",
  "(?:parecem?|veio|vieram|chegou|chegaram|claramente) (?:(?:ja|estar|ter|sido|muito|ser|que|foram) ){0,3}(?:usad[oa]s?|de segunda mao|gast[oa]s?)",
];
const ASKED_BEFORE =
  /^(?: ?(?:and|but|so) )? ?(?:do|does|will|would|can|could|should|if|love|like|i (?:love|like|want))\b/;

const TAKEN_OUT = [
  `(?:(?:please|pls|can you|could you|kindly) ){0,2}(?:take|leave) (?:the|my|one of the) ${THING}(?:out|off)(?: of (?:my|the|this) order)?${END}`,
  `(?:(?:please|pls|can you|could you|kindly) ){0,2}(?:remove|drop) (?:the|my|one of the) ${THING}from (?:my|the|this) order${END}`,
];

const anyOf = (patterns: readonly string[], start = "(?<![\\p{L}'])") =>
  new RegExp(`${start}(?:${patterns.join("|")})`, "u");

export interface PlainReport {
  intent: Intent;
  /** What the model takes such a sentence for. */
  mistakenFor: readonly Intent[];
  /** Asked by one who doesn't know whether anything is amiss: fears around it claim nothing. */
  leavesOpen?: true;
}

interface Report extends PlainReport {
  pattern: RegExp;
  /** Wished for in so many words, it is no mistake. */
  unless?: RegExp;
}

const REPORTS: readonly Report[] = [
  {
    intent: "order_status",
    pattern: anyOf(WHERE_IT_IS, START),
    mistakenFor: [
      "product_question",
      "refund",
      "return",
      "exchange",
      "damaged_item",
      "policy_question",
      "other",
    ],
    unless: /\b(?:refund|money back|cancel)/,
  },
  {
    intent: "order_status",
    pattern: anyOf(WHETHER_IT_CAME),
    mistakenFor: ["delivered_not_received", "product_question", "policy_question", "other"],
    leavesOpen: true,
  },
  {
    intent: "wrong_or_missing_item",
    pattern: anyOf(NOT_AS_ORDERED),
    mistakenFor: [
      "product_question",
      "exchange",
      "change_order",
      "order_status",
      "damaged_item",
      "other",
      "policy_question",
    ],
    unless:
      /\b(?:want|would like|'d like|prefer|can i|could i|may i|possible|exchange|swap|credit|voucher|reply|answer|refund instead|ruilen|graag|umtausch\w{0,3}|tauschen|mochte|echanger|voudrais|cambiar|cambio|quiero|cambiare|vorrei|trocar|queria)\b/,
  },
  {
    intent: "damaged_item",
    pattern: anyOf(LOOKED_USED),
    mistakenFor: ["product_question", "other", "policy_question", "complaint"],
    unless: ASKED_BEFORE,
  },
  {
    intent: "change_order",
    pattern: anyOf(TAKEN_OUT, START),
    mistakenFor: [
      "cancel_order",
      "damaged_item",
      "product_question",
      "refund",
      "return",
      "complaint",
      "other",
    ],
  },
];

/**
 * What a sentence says in words that leave no doubt, however the thing is called: the model weighs the name of a product more
 * than the few words around it, and takes "where are my boots" for a question about boots. Null for all other sentences.
 */
export function plainReport(sentence: string): PlainReport | null {
  const folded = foldedSpeech(sentence.slice(0, MAX_CHARS)).replace(/\n/g, " ").trim();
  return REPORTS.find(({ pattern, unless }) => pattern.test(folded) && !unless?.test(folded)) ?? null;
}

/** Whether a sentence tells that an order is marked as delivered. */
export function saysDelivered(sentence: string): boolean {
  return SAID_DELIVERED.test(foldedSpeech(sentence.slice(0, MAX_CHARS)));
}
