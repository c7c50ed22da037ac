import { foldedWords } from "./folded-words.ts";
import { wordPattern } from "./word-pattern.ts";

const anyOf = wordPattern("\\p{L}", "\\p{L}");

/** A charge is in question, and its amount is not told. */
export const CHARGE_TOPIC = "asks.charge";
/** The way into an account is in question, and what is seen there is not told. */
export const LOGIN_TOPIC = "asks.login";
/** A code does not work, and neither which one nor what is seen is told. */
export const CODE_TOPIC = "asks.code";
/** The text speaks of an order that has been placed, and of no bargain or later one. */
export const PLACED_TOPIC = "tells.placed";

const CHARGE = anyOf(
  "(?:over|double[- ]?)?charged(?! (?:up|battery))|(?:double|duplicate|second|unknown|strange|extra|same|unauthori[sz]ed|two|three|another|this|a) (?:\\p{L}{2,12} )?(?:charges?|debits?|transactions?)|debited|billed|(?:taken|deducted|withdrawn|took) (?:[\\p{L}\\p{N}]{1,12} ){0,4}(?:twice|two times|from my)|paid (?:\\p{L}{2,12} ){0,2}(?:twice|two times|double)|(?:two|double|duplicate|second) payments?",
  "abgebucht|abbuchung\\p{L}{0,2}|(?:doppelt|zweimal|mehrfach) (?:bezahlt|belastet|berechnet|eingezogen|abgezogen)|belastet|abgezogen|eingezogen|zu viel (?:bezahlt|berechnet)",
  "preleve\\p{L}{0,5}|debite\\p{L}{0,3}|(?:paye|facture|debite)e?s? (?:\\p{L}{2,10} ){0,2}deux fois|double paiement|deux paiements",
  "cobrad[oa]s?|cobraron|cobro|cobros|(?:un|dos|el|este|ese|doble) cargos?|cargado|(?:pagado|pague) dos veces",
  "addebit\\p{L}{1,4}|pagato due volte|(?:doppio|due) pagament[oi]|prelevat[oi]",
  "afgeschreven|afschrijving\\p{L}{0,2}|(?:dubbel|twee keer) (?:betaald|afgerekend)|afgeboekt",
  "cobrad[oa]s?|cobranca\\p{L}?|cobraram|debitad[oa]s?|(?:pago|paguei) duas vezes|dois pagamentos",
);
/** Papers, taxes, fees and payments that did not come about: another question each. */
const NO_CHARGE = anyOf(
  "invoices?|receipt|vat|tax|dut(?:y|ies)|customs|shipping (?:cost|fee|charge)s?|declined|rejected|failed|pending|(?:haven't|have not|not|never|before|when|will|be|without being|if) (?:\\p{L}{1,8} ){0,3}charged|gift ?cards?|subscription",
  "rechnung\\p{L}{0,2}|quittung|mwst|steuer|zoll|versandkosten|abgelehnt|nicht (?:abgebucht|belastet)|geschenkkarte\\p{L}?|abo\\p{L}{0,4}",
  "facture|recu fiscal|tva|douane|frais de (?:port|livraison)|refusee?|carte cadeau|abonnement",
  "factura\\p{L}?|recibo|iva|aduana|gastos de envio|rechazad[oa]|tarjeta regalo|suscripcion",
  "fattura|ricevuta|dogana|spese di spedizione|rifiutat[oa]|carta regalo|abbonamento",
  "factuur|bonnetje|btw|douane|invoer\\p{L}*|verzendkosten|geweigerd|cadeaukaart|abonnement",
  "fatura|alfandega|portes|frete|recusad[oa]|cartao[- ]presente|assinatura",
);
const AMOUNT =
  /[¤€$£]\s?\d|\d\s?(?:[¤€$£]|(?:eur|usd|gbp|chf|brl|euros?|dollars?|pounds?|quid|bucks)\b)|\d[.,]\d\d(?!\d)/i;

