import type { GuardedLanguage } from "../../guard/guarded-languages.ts";
import { wholeWords } from "../../guard/plain-text.ts";
import { type ClauseText, sentencesOf, statedTimes } from "./clause-terms.ts";

/** Words by which a text says from when days are counted, as patterns; apostrophes are read as blanks. */
interface StartWords {
  /** Joins a length of time to its beginning: "30 days FROM …". */
  link: string;
  /** May stand between the two: "from THE DATE OF YOUR purchase". */
  small: string;
  /** Before the parcel arrives: the purchase, the order, its dispatch. */
  early: string;
  delivery: string;
}

const WORDS: Readonly<Record<GuardedLanguage, StartWords>> = {
  en: {
    link: "of|from|after|following|since|once|starting|counting|counted|beginning|as of",
    small:
      "the|your|you|ve|have|a|an|on|with|from|date|day|time|moment|of|original|place|placing|placed|making|was|is|we",
    early:
      "purchas\\p{L}*|buy|buying|bought|order|orders|ordering|ordered|order date|checkout|payment|paying|invoice|dispatch\\p{L}*|ship|ships|shipped|shipping|shipment",
    delivery:
      "deliver\\p{L}*|receipt|receiv\\p{L}*|arriv\\p{L}*|gets?|got|reach\\p{L}*|with you|collect\\p{L}*|pick\\p{L}*",
  },
  de: {
    link: "nach|ab|seit|von",
    small: "dem|der|die|den|des|ihrer|ihrem|deiner|deinem|datum|tag|zeitpunkt|aufgabe|eingang|abschluss",
    early:
      "kauf|kaufs|kaufes|kaufdatum|einkauf|erwerb|bestell\\p{L}*|rechnungs\\p{L}*|zahlung\\p{L}*|versand\\p{L}*|absendung",
    delivery:
      "zustell\\p{L}*|zugestellt|liefer\\p{L}*|geliefert|erhalt\\p{L}*|erhält|empfang\\p{L}*|ankunft|ankomm\\p{L}*|eintr\\p{L}*|ausliefer\\p{L}*",
  },
  fr: {
    link: "suivant|suivants|après|dès|depuis|à compter|à partir|qui suivent|de|du",
    small: "le|la|les|l|votre|vos|date|jour|du|de|d|des|passage|moment|validation",
    early: "achats?|commandes?|paiement|facture|expédition|envoi",
    delivery: "livr\\p{L}*|récep\\p{L}*|reç\\p{L}*|recev\\p{L}*|arriv\\p{L}*|remise?",
  },
  es: {
    link: "siguientes|posteriores|después|desde|tras|a partir|a contar|contados|de",
    small: "a|de|del|la|el|los|su|tu|fecha|día|realizar|realizada|haber|hacer|desde|que",
    early: "compras?|pedidos?|pago|factura|adquisición|envío|expedición",
    delivery: "entreg\\p{L}*|recep\\p{L}*|recib\\p{L}*|lleg\\p{L}*",
  },
  it: {
    link: "da|dal|dalla|dall|dopo|successivi|seguenti|a partire|di",
    small: "la|il|l|data|giorno|del|dell|della|dal|dalla|dall|di|d|suo|tuo|vostro|alla|al|all|momento",
    early: "acquist\\p{L}*|ordine|ordini|pagamento|fattura|spedizione|invio",
    delivery: "consegn\\p{L}*|ricezione|ricev\\p{L}*|arriv\\p{L}*",
  },
  nl: {
    link: "na|vanaf|sinds|volgend op|van",
    small: "de|het|je|uw|jouw|datum|dag|van|plaatsen|moment|op",
    early: "aankoop\\p{L}*|aanschaf|bestel\\p{L}*|betaling|factuur\\p{L}*|verzend\\p{L}*",
    delivery: "bezorg\\p{L}*|lever\\p{L}*|gelever\\p{L}*|ontvang\\p{L}*|ontving|aankomst|aflever\\p{L}*",
  },
  pt: {
    link: "após|depois|desde|a partir|a contar|contados|seguintes|da|do|de",
    small: "a|o|da|do|de|à|ao|sua|seu|data|dia|realização",
    early: "compras?|encomendas?|pedidos?|pagamento|fatura|envio|expedição|postagem",
    delivery: "entreg\\p{L}*|rece\\p{L}*|cheg\\p{L}*",
  },
};

