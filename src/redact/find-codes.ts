import { type LabelledValue, labelledValues, labelPattern } from "./labelled-values.ts";
import { labelBefore } from "./number-context.ts";
import type { Span } from "./secret.ts";

/** Codes that are worth something for a moment: whoever reads them can sign in, pay or collect. */
const CODE_LABELS = labelPattern([
  "(?:one[- ]?time|verification|security|log ?-?in|sign[- ]?in|authenti[a-z]{3,8}|authori[sz]ation|access|2fa|two[- ]factor|mfa|sms|otp|recovery|backup|reset|activation|unlock|pick ?-?up|collection|locker|gift ?card)[- ](?:pass ?)?(?:codes?|pins?)",
  "otp|one[- ]?time (?:password|passcode)|(?:2fa|mfa|tfa)(?= ?[:=]| \\d)",
  "(?:sms|2fa|otp|login|text)[- ]confirmation code",
  "(?:code|codigo|codice|passcode)s?[ -](?:2fa|mfa|tfa|otp|sms|tan|pin)",
  "einmal-?(?:code|passwort|kennwort|pin)|(?:bestatigungs|sicherheits|verifizierungs|anmelde|freigabe|zugangs|abhol|geschenkkarten|authentifizierungs|wiederherstellungs|login|2fa|zwei-?faktor|mfa|otp)-?(?:code|pin)|sms-?(?:code|tan)|geheimzahl|[mi]tan",
  "code (?:de |d')(?:verification|confirmation|securite|acces|connexion|retrait|validation|authentification|activation|secours)|code a usage unique|code temporaire",
  "codigo (?:de |sms)(?:verificacion|seguridad|acceso|confirmacion|un solo uso|recogida|autenticacion|inicio de sesion|recuperacion)?|clave (?:sms|de un solo uso)",
  "codice (?:di )?(?:verifica|sicurezza|conferma|accesso|ritiro|autenticazione|recupero|temporaneo)|codice monouso",
  "(?:verificatie|bevestigings|beveiligings|inlog|toegangs|afhaal|sms|authenticatie|herstel|2fa|otp)-?code|eenmalige (?:inlog|toegangs)?-?code",
  "codigo (?:de )?(?:verificacao|seguranca|acesso|confirmacao|levantamento|sms|autenticacao|uso unico|recuperacao)",
]);
const CODE =
  /^(?:G-)?(?:\d{3}[ -]\d{3}(?![\d-])|\d{2}(?:(?: \d{2}){2,3}|(?:-\d{2}){2,3})(?! ?-?\d)|\d{4,8}(?![\d-])|(?=[A-Z]{0,9}\d)[A-Z0-9]{4,16}(?:-[A-Z0-9]{3,6}){0,4}(?![\p{L}\p{N}]))/u;

