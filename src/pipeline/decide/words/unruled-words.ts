import { foldedWords } from "./folded-words.ts";
import { wordPattern } from "./word-pattern.ts";

const anyOf = wordPattern("\\p{L}\\p{N}'", "\\p{L}\\p{N}");

/** Matters that look like ones that rules settle, and that no rule is about. */
export const UNRULED = ["locker", "short_refund", "surplus", "stranger", "box", "sale"] as const;
export type Unruled = (typeof UNRULED)[number];

/** The text speaks of that matter, as a topic beside clause ids. */
export function unruledTopic(matter: Unruled): string {
  return `unruled.${matter}`;
}

const LOCKER = anyOf(
  "lockers?|packstation|pick-?up (?:code|point|station|box)|abholcode|abholfach|abholstation|paketbox|consigne|casier|point relais|taquillas?|punto de recogida|(?:dell'|l')?armadietto|punto di ritiro|inpost|pakketautomaat|kluisje|afhaalpunt|afhaalcode|cacifo|ponto de recolha",
);
const OPENING = anyOf(
  "(?:\\p{L}{0,8}code|pin|qr|codigo|codice|opens?|opening|offnet|offnen|auf|ouvre|ouvrir|abre|abrir|apre|aprire|open)",
);
const FAILING = anyOf(
  "invalid|expired|wrong|doesn't|does not|doesnt|won't|wont|not|can't|cant|isn't|nicht|ungultig|abgelaufen|falsch\\p{L}{0,2}|pas|invalide|no|invalido|caducado|non|scaduto|niet|ongeldig|nao|expirado",
);

const N = "\\p{N}{1,5}(?: \\| \\p{N}{2})?";
const GAP = "(?:[\\p{L}\\p{N}'|]{1,14} ){0,4}";
const SHORT_REFUND = anyOf(
  `(?:refund|reimburs)\\p{L}{0,6} ${GAP}(?:too (?:low|little|small)|not enough|less|short|only|wrong|incomplete|part)|(?:only|just|partially|partly) (?:got |received |been |have |me |a )?${GAP}(?:refund|reimburs)\\p{L}{0,6}|(?:refund|reimburs)\\p{L}{0,6} ${GAP}${N} ${GAP}(?:but|instead of|not|although|when|while|though) ${GAP}${GAP}${N}|(?:less|rest|remainder|remaining|difference|balance) ${GAP}refund\\p{L}{0,3}|(?:full|whole) (?:amount|refund)`,
  `(?:zu wenig|weniger|nur) ${GAP}(?:erstatt\\p{L}{1,4}|zuruckbekommen|zuruckerhalten|zuruckuberwiesen|uberwiesen)|(?:erstattet|erstattung|zuruckbekommen) ${GAP}(?:zu wenig|zu niedrig|zu gering|nur|statt|unvollstandig|falsch|nicht vollstandig)`,
  `rembours\\p{L}{1,6} ${GAP}(?:moins|seulement|que|insuffisant|incomplet|trop peu|au lieu|partiel\\p{L}{0,7})|(?:moins|trop peu) ${GAP}rembours\\p{L}{1,4}`,
  `(?:reembols\\p{L}{1,4}|devuelto|devolvieron|devolucion) ${GAP}(?:menos|solo|incomplet[oa]|en (?:vez|lugar) de|de menos|parte)|(?:solo|menos) ${GAP}(?:reembols\\p{L}{1,4}|devuelto|devolvieron)`,
  `rimbors\\p{L}{1,4} ${GAP}(?:meno|solo|invece|incompleto|parziale|insufficiente|in parte)|(?:solo|meno) ${GAP}rimbors\\p{L}{1,4}`,
  `(?:te weinig|minder|maar|slechts) ${GAP}(?:terugbetaald|teruggekregen|teruggestort)|terugbetaling ${GAP}(?:te laag|klopt niet|onvolledig|te weinig)|terugbetaald ${GAP}(?:te weinig|in plaats)`,
  `reembols\\p{L}{1,4} ${GAP}(?:menos|so|apenas|em vez|incompleto|parcial)|(?:so|apenas|menos) ${GAP}(?:reembols\\p{L}{1,4}|devolveram)`,
);