/** "From the date of purchase you have 30 days": ahead of the days only what can be nothing else. */
const AHEAD: Readonly<Record<GuardedLanguage, string>> = {
  en: "(?:from|since|after) (?:the |your )?(?:date of (?:your )?(?:purchase|order)|(?:purchase|order) date)",
  de: "(?:ab|nach|seit) (?:dem |ihrem )?(?:kaufdatum|bestelldatum|rechnungsdatum|datum des kaufs|datum der bestellung)|ab (?:kauf|bestellung)",
  fr: "(?:à compter|à partir) de (?:la date (?:de |d )?(?:l )?)?(?:achat|commande)|date d achat",
  es: "(?:desde|a partir de) (?:la )?(?:fecha de (?:la )?)?compra|fecha del pedido",
  it: "(?:dalla )?data (?:di acquisto|d acquisto|dell acquisto|dell ordine|dell ordine)|dall acquisto",
  nl: "(?:vanaf|na) (?:de )?(?:aankoopdatum|besteldatum|factuurdatum|aankoop)",
  pt: "(?:desde|a partir d[ae]|após) (?:a )?(?:data d[ae] )compra|data d[ao] (?:pedido|encomenda)",
};

/**
 * Where a text counts its days from the purchase, the order or its dispatch: the words that say so. Null when it says
 * nothing of the kind, or names the delivery behind it ("of your order's arrival").
 */
export function earlyStart({ text, language }: Pick<ClauseText, "text" | "language">): string | null {
  for (const sentence of sentencesOf(text)) {
    const [first] = statedTimes(sentence, language);
    if (!first) continue;
    const flat = sentence.replaceAll("'", " ");
    const at = sentence.indexOf(first.found) + first.found.length;
    const span = startBehind(flat, at, language) ?? startAhead(flat, language);
    if (span) return sentence.slice(...span);
  }
  return null;
}

/** A sentence without the words by which `earlyStart` knows its beginning. */
export function withoutStart(sentence: string, language: GuardedLanguage): string {
  const start = earlyStart({ text: sentence, language });
  return start === null ? sentence : sentence.replace(start, " ");
}

type Span = readonly [from: number, to: number];

/** "30 days after delivery" as "30 days": what is left names no other time than the window itself. */
export function withoutDelivery(sentence: string, language: GuardedLanguage): string {
  const { link, small, delivery } = WORDS[language];
  const beginning = new RegExp(`^ (?:${link})(?: (?:${small})){0,3} (?:${delivery})(?![\\p{L}\\p{N}])`, "iu");
  return statedTimes(sentence, language).reduce((text, { found }) => {
    const end = text.indexOf(found) + found.length;
    return text.slice(0, end) + text.slice(end).replaceAll("'", " ").replace(beginning, " ");
  }, sentence);
}

function startBehind(sentence: string, at: number, language: GuardedLanguage): Span | null {
  const { link, small, early } = WORDS[language];
  const pattern = new RegExp(`^ (?:${link})(?: (?:${small})){0,5} (?:${early})(?![\\p{L}\\p{N}])`, "iu");
  const match = pattern.exec(sentence.slice(at));
  if (!match) return null;
  const end = at + match[0].length;
  return namesDelivery(sentence.slice(end), language) ? null : [at + 1, end];
}

function startAhead(sentence: string, language: GuardedLanguage): Span | null {
  const match = wholeWords(AHEAD[language]).exec(sentence);
  if (!match) return null;
  const end = match.index + match[0].length;
  return namesDelivery(sentence.slice(end), language) ? null : [match.index, end];
}

/** In the same part of the sentence, and not far off. */
function namesDelivery(rest: string, language: GuardedLanguage): boolean {
  const [part = ""] = rest.slice(0, 80).split(/[,.;:(]/u);
  return wholeWords(WORDS[language].delivery).test(part);
}