const LOGIN = anyOf(
  "log(?:ging)?[- ]?(?:in|on)|logged out|sign(?:ing)?[- ]?in|password|locked out|(?:access|get into|get in to|reach) (?:to )?my account",
  "einlogg\\p{L}{0,3}|einzuloggen|logge|anmelden|anzumelden|login|passwort|kennwort|zugang|eingeloggt|gesperrt\\p{L}{0,2}",
  "connecte\\p{L}{0,2}|connexion|mot de passe|acceder",
  "iniciar (?:la )?sesion|inicio de sesion|contrasena|acceder|entrar (?:en|a) mi|mi cuenta esta bloqueada",
  "acced\\p{L}{1,4}|accesso|entrare|loggar\\p{L}{1,3}",
  "inlogg\\p{L}{1,3}|in te loggen|ingelogd|wachtwoord|aanmelden",
  "senha|palavra[- ]passe|entrar na|aced\\p{L}{1,2}|acess\\p{L}{1,2}|iniciar sessao",
);
/** Another wish than to get in. */
const NO_LOGIN = anyOf(
  "delet\\p{L}{1,4}|remove|close|erase|gdpr|unsubscri\\p{L}{1,4}|stop|newsletters?|(?:change|update|new) (?:my )?(?:e-?mail|name|phone|address)|hacked",
  "losch\\p{L}{1,4}|dsgvo|abmelden|abbestell\\p{L}{1,2}|kundigen|gehackt|(?:e-?mail[- ]?adresse|namen?|telefonnummer) (?:\\p{L}{2,10} )?andern",
  "supprim\\p{L}{1,3}|suppression|rgpd|desinscri\\p{L}{1,4}|desabonn\\p{L}{1,3}|pirate\\p{L}?",
  "borrar|eliminar|baja|rgpd|hackead[oa]|cancella\\p{L}{0,3}|eliminare|disiscri\\p{L}{1,5}|hackerat[oa]",
  "verwijder\\p{L}{0,2}|uitschrijven|afmelden|gehackt|apag\\p{L}{1,3}|excluir|descadastr\\p{L}{1,4}",
);
/** What one sees, as far as it can be told. */
const SEEN = anyOf(
  "says|saying|message|error|e-?mail (?:\\p{L}{2,8} )?(?:never|doesn't|does not|isn't|not)|never (?:arriv\\p{L}{1,3}|comes?|receiv\\p{L}{1,3}|got)|no e-?mail|(?:not|haven't|don't) (?:get\\p{L}{0,4}|receiv\\p{L}{1,3})",
  "meldung|steht|fehler\\p{L}{0,8}|heisst es|kommt (?:\\p{L}{1,10} ){0,3}(?:nicht|nie|keine?)|keine (?:e-?)?mail",
  "message|erreur|affiche|n'arrive (?:pas|jamais)(?! a )|(?:recois|recu) (?:pas|rien|aucun)|aucun e-?mail|mensaje|error|dice|pone|no (?:llega|recibo)|ningun correo",
  "messaggio|errore|dice|compare|non (?:arriva|ricevo)|nessuna e-?mail|melding|staat|foutmelding|zegt|komt (?:\\p{L}{1,10} ){0,2}niet|geen e-?mail",
  "mensagem|erro|diz|aparece|nao (?:chega|recebo)|nenhum e-?mail",
);
const QUOTED = /["“„«»'][^"“”„«»\n]{3,80}["”“«»']/u;

const CODE =
  /(?<!(?:locker|pick-?up|tracking|zip|post|postal|door|verification|security|login|access|error|qr|area|pin|dress|discount the) )(?<!\p{L})(?:codes?|(?:promo|discount|coupon|voucher)[- ]?codes?|coupons?|vouchers?|gutscheine?s?|gutscheincodes?|rabattcodes?|aktionscodes?|bons? de reduction|cupon|cupones|codigos?|codic[ei]|buono sconto|kortingscodes?|actiecodes?|waardebon|cupom|cupao|vale[- ]desconto)(?! (?:to|for|of) (?:the )?(?:locker|door|gate|parcel|packstation))(?!\p{L})/u;
const NO_CODE = anyOf(
  "locker|pick-?up|packstation|abhol\\p{L}{1,5}|paketshop|gift ?cards?|balance|guthaben|relais|consigne|taquilla|casillero|armadietto|kluis|afhaal\\p{L}*|cacifo|retirada|verification|two[- ]factor|sms|bestatigungscode|log-?in|password",
);
const FAILS = anyOf(
  "(?:n't|doesnt|didnt|wont|isnt|cant|not|cannot|never) (?:\\p{L}{2,12} ){0,3}(?:work\\p{L}{0,3}|valid|appl(?:y|ied|ies)|accept\\p{L}{0,3}|through|use|recogni[sz]\\p{L}{1,3}|enter|let)|(?:doesn't|didn't|won't|isn't|wasn't|can't) (?:\\p{L}{2,12} ){0,3}(?:work\\p{L}{0,3}|valid|apply|applied|accept\\p{L}{0,3}|through|use|recogni[sz]\\p{L}{1,3}|enter|let)|invalid|expired|rejected|error|problem",
  "nicht (?:\\p{L}{2,14} ){0,3}(?:funktionier\\p{L}{0,2}|gultig|angenommen|akzeptiert|einlosen|eingelost|erkannt)|(?:funktioniert|geht|klappt|greift) (?:\\p{L}{2,12} ){0,3}nicht|ungultig|abgelaufen",
  "(?:marche|fonctionne|passe|accepte|valable|applique) pas|pas (?:valable|valide|accepte|reconnu)|invalide|expiree?|refuse",
  "no (?:me |lo |la )?(?:funciona|sirve|vale|va|deja|es valido|acepta|aplica)|invalido|caducado|non (?:mi |lo |e )?(?:funziona|va|valido|viene|accetta\\p{L}?|applica)|scaduto",
  "(?:werkt|doet het) (?:\\p{L}{2,10} ){0,2}niet|niet (?:geldig|geaccepteerd|werkt)|ongeldig|verlopen|nao (?:me |o )?(?:funciona|e valido|aceita|da|entra|aplica)|expirado",
);
/** As codes are written: "WELCOME10". */
const NAMED_CODE = /(?<![\p{L}\p{N}])(?=[A-Z0-9]{0,20}\d)(?=\d{0,20}[A-Z])[A-Z0-9]{4,20}(?![\p{L}\p{N}])/u;

const PLACED = anyOf(
  "ordered|bought|purchased|(?:my|the|this|our|an|last|recent|existing|previous|placed) (?:\\p{L}{2,10} )?(?:order|purchase)|order (?:number )?(?:#|no )?\\p{N}|(?:i|we|i've|already|just|have) paid|cheaper|(?:price|it|they|they're|it's|now) (?:has |have |is |was |been |just |gone )?(?:down|dropped|drop|reduced|lower|on sale|\\p{N}{1,2} off)|difference|price (?:match\\p{L}{0,3}|adjust\\p{L}{1,5}|drop|protection)|forgot|retroactive\\p{L}{0,2}|afterwards",
  "bestellt|gekauft|bestellung|bezahlt|gunstiger|billiger|reduziert|differenz|vergessen|nachtraglich|im nachhinein",
  "commande\\p{L}?|achete\\p{L}{0,2}|paye\\p{L}{0,2}|moins cher\\p{L}{0,2}|baisse|difference|oublie\\p{L}{0,2}|apres coup",
  "pedido|pedi|compre|comprado|pague|pagado|mas barat[oa]|bajado|rebajado|diferencia|olvid\\p{L}{1,3}",
  "ordinato|ordine|comprat[oa]|acquistat[oa]|pagato|meno|costa meno|sceso|ribassato|differenza|dimenticat[oa]",
  "besteld|bestelling|gekocht|betaald|goedkoper|afgeprijsd|verschil|vergeten|achteraf",
  "encomendei|encomenda|pedido|comprei|compra|paguei|mais barat[oa]|baixou|diferenca|esqueci\\p{L}{0,3}",
);
/** Prices for everybody, for many or for later; and a bargain over what is wrong with a thing. */
const NOT_OF_ORDER = anyOf(
  "black friday|cyber (?:monday|week)|bulk|wholesale|trade price\\p{L}?|quantity|resell\\p{L}{0,3}|upcoming|next (?:week|month|order|purchase|time|sale)|future|newsletter|students?|military|nhs|first order|new customers?|(?:\\p{N}{2,4}|dozens?|several|many) (?:pieces|units|pairs|tents|of them|items)",
  "keep (?:it|them|this|these|the \\p{L}{2,15}) (?:\\p{L}{1,9} ){0,3}(?:if|for|at)|(?:if|for|with) (?:\\p{L}{1,9} ){0,4}(?:discount|off|refund) (?:\\p{L}{1,9} ){0,3}keep|(?:scratch|stain|damage|dent|defect|faulty|broken|wrong|scuff)\\p{L}{0,4}",
  "mengenrabatt|grossbestellung|staffelpreis\\p{L}{0,2}|grosshandel|nachste[nrs]? (?:woche|bestellung|einkauf|mal)|studenten\\p{L}*|neukunden\\p{L}*|erste bestellung|behalten|behalte|kratzer|beschadigt|falsche\\p{L}?|fleck\\p{L}{0,2}",
  "en gros|grossiste|grande quantite|prochaine (?:commande|fois)|semaine prochaine|etudiant\\p{L}{0,2}|premiere commande|(?:je|on) (?:l[ae]s? )?garde\\p{L}{0,2}|(?:le|la|les) garder|abime\\p{L}{0,2}|raye\\p{L}?|mauvais\\p{L}?",
  "por mayor|al por mayor|mayorista|gran cantidad|proxim[oa] (?:pedido|compra|semana|mes)|estudiante\\p{L}?|primer pedido|quedarmel[oa]s?|me l[oa]s? quedo|danad[oa]s?|equivocad[oa]s?|aranazo\\p{L}?",
  "all'ingrosso|ingrosso|grandi quantita|prossim[oa] (?:ordine|acquisto|settimana)|studente\\p{L}?|studenti|primo ordine|(?:l[oaie]|me l[oaie]) teng[oa]|tenerl[oaie]|danneggiat[oaie]|sbagliat[oaie]|graffi\\p{L}?",
  "groothandel|grote aantallen|staffelkorting|volgende (?:week|bestelling|keer)|studenten\\p{L}*|eerste bestelling|houden|hou (?:ik|ze|hem)|kras\\p{L}{0,4}|beschadigd|verkeerde?",
  "por atacado|atacado|grandes quantidades|proxim[oa] (?:pedido|compra|encomenda|semana)|estudante\\p{L}?|primeira compra|fico com|ficar com|danificad[oa]s?|errad[oa]s?|risco\\p{L}?",
);

/** Which of the questions and answers that stand ready fit the text: each is for one matter, and its neighbours are a person's. */
export function fittingQuestions(text: string): string[] {
  const words = foldedWords(text);
  const isTold = SEEN.test(words) || QUOTED.test(text);
  const isCode = CODE.test(words) && !NO_CODE.test(words);
  const isCodeTold = isTold || NAMED_CODE.test(text);
  return [
    ...(CHARGE.test(words) && !NO_CHARGE.test(words) && !AMOUNT.test(text) ? [CHARGE_TOPIC] : []),
    ...(LOGIN.test(words) && !NO_LOGIN.test(words) && !isTold ? [LOGIN_TOPIC] : []),
    ...(isCode && FAILS.test(words) && !isCodeTold ? [CODE_TOPIC] : []),
    ...(PLACED.test(words) && !NOT_OF_ORDER.test(words) && !NO_CODE.test(words) ? [PLACED_TOPIC] : []),
  ];
}
