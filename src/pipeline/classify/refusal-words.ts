import type { Intent } from "../../domain/intent.ts";

/** What customers refuse, in the folded words of all languages that the model reads: lower case, no accents. */
export interface RefusableRequest {
  intent: Intent;
  /** The thing that is refused: "a refund". */
  nouns: string;
  /** The doing of it: "to return it"; infinitives, and what stands in their place. */
  verbs: string;
  /** Beginnings that ask for it wherever they stand; a request that is asked for elsewhere is not refused. */
  asked: string;
}

export const REFUSABLE: readonly RefusableRequest[] = [
  {
    intent: "refund",
    nouns:
      "refunds?|reimbursements?|my money(?: back)?|the money back|money back|(?:ruck)?erstattung(?:en)?|geld zuruck|remboursements?|reembolsos?|devolucion(?:es)? del? dinero|rimbors[oi]|terugbetaling(?:en)?|restitutie|geld terug|dinheiro de volta|devolucao do dinheiro",
    verbs:
      "refund(?:ed|ing)?|reimburs(?:e|ed|ing)|(?:get|have|take) (?:my |the )?money back|(?:zuruck)?(?:zu)?erstatte(?:n|t)|zuruckerstatte[nt]|rembourse(?:r|e|es|ee|ees|s|z)?|reembols(?:ar|en|e|ad[oa]|em)|devuelvan (?:el|mi) dinero|rimbors(?:are|ato|ata|ati|ate|arl[oa]|armi|atemi|arci|iate|i)|devolvais (?:el|mi) dinero|devuelvas (?:el|mi) dinero|terugbetaa?ld|terugbetalen|(?:geld|bedrag) terug",
    asked: "refund|reimburs|money|erstatt|geld|rembours|reembols|dinero|rimbors|soldi|terugbeta|dinheiro",
  },
  {
    intent: "return",
    nouns:
      "returns?(?! (?:label|address|policy))|rucksendung|ruckgabe|retoure|retours?|devolucion|reso|restituzione|retourzending|devolucao",
    verbs:
      "return(?:ed|ing)?|(?:send|sending|ship|mail|post|give|giving|bring) (?:\\p{L}{1,12} ){0,3}back|zuruck(?:zu)?(?:geben|schicken|senden|bringen)|retournieren|retourner|renvoyer|rendre|devolver(?:l[oa]s?)?|regresar(?:l[oa]s?)?|restituir(?:e|l[oaie])|render(?:e|l[oaie])|rimandar(?:e|l[oaie])|rispedir(?:e|l[oaie])|retourneren|terug(?:te)?(?:sturen|geven|zenden|brengen)|terug te (?:sturen|geven|zenden|brengen)|devolve-l[oa]s?",
    asked:
      "return|back|zuruck|ruck|retour|renvo|rendre|devol|devuel|regres|restitu|rende|reso |rimand|rispedi|terug",
  },
  {
    intent: "exchange",
    nouns:
      "exchanges?|swaps?|replacements?|another one|a new one|substitutes?|umtausch|austausch|ersatz(?:lieferung|artikel)?|echanges?|remplacements?|cambios?|reemplazos?|sustitucion|sostituzione|omruiling|ruiling|vervanging|trocas?|substituicao",
    verbs:
      "exchang(?:e|ed|ing)|swap(?:ped|ping)?|replac(?:e|ed|ing)|(?:um|aus|ein)(?:zu)?tauschen|tauschen|umgetauscht|echanger|remplacer|cambiar(?:l[oa]s?)?|reemplazar(?:l[oa]s?)?|sustituir(?:l[oa]s?)?|cambiar(?:e|l[oaie])|sostituir(?:e|l[oaie])|(?:om)?ruilen|om te ruilen|vervangen|trocar|troca-l[oa]s?|substituir",
    asked:
      "exchang|swap|replac|another|instead|new one|tausch|ersatz|echang|remplac|cambi|reemplaz|sustitu|sostitu|ruil|vervang|troc|substitu",
  },
  {
    intent: "cancel_order",
    nouns:
      "cancell?ations?|stornierung|annulation|cancelacion|anulacion|annullamento|cancellazione|annulering|cancelamento|anulacao",
    verbs:
      "cancel(?:l?ed|l?ing)?|(?:zu )?stornieren|storniert|annuler|annule|cancel(?:ar|en|es|e)(?:l[oa]s?)?|anul(?:ar|en|es|e)(?:l[oa]s?)?|annull(?:are|arl[oa]|ate|i)|cancell(?:are|arl[oa]|ate|i)|(?:te )?annuleren|geannuleerd|cancela-l[oa]s?|cancelem|anulem",
    asked: "cancel|storn|annul|anul|disdi",
  },
  {
    intent: "discount",
    nouns:
      "vouchers?|coupons?|discounts?|store credit|shop credit|credit notes?|gift cards?|gutscheine?|rabatt|guthaben|bons? d'achat|avoir|remise|vales?|cupon(?:es)?|descuentos?|buon[oi](?: \\p{L}{1,10})?|sconti?o?|tegoed(?:bon)?|kortings?(?:code)?|cupom|descontos?",
    verbs: "discounted",
    asked:
      "voucher|coupon|discount|credit|gift card|code|gutschein|rabatt|guthaben|bon d|avoir|remise|vale|cupon|descuent|buon[oi]|scont|tegoed|korting|cupom|descont",
  },
];

