import { type LabelledValue, labelledValues, labelPattern } from "./labelled-values.ts";
import { labelBefore } from "./number-context.ts";
import type { Span } from "./secret.ts";

/** Codes that are worth something for a moment: whoever reads them can sign in, pay or collect. */
const CODE_LABELS = labelPattern([
  "(?:one[- ]?time|verification|security|log ?-?in|sign[- ]?in|authenti[a-z]{3,8}|authori[sz]ation|access|2fa|two[- ]factor|mfa|sms|otp|recovery|backup|reset|activation|unlock|pick ?-?up|collection|locker|gift ?card|door|gate)[- ](?:pass ?)?(?:codes?|pins?)",
  "otp|one[- ]?time (?:password|passcode)",
  "(?:sms|2fa|otp|login|text)[- ]confirmation code",
  "einmal(?:code|passwort|kennwort|pin)|(?:bestatigungs|sicherheits|verifizierungs|anmelde|freigabe|zugangs|abhol|geschenkkarten)-?(?:code|pin)|sms-?(?:code|tan)|geheimzahl|[mi]tan",
  "code (?:de |d')(?:verification|confirmation|securite|acces|connexion|retrait|validation)|code a usage unique|code (?:sms|pin)",
  "codigo (?:de |sms)(?:verificacion|seguridad|acceso|confirmacion|un solo uso|recogida)?|clave sms",
  "codice (?:di )?(?:verifica|sicurezza|conferma|accesso|otp|sms|ritiro)|codice monouso",
  "(?:verificatie|bevestigings|beveiligings|inlog|toegangs|afhaal|sms)-?code|eenmalige code|pincode(?= ?(?:[:=]|is))",
  "codigo (?:de )?(?:verificacao|seguranca|acesso|confirmacao|levantamento|sms)",
]);
const CODE =
  /^(?:G-)?(?:\d{3}[ -]\d{3}(?![\d-])|\d{4,8}(?![\d-])|(?=[A-Z]{0,9}\d)[A-Z0-9]{4,16}(?:-[A-Z0-9]{3,6}){0,4}(?![\p{L}\p{N}]))/u;

/** "TAN" is a colour too, and a pin can be sold: capital letters, or a sign or verb behind it, make it a secret. */
const TAN = /(?<![\p{L}\p{N}-])(?:TAN|mTAN|iTAN|chipTAN|pushTAN|smsTAN)(?![\p{L}\p{N}-])/gu;
const PIN = /(?<![\p{L}\p{N}])(?:pin|PIN|Pin)(?:[- ]?(?:number|no|nummer))?(?![\p{L}\p{N}])/gu;
const SHORT_NUMBER = /^\d{4,8}(?![\d-])/;

const CARD_CODES = labelPattern([
  "cv[vcn]2?|csc|cid(?= ?[:=])|card (?:verification|security) (?:code|value|number)",
  "(?:karten)?pruf(?:nummer|ziffer|zahl)|kartenprufnummer",
  "cryptogramme(?: visuel)?",
  "security (?:code|number)|3 ?-?digit (?:code|number)",
]);
const CARD_CODE = /^\d{3,4}(?![\d-])/;

const ITS_CODE =
  /(?<![\p{L}\p{N}])(?<before>(?:[\p{L}-]{1,20} ){0,3})(?:code|codigo|codice|passcode)(?: ?[:=] ?| (?:is|was|ist|war|lautet|est|es|e) ?:? ?)["'*]?(?<code>(?:G-)?\d{3}[ -]?\d{2,5})(?![\d-])/giu;
const CODE_FIRST =
  /(?<![\p{L}\p{N}#.,/-])(?<code>(?:G-)?\d{3}[ -]?\d{1,5}) {1,3}(?:is|ist|est|es|e) (?:your|my|the|ihr|dein|mein|votre|ton|tu|su|il tuo|il suo|uw|je|seu|o seu)(?<before>(?: [\p{L}'-]{1,20}){0,4}?) (?:code|passcode|tan|otp|pin|codigo|codice)(?![\p{L}\p{N}])/giu;
/** Codes that are no secret: they are printed on parcels, products, banners. */
const OPEN_CODES =
  /(?:pin|discount|promo|promotion|promotional|coupon|voucher|referral|tracking|parcel|package|order|orders|shipment|delivery|post|postal|zip|area|country|dial|product|item|article|style|colou?r|size|model|sku|qr|bar|error|status|return|rma|booking|reference|tax|hs|tariff|rabatt|gutschein|aktions|artikel|bestell|sendungs|promotionnel|remise|reduction|suivi|postal|descuento|promocional|cupon|seguimiento|pedido|sconto|promozionale|spedizione|ordine|fiscale|korting|kortings|actie|volg|bestel|desconto|rastreio|encomenda|de|di)[- ]?$/iu;

export function findCodes(text: string): Span[] {
  const codes = labelledValues(text, CODE_LABELS, CODE).filter(isSecret);
  const tans = labelledValues(text, TAN, SHORT_NUMBER).filter(
    ({ gap, link, value }) => gap === "" && (link !== "none" || value.length === 6),
  );
  const pins = labelledValues(text, PIN, SHORT_NUMBER).filter(
    ({ gap, link, label, value }) =>
      (gap === "" || /^(?:code|for|zu|de|para|voor|per)/.test(gap)) &&
      // An Indian postcode is called a PIN code, and has six digits.
      !(value.length === 6 && gap.startsWith("code")) &&
      (link !== "none" || label.startsWith("PIN")),
  );
  const cardCodes = labelledValues(text, CARD_CODES, CARD_CODE).filter(({ gap }) => !/order/.test(gap));
  return [
    ...[...codes, ...tans, ...pins].map(({ start, end }): Span => ({ start, end, kind: "code" })),
    ...cardCodes.map(({ start, end }): Span => ({ start, end, kind: "card_code" })),
    ...unnamedCodes(text),
  ];
}

function isSecret({ value, gap, link }: LabelledValue): boolean {
  if (/order|bestell|command|pedido|ordine|tracking/.test(gap)) return false;
  return link !== "none" || !/^[A-Z]{1,8}-?\d+$/.test(value);
}

/** "The code is 123456", "123456 is your code", unless the words around it name a code that is no secret. */
function unnamedCodes(text: string): Span[] {
  return [ITS_CODE, CODE_FIRST].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: all, index, groups }) => {
      const { before = "", code = "" } = groups ?? {};
      const start = index + all.indexOf(code);
      if (OPEN_CODES.test(before) || (pattern === ITS_CODE && labelBefore(text, start) === "other"))
        return [];
      return [{ start, end: start + code.length, kind: "code" as const }];
    }),
  );
}
