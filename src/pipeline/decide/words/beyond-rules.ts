import type { Intent } from "../../../domain/intent.ts";
import type { Situation } from "../../../domain/situation.ts";
import { foldedWords } from "./folded-words.ts";
import { wordPattern } from "./word-pattern.ts";

const anyOf = wordPattern("\\p{L}", "\\p{L}");

/** Wishes near those that the rules settle, as topics beside clause ids: no rule says anything of them. */
export const BEYOND_RULES = {
  /** Longer to send something back than the window allows. */
  moreTime: "wants.more_time",
  /** To hand it in at a shop. */
  inPerson: "wants.in_person",
  /** Which address an order goes to. */
  address: "asks.address",
  /** That the same was said before. */
  reproach: "tells.reproach",
} as const;

/** Whether an answer misses what is wished for: then a person gives one. */
export function isBeyondRules(intent: Intent, situation: Situation, topics: readonly string[]): boolean {
  const has = (topic: keyof typeof BEYOND_RULES) => topics.includes(BEYOND_RULES[topic]);
  return (
    (has("moreTime") && TIMED.includes(situation)) ||
    (has("inPerson") && BY_POST.includes(situation)) ||
    (has("address") && intent === "change_address" && ABOUT_CHANGE.includes(situation)) ||
    (has("reproach") && (situation === "no_request" || situation === "unclear")) ||
    // A bargain elsewhere is why they cancel, not what they ask for.
    (intent === "discount" &&
      topics.includes("cancellation.before_shipping") &&
      situation !== "person_decides")
  );
}

const BY_POST: readonly Situation[] = [
  "within_window",
  "partly_returnable",
  "refund_by_return",
  "exchange_within_window",
];
const ABOUT_CHANGE: readonly Situation[] = [
  "address_change_possible",
  "already_shipped",
  "already_partly_shipped",
  "already_processing",
  "already_delivered",
];
const TIMED: readonly Situation[] = [
  ...BY_POST,
  "window_expired",
  "order_change_possible",
  "already_shipped",
  "already_delivered",
  "unclear",
];

/** Which of these wishes a text holds. */
export function wishesBeyondRules(text: string): string[] {
  const words = foldedWords(text);
  const isShop = words
    .split("|")
    .some((part) => SHOP.test(part) && HANDS_IN.test(part) && !OTHER_SHOP.test(part));
  return [
    ...(MORE_TIME.test(words) ? [BEYOND_RULES.moreTime] : []),
    ...(isShop ? [BEYOND_RULES.inPerson] : []),
    ...(WHICH_ADDRESS.test(words) && !CHANGES.test(words) ? [BEYOND_RULES.address] : []),
    ...(REPROACH.test(words) ? [BEYOND_RULES.reproach] : []),
  ];
}

const GAP = "(?:[\\p{L}\\p{N}']{1,16} )";
const BACK = "(?:send|return|ship|post|mail|bring|get (?:it|them|this|these|the)|exchange|swap|decide)";