/** Articles and small words between a wish and its object. */
export const SMALL =
  "(?:(?:a|an|any|the|my|your|another|for|to|be|get|have|have to|go for|receive|request|accept|take|open|start|make|actually|just|also|it|them|un|une|une?|uno|una|der|die|das|den|eine?n?|meine?n?|mein|ihre|le|la|les|mon|ma|de|du|des|me|se|que|vous|nous|etre|faire|l[oae]s?|el|mi|su|ser|hacer|hacerl[oa]|il|lo|i|gli|mio|mia|vi|mi|ne|essere|di|een|het|mijn|o|a|os|as|um|uma|meu|minha|fazer) |l'|d'|un')";

/** Where a clause begins, so that nobody else is its subject. */
const START = "(?<=^|[.!?;,:\\n-] ?|\\b(?:and|but|so|as|because|please|really|cause|then|also) )";

/** A wish and its "not", up to the small words before what is refused. */
export const UNWISHED: readonly string[] = [
  `(?:\\b(?:i|we)(?: (?:really|also|actually|honestly|certainly|definitely|still|just|absolutely))? |${START})(?:don't|dont|do not|didn't|didnt|did not|no longer|wouldn't|would not) (?:(?:really|actually|even|necessarily|currently) )?(?:want(?:ed)?|wanna|wish|need|ask(?:ed)?|like|require|care for)(?: for| to| you to| u to)?`,
  "\\b(?:i'm|im|i am|we're|we are) (?:really |actually )?not (?:looking|asking|interested in|after|here for|requesting|wanting|trying)(?: for| to)?",
  "\\b(?:i|we)(?: have)? never (?:asked|wanted|requested|meant|agreed)(?: for| to| you to| u to)?",
  "\\bon (?:ne |n')?veut (?:pas|plus)",
  `(?:\\bthere(?:'s| is) |${START})no (?:need|wish|desire|interest) (?:for|to|in)`,
  "\\b(?:changed (?:my|our) mind about|decided against|never ?mind|scrap)(?: the)?",
  `(?:${START}|(?<=\\b(?:actually|just|oh|ok|okay|well|hmm|doch|mais|alors|finalement|pero|entonces|ma|allora|maar|mas|entao) ))(?:forget(?: about)?|vergessen sie|vergesst|vergiss|oubliez|oublie|olviden|olvidad|olvida|olvidense de|lasciate perdere|lasci perdere|dimenticate|vergeet|esquecam|esqueca)`,
  "\\b(?:rather|prefer|make sure|decided|asked you|told you|chose) not(?: to)?",
  "\\b(?:veux|voulons|souhaite|souhaitons|voudrais|voudrions|desire|demande|aimerais|cherche) (?:(?:surtout|vraiment|absolument) )?(?:pas|plus|point|aucune?)|\\b(?:pas|plus|aucun) besoin (?:de|d')?",
  "(?<!\\b(?:si|usted|ustedes|ellos|por que) )\\bno (?:quiero|queremos|deseo|deseamos|quisiera|quisieramos|querria|necesito|necesitamos|pido|pedi|busco|pretendo|hace falta)",
  "\\bnon (?:voglio|vogliamo|vorrei|vorremmo|desidero|desideriamo|chiedo|cerco|intendo|mi serve|mi interessa|ho bisogno)",
  "\\bnao (?:quero|queremos|desejo|desejamos|queria|pretendo|preciso|precisamos|pedi|gostaria|necessito)",
];

const DE_WISH =
  "(?:will|wollen|wollte|wollten|mochten?|moechten?|wunsche|brauche|brauchen|benotige|verlange|hatte gerne?)";
const DE_WORD =
  "(?: (?!(?:warum|wieso|weshalb|kann|konnen|darf|durfen|lasst|ob|dass|habe|hab|haben|bekam|bekomme|wurde|erhalte|gab|ist)\\b)[\\p{L}\\p{N}'#-]{1,20})";
