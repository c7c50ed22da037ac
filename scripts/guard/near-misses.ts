import type { GuardCase } from "./cases.ts";

type Change = (text: string, one: GuardCase) => readonly string[];

const MONTHS = ["en", "de", "fr", "es", "it", "nl", "pt"].flatMap((language) =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(Date.UTC(2026, month, 15)),
  ),
);
const MONTH = [...new Set(MONTHS)].join("|");
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})(?=\\.?(?: de)? (?:${MONTH}))`, "giu");
const MONTH_FIRST = new RegExp(`(?<=(?:${MONTH}) )(\\d{1,2})(?!\\d)`, "giu");

/** What makes a sentence about order, parcel or rules false, by language: phrases, and what to put instead. */
const TURNED: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\b(?:was|has been|have been|were)\b/, "will be"],
    [/\bI can\b/, "I will"],
    [/\bI can\b/, "I have decided to"],
    [/\bunused\b/, "used"],
    [/\bwithin\b/, "after"],
    [/\b(?:until|by)(?= \w+ \d| \d)/, "from"],
    [/\b(?:hasn't|has not)\b/, "has"],
    [/\bcan't\b|\bcannot\b/, "can"],
    [/\bdelivery\b/, "purchase"],
    [/\b(?:estimates?|expects?|estimated|expected)\b/, "guaranteed"],
    [/\boriginal payment\b/, "preferred payment"],
  ],
  de: [
    [/(?<!bestellt )\bwurden?\b/, "wird"],
    [/\b[Ii]ch kann\b|\bkann ich\b/, "ich werde"],
    [/\bunbenutzt\b/, "benutzt"],
    [/\binnerhalb von\b/, "nach"],
    [/\bbis zum\b/, "ab dem"],
    [/\bnoch nicht\b/, "schon"],
    [/\bder Zustellung\b/, "dem Kauf"],
    [/\b(?:voraussichtlich\p{L}*|erwartet)(?!\p{L})/u, "garantiert"],
  ],
  fr: [
    [/\ba été\b/, "sera"],
    [/\b[Jj]e peux(?: donc)?\b/, "Je vais"],
    [/\bnon utilisés\b|\binutilisées?\b/, "utilisés"],
    [/\bjusqu'au\b/, "à partir du"],
    [/\bn'a pas encore été\b/, "a été"],
    [/\bla livraison\b/, "l'achat"],
    [/\b(?:prévue?|estimée)\b/, "garantie"],
  ],
  es: [
    [/\bfue\b|\bse entregó\b/, "será"],
    [/\b[Pp]uedo\b/, "Voy a"],
    [/\bsin usar\b/, "usados"],
    [/\bhasta el\b/, "desde el"],
    [/\b(?:aún|todavía) no\b/, "ya"],
    [/\bla entrega\b/, "la compra"],
    [/\b(?:prevista|estimada|prevé)\b/, "garantizada"],
  ],
  it: [
    [/\bè stato\b/, "sarà"],
    [/\b[Pp]osso\b/, "Sto per"],
    [/\bnon usati\b|\binutilizzate\b/, "usati"],
    [/\b(?:fino al|entro il)\b/, "dal"],
    [/\bnon è ancora stato\b/, "è stato"],
    [/\bla consegna\b/, "l'acquisto"],
    [/\b(?:prevista|stimata|prevede)\b/, "garantita"],
  ],
  nl: [
    [/\bis\b(?=.* (?:bezorgd|verzonden))/, "wordt"],
    [/\bkan ik\b|\bik kan\b/i, "ik ga"],
    [/\bongebruikt\b/, "gebruikt"],
    [/\btot en met\b/, "vanaf"],
    [/\bnog niet\b/, "al"],
    [/\bna bezorging\b/, "na aankoop"],
    [/\b(?:verwachte?|verwacht)\b/, "gegarandeerd"],
  ],
  pt: [
    [/\bfoi\b/, "será"],
    [/\b[Pp]osso\b/, "Vou"],
    [/\bsem uso\b/, "usados"],
    [/\baté\b(?= \d+ de)/, "a partir de"],
    [/\bainda não\b/, "já"],
    [/\ba entrega\b/, "a compra"],
    [/\b(?:prevista|estimada|prevê)\b/, "garantida"],
  ],
};

/** What no sentence may end in. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  en: ["free of charge", "today", "within 24 hours", "and we have refunded you", "very soon", "guaranteed"],
  de: ["kostenlos", "heute", "innerhalb von 24 Stunden", "und wir haben es erstattet", "sehr bald"],
  fr: ["gratuitement", "aujourd'hui", "sous 24 heures", "et nous vous avons remboursé", "très bientôt"],
  es: ["gratis", "hoy", "en 24 horas", "y le hemos reembolsado", "muy pronto"],
  it: ["gratis", "oggi", "entro 24 ore", "e l'abbiamo rimborsata", "molto presto"],
  nl: ["gratis", "vandaag", "binnen 24 uur", "en we hebben het terugbetaald", "zeer binnenkort"],
  pt: ["grátis", "hoje", "em 24 horas", "e já o reembolsámos", "muito em breve"],
};

const DENIALS: Readonly<Record<string, readonly string[]>> = {
  en: ["not", "never"],
  de: ["nicht", "nie"],
  fr: ["jamais"],
  es: ["no", "nunca"],
  it: ["non", "mai"],
  nl: ["niet", "nooit"],
  pt: ["não", "nunca"],
};
const DENIED =
  /\b(?:not|never|no|cannot|\w+n't|nicht|kein\w*|ne|n'\w*|pas|no|non|né|niet|geen)\b|(?<!\p{L})não(?!\p{L})/iu;

const CHANGES: readonly Change[] = [
  (text) => [-1, 1, 7].map((days) => shifted(text, days)),
  (text) => [text.replace(/\b2026\b/, "2025")],
  (text) => [text.replace(/\b30\b(?= (?:d|T|j|g))/, "31"), text.replace(/\b7\b(?= (?:d|T|j|g))/, "5")],
  (text) => [text.replace(/85([.,])90/, "85$109"), text.replace(/12([.,])50/, "125$100")],
  (text) => [text.replace("JD0146", "JD0147"), text.replace("#1042", "#1043")],
  (text) => [text.replace("1Z999AA10123456784", "1Z999AA10123456785")],
  (text) => [text.replace("Hamburg", "Leipzig"), text.replace("Leipzig", "Hamburg")],
  (text) => [text.replace("DHL", "UPS"), text.replace("UPS", "DHL")],
  (text, { cites }) => (cites.includes("item.1.title") ? [] : [text.replace("Merino Socks", "Harbour Mug")]),
  (text, { language }) => (ADDED[language] ?? []).map((words) => text.replace(/ ?([.?!,]?)$/, ` ${words}$1`)),
  (text, { language, cites }) =>
    cites.length === 0
      ? []
      : (TURNED[language] ?? []).map(([pattern, instead]) => text.replace(pattern, instead)),
  // Two denials are none, and one in a question or a courtesy is no statement.
  (text, { language, cites }) =>
    cites.length === 0 || DENIED.test(text) || text.endsWith("?")
      ? []
      : (DENIALS[language] ?? []).flatMap((word) => denied(text, word)),
];

/**
 * Sentences that say almost what a true one says: another day, amount, number, place or carrier, a denial, a promise, a
 * date turned round, something added. Each is false or unfounded whatever its ticket.
 */
export function nearMisses(trueOnes: readonly GuardCase[]): GuardCase[] {
  return trueOnes.flatMap((one) =>
    [...new Set(CHANGES.flatMap((change) => change(one.text, one)))]
      .filter((text) => text !== one.text)
      .map((text) => ({ ...one, text, kind: "near miss" })),
  );
}

function shifted(text: string, days: number): string {
  const move = (day: string) => String(((Number(day) - 1 + days + 28) % 28) + 1);
  return text.replace(DAY_FIRST, move).replace(MONTH_FIRST, move);
}

/** The word before each of the words behind the first: wherever a denial could stand. */
function denied(text: string, word: string): string[] {
  const words = text.split(" ");
  return words.slice(1).map((_, at) => [...words.slice(0, at + 1), word, ...words.slice(at + 1)].join(" "));
}