const GOT_MORE = anyOf(
  `(?:sent|received|got|shipped|delivered|came|arrived|there (?:were|are)) ${GAP}(?:two|2|three|3|double|extra|too many|twice)`,
  `(?:zwei|2|drei|3|doppelt|zweimal) ${GAP}(?:bekommen|erhalten|geschickt|geliefert|gekommen|drin)|(?:bekommen|erhalten|geschickt|geliefert|schickt) ${GAP}(?:zwei|2|drei|3|doppelt)`,
  `(?:recu|envoye|livre|mis) ${GAP}(?:deux|2|trois|3|double)`,
  `(?:recibi|recibido|llegaron|llegado|enviaron|enviado|mandaron|mandado) ${GAP}(?:dos|2|tres|3|doble)`,
  `(?:ricevuto|mandato|spedito|inviato|arrivat[ie]|arrivati) ${GAP}(?:due|2|tre|3|doppi[oa])`,
  `(?:twee|2|drie|3|dubbel) ${GAP}(?:gekregen|ontvangen|gestuurd|geleverd)|(?:gekregen|ontvangen|gestuurd|kreeg) ${GAP}(?:twee|2|drie|3)`,
  `(?:recebi|enviaram|mandaram|chegaram|vieram) ${GAP}(?:dois|duas|2|tres|3|dobro)`,
);
const WANTED_ONE = anyOf(
  "(?:paid|ordered|bought|charged|asked)(?: for)? (?:only |just )?(?:one|1|a single)|only (?:paid|ordered|bought|charged)|instead of (?:one|1|just one)|one too many|(?:didn't|never) order",
  "(?:nur|bloss) (?:\\p{L}{1,12} ){0,2}(?:eine?[nrms]?|eins|1) (?:\\p{L}{1,12} ){0,2}(?:bezahlt|bestellt|gekauft|berechnet)|statt (?:nur )?(?:eine[mrs]?|1)",
  "(?:commande|paye|achete)e?s? (?:\\p{L}{1,6} ){0,2}(?:qu'une?|une? seule?|une?|1)|au lieu d'une?",
  "(?:pague|pedi|compre|pagado|pedido|comprado) (?:solo |solamente )?(?:un[oa]?|1)|en (?:vez|lugar) de un[oa]?",
  "(?:pagato|ordinato|comprato) (?:solo |soltanto )?(?:un[oa]?|1)|invece di un[oa]?",
  "(?:een|1) (?:\\p{L}{1,8} ){0,2}(?:betaald|besteld|gekocht)|in plaats van (?:een|1)",
  "(?:paguei|encomendei|pedi|comprei) (?:so |apenas )?(?:um|uma|1)|em vez de (?:um|uma)",
);

const STRANGER = anyOf(
  "(?:someone|somebody) else's (?:order|parcel|package|delivery|stuff|item|box|name)|(?:another|a different|other) (?:person|customer|people|customers|name)(?:'s)? (?:order|parcel|package|on)|(?:addressed|meant|intended|labell?ed) (?:to|for) (?:an?other|someone|somebody|a different|an? mrs?|an? ms|mrs?|ms)|(?:isn't|is not|not|wasn't) (?:addressed to me|my (?:parcel|package)|mine)|belongs to (?:someone|somebody|another)",
  "(?:fur|von) (?:jemand(?:en)? ander\\p{L}{1,2}|eine[rn]? anderen? (?:person|kund\\p{L}{1,4}))|fremdes paket|paket eine[rs] ander\\p{L}{1,2}|an (?:jemand(?:en)? ander\\p{L}{1,2}|eine andere person|(?:einen? )?(?:herrn|frau) \\p{L}{2,20}) adressiert|adressiert (?:ist )?an|gehort mir nicht|nicht mein paket",
  "(?:d'une autre personne|de quelqu'un d'autre|d'un autre client|(?:destinee?|adressee?) a (?:quelqu'un|une autre|un autre|mme|madame|monsieur))|au nom (?:d'une autre|de quelqu'un)|pas (?:mon|le mien) ?(?:colis)?",
  "(?:de|para|a nombre de) (?:otra persona|otro cliente|otra clienta)|no es mi paquete",
  "di (?:un'altra persona|qualcun altro|un altro cliente|un'altra cliente)|(?:intestato|indirizzato) a (?:un'altra|qualcun|un altro)|non e il mio pacco",
  "(?:van|voor) (?:iemand anders|een ander\\p{L}? (?:persoon|klant))|geadresseerd aan|niet mijn pakket",
  "(?:de|para|em nome de) (?:outra pessoa|outro cliente|outra cliente)|nao e a minha encomenda",
);
/** It has come: who has a parcel sent to others asks for something else. */
const RECEIVED = anyOf(
  "got|received|delivered|came|arrived|opened|left|brought|bekommen|erhalten|geliefert|angekommen|abgegeben|recue?|livree?|arrivee?|recibi|recibido|llego|llegado|entregad[oa]|ricevuto|arrivato|consegnato|gekregen|ontvangen|bezorgd|geleverd|recebi|chegou|entregue",
);