const DE_START = `\\b(?:(?:ich|wir)(?: \\p{L}{1,12})? ${DE_WISH}|${DE_WISH} (?:ich|wir)|bitte)`;
const NL_WISH = "(?:wil|wilde|willen|wilden|hoef|hoeven|wens|wensen|zou graag|zouden graag)";
const NL_WORD =
  "(?: (?!(?:waarom|kan|kunnen|mag|of|dat|heb|hebben|kreeg|krijg|werd|is|ontving)\\b)[\\p{L}\\p{N}'#-]{1,20})";
const NL_START = `\\b(?:(?:ik|we|wij)(?: \\p{L}{1,12})? ${NL_WISH}|${NL_WISH} (?:ik|we|wij)|graag|alsjeblieft|alstublieft|aub)`;

/** German and Dutch put words between wish and "not"; then the thing, or the verb at the end. */
export const SPLIT_WISHES: readonly { noun: string; verb: string }[] = [
  {
    noun: `${DE_START}${DE_WORD}{0,4} kein(?:e|en|er|es|erlei)?(?: (?!geld)\\p{L}{1,14})?`,
    verb: `${DE_START}${DE_WORD}{0,6} nicht(?: (?:mehr|wieder|doch|gleich|sofort))?`,
  },
  {
    noun: `${NL_START}${NL_WORD}{0,4} geen`,
    verb: `${NL_START}${NL_WORD}{0,6} niet(?: (?:meer|te))?`,
  },
];

/** "My money not back": the object stands before its "not". */
export const MONEY_NOT_BACK = `(?:${DE_START}${DE_WORD}{0,4} geld nicht zuruck|${NL_START}${NL_WORD}{0,4} geld niet terug)`;

/** "Three weeks, no refund" is no order in another language. */
const ENGLISH = "refund|return|exchang|swap|replac|cancel\\b|cancell";

/** Orders not to do it. Only where an order can stand: "why don't you refund me" asks for it. */
export const FORBIDDEN: readonly string[] = [
  `${START}(?:don't|dont|do not|never|not to) `,
  "\\b(?:told|asked|ask|want|like|need|asking|telling) (?:you |u )(?:to )?(?:not|don't) (?:to )?",
  `(?<=^|[.!?;,:\\n-] ?|\\b(?:por favor|pero|y) )no (?:(?:l[oa]s?|me|se|le) ){0,2}(?!${ENGLISH})`,
  `(?<=^|[.!?;,:\\n-] ?|\\b(?:per favore|prego|ma|e) )non (?:(?:l[oa]|mi|dovete) ){0,2}(?!${ENGLISH})`,
  `(?<=^|[.!?;,:\\n-] ?|\\b(?:por favor|favor|mas|e) )nao (?:(?:[oa]|me) ){0,2}(?!${ENGLISH})`,
];

/** "No refund please": nobody says who does not wish. `nouns` stands for the things. */
export function unwishedShort(nouns: string): string {
  return [
    `\\bno (?:${nouns}) (?:needed|necessary|required|wanted)(?!\\p{L})|${START}no (?:${nouns}) (?:please|pls|thanks|thank you)(?!\\p{L}| (?:help|advise|check|look|explain|assist|respond|reply|tell|sort|fix))`,
    `\\bbitte (?:auch )?keine?n? (?:${nouns})(?!\\p{L})|${START}keine?n? (?:${nouns}) (?:bitte|notig|erforderlich)(?!\\p{L})`,
    `${START}pas (?:de |d')(?:${nouns}) (?:svp|s'il vous plait|merci|necessaire)(?!\\p{L})`,
    `${START}(?:sin|nada de|ningun) (?:${nouns}),? por favor`,
    `${START}(?:niente|nessun) (?:${nouns}),? (?:per favore|grazie)`,
    `${START}geen (?:${nouns}) (?:graag|aub|alsjeblieft|nodig)(?!\\p{L})|\\bgraag geen (?:${nouns})(?!\\p{L})`,
    `${START}(?:sem|nada de) (?:${nouns}),? por favor`,
  ].join("|");
}

/** Orders whose verb comes before its "not". */
export const FORBIDDEN_WHOLE: Readonly<Partial<Record<Intent, string>>> = {
  cancel_order:
    "\\bstornier(?:en|e|t)(?: sie)?(?: [\\p{L}\\p{N}#]{1,15}){0,4} (?:bitte )?nicht(?! stornier)\\b|\\bn'annulez (?:surtout )?(?:pas|plus)|\\bne l'annulez (?:surtout )?pas|\\bannulez (?:surtout )?pas|\\bannuleer(?: [\\p{L}\\p{N}#]{1,15}){0,4} niet\\b",
  refund:
    "\\berstatten sie(?: \\p{L}{1,15}){0,4} nicht\\b|\\bne (?:me )?remboursez (?:surtout )?pas\\b|\\bbetaal(?: \\p{L}{1,15}){0,4} niet terug\\b",
};