const ITS_CODE =
  /(?<![\p{L}\p{N}])(?<before>(?:[\p{L}-]{1,20} ){0,3})(?:code|codigo|codice|passcode)(?<between>,?(?: [\p{L}'-]{1,20}){0,8}?),?(?: ?[:=] ?| (?:is|was|ist|war|lautet|est|etait|es|era|e|foi|luidt) ?:? ?(?:(?:le|el|il|o|de) (?=\d))?)["'*]?(?<code>(?:G-)?\d{3}[ -]?\d{2,5})(?![\d-])/giu;
const CODE_FIRST =
  /(?<![\p{L}\p{N}#.,/-])(?<code>(?:G-)?\d{3}[ -]?\d{1,5}) {1,3}(?:is|ist|est|es|e) (?:your|my|the|ihr|dein|mein|votre|ton|tu|su|il tuo|il suo|uw|je|seu|o seu)(?<before>(?: [\p{L}'-]{1,20}){0,4}?) (?:code|passcode|tan|otp|pin|codigo|codice)(?![\p{L}\p{N}])/giu;
const BY_MESSAGE =
  /(?<![\p{L}\p{N}#.,/-])(?<code>\d{3}[ -]?\d{1,5}) (?:by|via|per|par|por|tramite|over|in an?|dans un|en un|in un) (?:sms|text|texto|whatsapp|mensaje|messaggio|mensagem)(?![\p{L}\p{N}])/giu;

/** "Your code 774-201 came by SMS": what follows the number tells how it came. */
const CODE_THAT_CAME =
  /(?<![\p{L}\p{N}])(?<before>(?:[\p{L}-]{1,20} ){0,3})(?:code|codigo|codice|passcode):? {1,2}(?<code>\d{3}[ -]?\d{1,5}),?(?= (?:[\p{L}']{1,15},? ){0,4}?(?:by|via|per|par|por|tramite|over|in an?|dans un|en un|in un) (?:sms|text|texto|whatsapp|mensaje|messaggio|mensagem)(?![\p{L}\p{N}]))/giu;

/** Codes that are no secret: they are printed on parcels, products, banners. */
const OPEN_WORDS =
  "pin|discounts?|promos?|promotion|promotional|coupons?|vouchers?|referral|tracking|parcels?|packages?|order|orders|shipment|delivery|post|postal|zip|area|country|dial|product|item|article|style|colou?r|size|model|sku|qr|bar|error|status|return|rma|booking|reference|tax|hs|tariff|box|label|receipt|invoice|sale|rabatt|gutschein|aktions|artikel|bestell(?:ung|nummer)?|sendungs?|pakete?|karton|etikett|rechnung|promotionnel|remise|reduction|suivi|commande|colis|livraison|produit|etiquette|facture|descuento|promocional|cupon|seguimiento|pedido|paquete|envio|producto|articulo|caja|etiqueta|factura|sconto|promozionale|spedizione|ordine|fiscale|pacco|prodotto|articolo|scatola|etichetta|fattura|kortings?|actie|volg|bestel(?:ling)?|pakket|zending|doos|factuur|desconto|rastreio|encomenda|produto|artigo|caixa|fatura";
const OPEN_BEFORE = new RegExp(`(?:${OPEN_WORDS})[- ]?$`, "iu");
const OPEN_AMONG = new RegExp(`(?<![\\p{L}\\p{N}])(?:${OPEN_WORDS})(?![\\p{L}\\p{N}])`, "iu");
/** "The code is 104255 for my order." */
const OPEN_AFTER = new RegExp(
  `^ (?:for|of|on|from|fur|von|auf|zu|zur|pour|de|du|sur|para|del|en|sobre|per|di|del|su|sul|voor|van|op|do|da|no|na)(?: [\\p{L}']{1,15}){0,3}? (?:${OPEN_WORDS})(?![\\p{L}\\p{N}])`,
  "iu",
);
/** How a code came, or what it is for: then it is one that lets somebody in. */
const SENT_OR_FOR =
  /(?<![\p{L}])(?:text(?:ed)?|sms|sent|send|e-?mail(?:ed)?|got|get|received?|messaged?|phone|whatsapp|log|login|account|bank|geschickt|gesendet|zugeschickt|bekommen|erhalten|bekam|handy|konto|envoye|envoyez|recue?s?|recois|telephone|compte|mandad[oa]|mandaron|mandasteis|enviad[oa]|enviaron|enviasteis|recibid[oa]|recibi|movil|cuenta|inviat[oa]|mandat[oa]|ricevut[oa]|arrivat[oa]|cellulare|conto|gestuurd|gekregen|kreeg|ontving|ontvangen|telefoon|rekening|enviaram|mandaram|enviou|recebi|recebido|telemovel|telefone|conta)(?![\p{L}])/iu;
const WORD_CODE = /(?<![\p{L}\p{N}])(?:code|codigo|codice|passcode)(?![\p{L}\p{N}])/iu;
const NEARBY = 40;

/** One-time codes and others that let somebody in, by what they are called, how they came or what is said of them. */
export function findCodes(text: string): Span[] {
  const codes = labelledValues(text, CODE_LABELS, CODE).filter((found) => isSecret(text, found));
  return [
    ...codes.map(({ start, end }): Span => ({ start, end, kind: "code" })),
    ...unnamedCodes(text),
    ...codesByMessage(text),
  ];
}

/** What it takes to get a parcel out of its locker; tickets about deliveries are about it. */
const OF_PARCEL =
  /(?:parcel|package|dhl|dpd|inpost|amazon|pack(?:et)?station|paket|colis|paquetes|pacchi|pakket) $/i;

function isSecret(text: string, { value, gap, link, label, labelStart }: LabelledValue): boolean {
  if (/^locker/i.test(label) && OF_PARCEL.test(text.slice(Math.max(0, labelStart - 20), labelStart)))
    return false;
  if (/order|bestell|command|pedido|ordine|tracking/.test(gap)) return false;
  return link !== "none" || !/^[A-Z]{1,8}-?\d+$/.test(value);
}

/** "The code is 123456", "123456 is your code", unless the words around it name a code that is no secret. */
function unnamedCodes(text: string): Span[] {
  return [ITS_CODE, CODE_FIRST].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: all, index, groups }) => {
      const { before = "", between = "", code = "" } = groups ?? {};
      const start = index + all.lastIndexOf(code);
      const end = start + code.length;
      if (OPEN_BEFORE.test(before) || OPEN_AFTER.test(text.slice(end, end + 90))) return [];
      if (between !== "" && (OPEN_AMONG.test(between) || !SENT_OR_FOR.test(between))) return [];
      if (pattern === ITS_CODE && between === "" && labelBefore(text, start) === "other") return [];
      return [{ start, end, kind: "code" as const }];
    }),
  );
}

/** "445821 by text" where a code is spoken of. */
function codesByMessage(text: string): Span[] {
  const told = [...text.matchAll(CODE_THAT_CAME)].flatMap(({ 0: all, index, groups }) => {
    const { before = "", code = "" } = groups ?? {};
    const end = index + all.lastIndexOf(code) + code.length;
    const [after = ""] = text.slice(end, end + 2 * NEARBY).split(/[,.;!?\n]/);
    const isOpen = OPEN_BEFORE.test(before) || OPEN_AMONG.test(after);
    return isOpen ? [] : [{ start: end - code.length, end, kind: "code" as const }];
  });
  const bare = [...text.matchAll(BY_MESSAGE)].flatMap(({ 0: all, index, groups }) => {
    const end = index + (groups?.["code"] ?? "").length;
    const before = text.slice(Math.max(0, index - NEARBY), index);
    const after = text.slice(index + all.length, index + all.length + NEARBY);
    const isOfCode = WORD_CODE.test(before) || WORD_CODE.test(after);
    const isOpen = [before, after].some((words) => OPEN_AMONG.test(words));
    return isOfCode && !isOpen ? [{ start: index, end, kind: "code" as const }] : [];
  });
  return [...told, ...bare];
}
