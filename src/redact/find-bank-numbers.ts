import { countrySpecs, isValidIBAN } from "ibantools";
import { labelledValues, labelPattern } from "./labelled-values.ts";
import type { Span } from "./secret.ts";

const IBAN_START = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?=[ .-]?[A-Za-z0-9])/g;
/** With spaces between all characters. */
const LONGEST_IBAN = 80;
const IBAN_LABEL = labelPattern(["iban"]);
const IBAN_LIKE = /^[A-Z]{2} ?\d{2}(?:[ .-]?[A-Z0-9]){8,30}/i;

const SORT_CODES = labelPattern(["sort ?-?codes?", "bankleitzahl", "blz", "bsb"]);
const SORT_CODE = /^\d{2}[ -]?\d{2}[ -]?\d{2}(?:\d{2})?(?!\d)|^\d{3}[ -]\d{3}(?: ?\d{2})?(?!\d)/;
const ROUTING = labelPattern(["(?:bank )?routing", "aba", "rtn", "ach"]);
const ROUTING_NUMBER = /^\d{4}[ -]?\d{4}[ -]?\d(?!\d)/;
const ACCOUNTS = labelPattern([
  "(?:bank|checking|chequing|savings|current|giro) ?(?:account|acct|konto)",
  "(?:account|acct|a/c)[ .]{0,2}(?:number|no|nr|#)",
  "acct",
  "konto(?:nummer|nr)?",
  "numero de compte|compte bancaire",
  "numero de (?:la )?cuenta|cuenta bancaria|clabe|ccc",
  "numero (?:di|del) conto|conto (?:corrente|bancario)",
  "rekeningnummer|bankrekening",
  "numero da conta|conta (?:corrente|bancaria)",
]);
const ACCOUNT_NUMBER = /^\d(?:[ -]?\d){5,19}(?!\d)/;
/** Shops call their customers' numbers account numbers too; those of banks are seldom so short. */
const SHORTEST_AT_A_BANK = 8;
const BANK_WORDS =
  /(?<!\p{L})(?:banks?|banking|iban|bic|swift|sort code|routing|blz|checking|savings|current|giro\p{L}*|banque|bancari[oa]|banco|banca|bankrekening|rekeningnummer|transfer|uberweis\p{L}*|virement|transferencia|bonifico|overmak\p{L}*|refund|erstatt\p{L}*|rembours\p{L}*|reembols\p{L}*|rimbors\p{L}*|terugbetal\p{L}*)(?!\p{L})/iu;
/** "with your shop", "bei Ihnen im Shop": no bank's number. */
const AT_A_SHOP =
  /^[ ,]{0,2}(?:(?:with|at|on|in|for|bei|in|im|auf|chez|sur|dans|con|en|presso|sul|nel|vostro|bij|op|em|no|na)(?: (?:you|ihnen|euch|vous|ustedes|vosotros|voi|u|jullie|voces))?(?: (?:your|the|this|ihrem|eurem|dem|diesem|im|votre|la|le|ce|su|vuestra|esta|vostro|il|questo|de|uw|jullie|deze|vossa|a|o|nosso))?(?: (?:web|online) ?-?)? ?(?:shop|store|site|website|webshop|onlineshop|boutique|tienda|negozio|sito|winkel|loja|you|ihnen|euch|vous|ustedes|vosotros|voi|u|jullie|voces))(?!\p{L})/iu;
/** The account number that people write right behind a sort code or a routing number. */
const NEXT_ACCOUNT =
  /^[ ,;/|\n-]{1,4}(?:(?:and|und|acc(?:oun)?t|a\/c|no|number|konto)[ .:]{0,3}){0,3}(\d[\d -]{4,14}\d)(?!\d)/i;

/** IBANs by their checksum; everything else by what the customer calls it. */
export function findBankNumbers(text: string): Span[] {
  const spans: Span[] = [...text.matchAll(IBAN_START)].flatMap(({ index }) => ibanAt(text, index) ?? []);
  const add = (start: number, end: number) => void spans.push({ start, end, kind: "bank_number" });
  for (const { start, end } of labelledValues(text, IBAN_LABEL, IBAN_LIKE))
    add(start, lastGroup(text, start, end));
  for (const { start, end, gap } of labelledValues(text, SORT_CODES, SORT_CODE)) {
    if (gap === "") add(start, withAccount(text, end));
  }
  for (const { start, end, gap } of labelledValues(text, ROUTING, ROUTING_NUMBER)) {
    if (gap === "") add(start, withAccount(text, end));
  }
  for (const { start, end, gap, value } of labelledValues(text, ACCOUNTS, ACCOUNT_NUMBER)) {
    if (/order|bestell|command|pedido/.test(gap)) continue;
    if (isAtBank(text, start, end, value.replace(/\D/g, ""))) add(start, end);
  }
  return spans;
}

function isAtBank(text: string, start: number, end: number, digits: string): boolean {
  if (AT_A_SHOP.test(text.slice(end, end + 60))) return false;
  const isNamed = BANK_WORDS.test(
    `${text.slice(Math.max(0, start - 60), start)} ${text.slice(end, end + 40)}`,
  );
  return digits.length >= (isNamed ? 6 : SHORTEST_AT_A_BANK);
}

/** The number of characters is the country's, so that words behind an IBAN stay; the checksum decides. */
function ibanAt(text: string, start: number): Span | null {
  const country = text.slice(start, start + 2).toUpperCase();
  const length = countrySpecs[country]?.chars;
  if (!length) return null;
  let compact = "";
  let gap = 0;
  for (let at = start; at < Math.min(text.length, start + LONGEST_IBAN); at += 1) {
    const character = text[at] ?? "";
    if (/[A-Za-z0-9]/.test(character)) {
      compact += character.toUpperCase();
      gap = 0;
      if (compact.length === length) return endsIban(text, start, at + 1, compact);
    } else if (!/[ .-]/.test(character) || gap > 1) return null;
    else gap += 1;
  }
  return null;
}

function endsIban(text: string, start: number, end: number, compact: string): Span | null {
  const isWhole = !/[A-Za-z0-9]/.test(text[end] ?? " ");
  return isWhole && isValidIBAN(compact) ? { start, end, kind: "bank_number" } : null;
}

/** A mistyped IBAN has no right length: it ends where words without digits begin. */
function lastGroup(text: string, start: number, end: number): number {
  let last = start;
  for (const word of text.slice(start, end).matchAll(/[A-Z0-9]{1,40}/gi)) {
    if (!/\d/.test(word[0])) break;
    last = start + word.index + word[0].length;
  }
  return last;
}

function withAccount(text: string, end: number): number {
  return end + (NEXT_ACCOUNT.exec(text.slice(end, end + 60))?.[0].length ?? 0);
}