const BOX = anyOf(
  "box|packaging|package|parcel|carton|outer|karton|verpackung|paket|schachtel|emballage|colis|boite|caja|embalaje|paquete|scatola|imballaggio|pacco|confezione|doos|verpakking|pakket|caixa|embalagem|encomenda",
);
const FINE_INSIDE = anyOf(
  "(?:inside|contents?|items?|everything|products?|goods|all)(?! else)(?: (?!not|isn't|wasn't|but|broken)[\\p{L}']{1,10}){0,4} (?:ok|okay|fine|intact|undamaged|unharmed|perfect|alright|good|unscathed|safe)",
  "(?:inhalt|ware|alles|artikel|drin|drinnen|innen|produkt)(?: (?!nicht)\\p{L}{1,10}){0,4} (?:ok|okay|heil|ganz|ordnung|unversehrt|unbeschadigt|intakt|gut)",
  "(?:contenu|interieur|produits?|articles?|tout)(?: (?!pas|mais)[\\p{L}']{1,10}){0,4} (?:ok|intacte?s?|bon|parfaite?s?|bien|nickel)",
  "(?:contenido|productos?|dentro|articulos?|todo)(?: (?!no|pero)\\p{L}{1,10}){0,4} (?:ok|bien|intact[oa]s?|perfect[oa]s?)",
  "(?:contenuto|prodott[oi]|dentro|articol[oi]|tutto)(?: (?!non|ma)\\p{L}{1,10}){0,4} (?:ok|bene|intatt[oi]|integr[oi]|perfett[oi]|posto)",
  "(?:inhoud|product|binnenin|alles|artikel)(?: (?!niet|maar)\\p{L}{1,10}){0,4} (?:ok|oke|heel|goed|intact|orde|onbeschadigd)",
  "(?:conteudo|produtos?|dentro|artigos?|tudo)(?: (?!nao|mas)\\p{L}{1,10}){0,4} (?:ok|bem|intact[oa]s?|perfeit[oa]s?)",
);

const SALE = anyOf(
  "black friday|cyber (?:monday|week)|(?:sales?|offers?|deals?|promotions?) (?:coming|soon|planned|next|this (?:week|month|year))|(?:upcoming|next|future|any|more) (?:sales|offers|deals|promotions)|(?:christmas|summer|winter|january|boxing day) (?:sales?|offers?|deals)",
  "angebote|rabattaktion\\p{L}{0,2}|schlussverkauf|sonderaktion\\p{L}{0,2}|soldes|(?:offres|promotions) (?:a venir|prevues|bientot)|rebajas|ofertas|promociones|offerte|saldi|promozioni|aanbiedingen|uitverkoop|kortingsacties?|saldos|promocoes",
);

/** Which of these matters the text speaks of. */
export function unruledMatters(text: string): Unruled[] {
  const words = foldedWords(text);
  const is: Record<Unruled, boolean> = {
    locker: LOCKER.test(words) && OPENING.test(words) && FAILING.test(words),
    short_refund: SHORT_REFUND.test(words),
    surplus: GOT_MORE.test(words) && WANTED_ONE.test(words),
    stranger: STRANGER.test(words) && RECEIVED.test(words),
    box: BOX.test(words) && FINE_INSIDE.test(words),
    sale: SALE.test(words),
  };
  return UNRULED.filter((matter) => is[matter]);
}