const MORE_TIME = anyOf(
  `(?:(?:a )?(?:bit|little|while) longer|more time|extra time|longer|(?:few|couple(?: of)?|some) (?:more |extra |additional )?(?:days|weeks)(?: longer| more| extra)?) (?:to|for me to|for us to|before i) ${GAP}{0,2}?${BACK}`,
  `exten(?:d|ded|ding|sion)(?: (?:on|of|to|for))? ${GAP}{0,3}(?:return|returns|exchange|deadline|window|period)|(?:return|exchange)s? (?:deadline|window|period|date|time) ${GAP}{0,2}(?:extended|extension|longer)`,
  `${BACK}(?:ing)? ${GAP}{0,5}(?:(?:a )?(?:bit|little|few days|couple of days|week|days?) late(?:r)?|past the (?:deadline|window)|after the (?:deadline|return (?:window|period|deadline)|\\p{N}{1,2} days))`,
  `mehr zeit (?:fur|um|zum|zur)|langer zeit (?:fur|um|zum|zur)|(?:ruckgabe|ruckgabefrist|frist|umtauschfrist|rucksendefrist) ${GAP}{0,4}(?:verlanger\\p{L}{1,4}|verschieben|ausdehnen)|verlanger\\p{L}{1,4} ${GAP}{0,5}(?:frist|ruckgabefrist|umtauschfrist|ruckgabe)|fristverlangerung|(?:etwas|ein bisschen|ein paar tage|einige tage) spater ${GAP}{0,4}(?:zuruckschicken|zuruckgeben|zuruckzuschicken|retournieren|zurucksenden)`,
  `(?:plus de temps|(?:un )?(?:petit )?delai (?:supplementaire)?) pour ${GAP}{0,2}(?:renvoyer|retourner|rendre|echanger)|delai supplementaire|(?:prolonger|prolongation|allonger|repousser) ${GAP}{0,4}(?:delai|retour|periode)|(?:renvoyer|retourner|rendre) ${GAP}{0,4}(?:un peu plus tard|quelques jours plus tard|apres le delai)`,
  `mas tiempo para ${GAP}{0,2}(?:devolver\\p{L}{0,3}|cambiar\\p{L}{0,3}|enviar\\p{L}{0,3})|(?:ampliar|amplien|extender|prolongar|prorrogar|prorroga) ${GAP}{0,4}(?:plazo|devolucion)|devolver\\p{L}{0,3} ${GAP}{0,4}(?:un poco mas tarde|unos dias (?:despues|mas tarde)|fuera de plazo)`,
  `piu tempo per ${GAP}{0,2}(?:rendere|restituire|rispedire|cambiare|il reso|rimandar\\p{L}{1,4})|(?:prolungare|estendere|prorogare|proroga|posticipare) ${GAP}{0,4}(?:termine|reso|scadenza)|(?:rendere|restituire|rispedire) ${GAP}{0,4}(?:un po' piu tardi|qualche giorno (?:dopo|piu tardi)|oltre il termine)`,
  `(?:meer|langer|extra) (?:de )?tijd ${GAP}{0,3}om ${GAP}{0,4}(?:terug|te retourneren|te ruilen)|(?:retourtermijn|ruiltermijn|termijn|bedenktijd) ${GAP}{0,3}(?:verleng\\p{L}{1,3}|verlengd)|verleng\\p{L}{1,3} ${GAP}{0,4}(?:retourtermijn|termijn|bedenktijd)|(?:iets|wat|een paar dagen) later ${GAP}{0,4}(?:terugsturen|terug te sturen|retourneren)`,
  `mais tempo para ${GAP}{0,2}(?:devolver|trocar|enviar|mandar)|(?:prolongar|estender|alargar|prorrogar) ${GAP}{0,4}(?:prazo|devolucao)|devolver ${GAP}{0,4}(?:um pouco mais tarde|uns dias (?:depois|mais tarde)|fora do prazo)`,
);

const SHOP = anyOf(
  `in[- ]store|in person|(?:to|in|into|at|by) (?:a|any|one of (?:your|the)|(?:my |the |your )?(?:nearest|local|closest)|(?:a )?physical) ${GAP}{0,2}(?:shops?|stores?|branch(?:es)?|outlets?|showrooms?)|(?:bring|take|drop|hand|carry)(?:ing)? ${GAP}{0,5}(?:to|in|into|at|back to|by) (?:your|the) ${GAP}{0,1}(?:shop|store|branch|outlet|showroom)`,
  `(?:im|ins|in (?:einem|einer|eurem|eurer|ihrem|ihrer|den|der|einen)|zum|zur|bei einer|an einer) ${GAP}{0,2}(?:laden|geschaft|filiale|ladengeschaft|store)|vor ort`,
  `(?:en|dans (?:un|une|le|la|votre|vos|l'un de vos)|au|a la) (?:\\p{L}{1,10} )?(?:magasins?|boutiques?)`,
  `(?:en|a) (?:una|la|alguna|vuestra|su|cualquier) (?:\\p{L}{1,10} )?tienda|en tienda`,
  `(?:in|al|nel|a un|in un|presso un|presso il) (?:\\p{L}{1,10} )?(?:negozio|punto vendita)`,
  `(?:in|naar|bij) (?:de|een|jullie|uw) (?:\\p{L}{1,10} )?(?:winkel|filiaal)`,
  `(?:na|numa|em|a|a uma) (?:\\p{L}{1,10} )?loja`,
);
const HANDS_IN = anyOf(
  "bring(?:ing)?|take (?:it|them|the|this|these)|drop(?:ping)? (?:it|them|the|this|these)|hand(?:ing)? (?:it|them|the)|return(?:ing|ed)?|exchang(?:e|ing)|swap|back",
  "zuruck\\p{L}{0,12}|abgeben|abzugeben|umtauschen|umzutauschen|vorbeibringen|bringen|retour\\p{L}{0,6}",
  "rendre|rapporter|ramener|retourner|retour|echanger|deposer|devolver\\p{L}{0,3}|devolucion|llevar\\p{L}{0,3}|cambiar\\p{L}{0,3}|entregar\\p{L}{0,3}",
  "render\\p{L}{1,3}|restituir\\p{L}{1,3}|riportar\\p{L}{1,3}|portar\\p{L}{1,3}|cambiar\\p{L}{1,3}|reso|terug\\p{L}{0,10}|inleveren|ruilen|omruilen|retourneren|trocar|levar",
);
/** A carrier's counter, or where it was bought: neither is a place to hand it in. */
const OTHER_SHOP = anyOf(
  "dhl|ups|dpd|gls|hermes|evri|fedex|usps|post office|parcel ?shop|paketshop\\p{L}{0,2}|packstation|point relais|relais|mondial relay|punto pack|correos|poste|postnl|ctt|online",
  "(?:bought|purchased|ordered|got|found|saw|tried|cheaper|gekauft|bestellt|gesehen|gunstiger|achete\\p{L}{0,2}|commande\\p{L}{0,2}|vu|compre|comprado|comprad[oa]s?|visto|comprat[oaie]|acquistat[oaie]|gekocht|besteld|gezien|comprei|comprad[oa])",
);

const WHICH_ADDRESS = anyOf(
  `(?:what|which)(?:'s| is| was)? (?:the |my |your )?(?:(?:delivery|shipping|postal|exact|full) )?address|(?:what|which) ${GAP}{0,3}address (?:do|did|is|was|have|has)|(?:check|confirm|tell me|verify|see|remind me) ${GAP}{0,4}address (?:you|on|is|i|that|for)|where (?:is|was|are) ${GAP}{0,4}(?:being )?(?:sent|shipped|delivered|going) to`,
  "(?:welche|an welche|zu welcher) (?:\\p{L}{1,12} )?(?:adresse|lieferadresse|anschrift)|(?:wie|was) (?:lautet|ist|war) (?:\\p{L}{1,12} ){0,3}(?:adresse|lieferadresse|anschrift)",
  "(?:quelle|a quelle) (?:\\p{L}{1,12} ){0,2}(?:l'?)?adresse",
  "(?:a que|que|cual (?:es|era)) (?:\\p{L}{1,12} ){0,2}direccion",
  "(?:a quale|a che|quale|qual e) (?:\\p{L}{1,12} ){0,2}(?:l'?)?indirizzo",
  "(?:welk|naar welk|wat is het|wat was het) (?:\\p{L}{1,12} )?(?:adres|bezorgadres|afleveradres)",
  "(?:para que|qual e|qual|que) (?:\\p{L}{1,12} ){0,2}(?:endereco|morada)",
);
const CHANGES = anyOf(
  "chang\\p{L}{1,3}|updat\\p{L}{1,3}|wrong|correct(?:ed|ing)?|new|instead|different|another|typo|mistake|moved|amend|edit|redirect",
  "ander\\p{L}{1,3}|geander\\p{L}{1,2}|falsch\\p{L}{0,2}|neue?[nrs]?|stattdessen|umgezogen|fehler|tippfehler|umleiten",
  "modifier|modifiee?|mauvaise|fausse|nouvelle|autre|erreur|demenage|cambiar\\p{L}{0,3}|cambio|equivocad[oa]|erronea|nueva|otra|mudado|modificar",
  "cambiare|sbagliat[oa]|nuov[oa]|altro|errore|modificare|traslocat[oa]|wijzigen|veranderen|verkeerde?|fout\\p{L}{0,2}|nieuwe?|ander|verhuisd|alterar|mudar|mudei|errad[oa]|nov[oa]|outr[oa]|erro",
);

const REPROACH = anyOf(
  `(?:you|they|u|your colleague) (?:guys |people |all )?(?:already |also |just )?(?:said|told me|wrote|promised|claimed) (?:that|so|the same|this|it|exactly)(?! (?:\\p{L}{1,8} ){0,3}(?:would|will|was|is|were|are|could|can|should|takes?)(?!\\p{L}))|that's what (?:you|they) (?:\\p{L}{1,8} )?(?:said|told)|same (?:answer|reply|response|story) (?:again|as)|heard (?:that|this) (?:before|already)`,
  `das (?:haben sie|habt ihr|hast du|hat ihr|hat ihre|wurde mir) ${GAP}{0,5}(?:gesagt|geschrieben|versprochen|behauptet)|(?:das )?gleiche antwort`,
  `(?:vous me l'avez|vous l'avez|vous m'avez|on m'a|on me l'a) (?:deja |aussi )(?:dit|ecrit|promis)|c'est ce que vous (?:m'avez |avez |aviez )(?:\\p{L}{1,8} )?(?:dit|ecrit)|meme reponse`,
  `(?:eso|lo mismo|ya me lo|eso ya me lo|ya lo) (?:me |ya |lo )?(?:dij\\p{L}{1,6}|han dicho|habeis dicho|prometi\\p{L}{1,5})|misma respuesta`,
  `(?:l'avete|lo avete|me l'avete|l'avevate|me lo avete|me l'ha) (?:gia |anche )?(?:detto|scritto|promesso)|stessa risposta`,
  `dat (?:zei|zeiden|schreef|schreven|beloofde|beloofden) (?:je|jullie|u|men) ${GAP}{0,3}|dat (?:hebben jullie|heeft u|heb je) ${GAP}{0,4}(?:gezegd|geschreven|beloofd)|zelfde antwoord`,
  `(?:ja (?:me )?(?:disseram|disse|prometeram|falaram)|(?:disseram|prometeram)(?:-me)?) (?:isso|o mesmo|a mesma)|foi o que (?:me )?(?:disseram|disse)|mesma resposta`,
);
