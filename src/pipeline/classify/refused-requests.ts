import type { Intent } from "../../domain/intent.ts";
import { foldedSpeech } from "./folded-speech.ts";
import {
  FORBIDDEN,
  FORBIDDEN_WHOLE,
  MONEY_NOT_BACK,
  REFUSABLE,
  type RefusableRequest,
  SMALL,
  SPLIT_WISHES,
  UNWISHED,
  unwishedShort,
} from "./refusal-words.ts";
import { RETRACTED_CANCEL } from "./retraction-words.ts";

/** What is left of a text once the wishes that it denies are out, and what those were. */
export interface Wanted {
  /** The text as it came where nothing is refused; else folded, without the refusals. */
  text: string;
  /** Requests that are refused and asked for nowhere else in the text. */
  refused: readonly Intent[];
}

const MAX_CHARS = 4000;

/** No text holds a refusal without one of these. */
const ANY_REFUSAL =
  /n't|dont|didnt|not|\bno\b|never|neither|kein|nicht|\bpas\b|plus|aucun|point|\bnon\b|geen|niet|\bnao\b|rather|instead|statt|lieu|plutot|\bvez\b|lugar|invece|anziche|posto|plaats|mind|forget|scrap|against|ignor|disregard|still|verg[ei]|oubli|toujours|encore|quand meme|doch|trotzdem|todavia|\baun\b|sigo|seguimos|igual|olvid|ancora|comunque|stesso|dimentic|lasciate|negeer|toch|gewoon|ainda|mesm|esque|desconsid/;

/** "A refund and not a return", "a replacement instead of a refund". */
const CONTRAST =
  "(?:[,–-] ?|\\b(?:and|but|und|et|mais|y|pero|e|ma|en|maar|mas) )(?:not|kein(?:e|en)?|nicht|pas|no(?= (?:un|una|el|la|reembolso|devolucion|cambio|cancelacion)\\b)|non|geen|niet|nao)(?: (?:die|der|das|eine?n?|de|un|une|una|le|la|el|il|een|de|um|uma|o|a|an|my|the|any))? ";
const INSTEAD =
  "\\b(?:instead of|rather than|statt|anstatt|anstelle(?: von)?|au lieu (?:de |d')|plutot qu(?:e |')|en (?:vez|lugar) de|invece (?:di |che )|al posto (?:di |del |della )|anziche|in plaats van|em vez de|ao inves de)";
const WISHING =
  /\b(?:want|need|like|prefer|rather|will|mochte|moechte|brauche|lieber|veux|voudrais|souhaite|prefere|quiero|quisiera|prefiero|necesito|voglio|vorrei|preferisco|wil|liever|graag|quero|prefiro|preciso|gostaria)\b/;
/** "You sent me a voucher instead of a refund": what was not done is not what is not wanted. */
const DONE =
  /\b(?:got|received|sent|gave|given|issued|offered|offering|keeps?|have been|bekommen|erhalten|geschickt|recu|envoye|recibido|recibi|enviaron|ricevuto|mandato|gekregen|ontvangen|gestuurd|recebi|enviaram)\b/;

const PATTERNS = REFUSABLE.map((request) => ({
  ...request,
  patterns: patternsOf(request),
  mentions: new RegExp(`(?<!\\p{L})(?:${request.asked})`, "u"),
  named: new RegExp(`(?<!\\p{L})(?:${request.nouns}|${request.verbs})(?!\\p{L})`, "u"),
}));

/** The clause goes on as far as this. */
const CLAUSE_END =
  /[.,!?;:\n]|\s(?:but|just|only|because|since|so|and|instead|i want|i need|i'd|sondern|aber|nur|weil|und|mais|juste|seulement|parce|car|et|pero|sino|solo|porque|y|ma|perche|maar|alleen|want|omdat|mas|so quero|apenas|pois)\s/;
/** It is refused under these terms alone, or is a question after all. */
const TERMS =
  /\b(?:at my|at own|on my own|unless|until|before|without|if|by post|by mail|in store|in person|for store|again|for nothing|auf (?:meine|eigene) kosten|ohne|bevor|wenn|solange|sans|avant|a mes frais|sin|antes|a mi costa|senza|prima|a mie spese|zonder|voordat|op eigen|sem|as minhas custas|full|whole|entire|everything|all of|partial|ganze[nrs]?|komplette[nrs]?|alles|alle|toute?s?|totalite|tod[oa]s?|complet[oa]|tutt[oaie]|intero|hele|volledige?|tud[oa]|inteir[oa])\b/;
const ASKED_BACK =
  /^\s*(?:\?|,? ?(?:do i|right|correct|is that (?:right|correct|ok|okay)|ok|oder|richtig|stimmt's|verdad|no|vero|giusto|toch|certo|non|n'est-ce pas|c'est ca)\s*\?)/;
/** "…, only the mug": it is wanted for something else. */
const PARTIAL =
  /^[\s,-]{0,4}(?:(?:but|just|only|sondern|nur|mais|seulement|juste|uniquement|pero|sino|solo|solamente|soltanto|ma|maar|alleen|enkel|mas|so|somente|apenas) ){1,3}(?:the|my|one|this|that|those|these|two|den|die|das|meine?n?|mein|le|la|les|mon|ma|el|los|las|mi|il|lo|i|gli|de|het|mijn|o|os|as|meu|minha) (?!(?:parcel|package|order|money|refund|paket|geld|bestellung|colis|paquete|dinero|pacco|ordine|pakket|encomenda)\b)[\p{L}-]{2,25}(?: (?:please|bitte|svp|por favor|per favore|alsjeblieft|graag)| (?:please )?#?\d{1,12})?\s*(?:[.,!?;\n]|$)/u;
const PRONOUN =
  /\b(?:it|them|this|that|anything|es|sie|ihn|das|le|la|les|l[oa]s?|dit|deze|ze|isso)$|-?l[oa]s?$|^l'/;

/**
 * Takes out of a text what its writer does not want: "I don't want a refund, I want my parcel" wants the parcel. Questions
 * ("can't I return it?"), reports ("I haven't received a refund") and refusals under a condition ("not at my own cost")
 * stay. Pure, linear in the text.
 */
export function withoutRefused(text: string): Wanted {
  const folded = foldedSpeech(text.slice(0, MAX_CHARS));
  if (!ANY_REFUSAL.test(folded)) return { text, refused: [] };
  const spans: { from: number; to: number; intent: Intent }[] = [];
  for (const { intent, patterns, named, mentions } of PATTERNS) {
    if (!mentions.test(folded) && !named.test(folded)) continue;
    for (const { pattern, kind } of patterns) {
      for (const match of folded.matchAll(pattern)) {
        const span = refusalAt(folded, match.index, match.index + match[0].length, kind);
        if (span) spans.push({ ...span, intent });
      }
    }
  }
  if (spans.length === 0) return { text, refused: [] };
  const rest = cut(folded, spans);
  const denied = spans.map(({ from, to }) => folded.slice(from, to)).join(" ");
  const refused = PATTERNS.filter(
    ({ intent, mentions, named }) =>
      (spans.some((span) => span.intent === intent) || named.test(denied)) && !mentions.test(rest),
  );
  return { text: rest, refused: refused.map(({ intent }) => intent) };
}

type Kind = "noun" | "verb" | "contrast" | "instead";

function refusalAt(text: string, from: number, end: number, kind: Kind): { from: number; to: number } | null {
  const sentence =
    text
      .slice(Math.max(0, from - 80), from)
      .split(/[.!?;\n]/)
      .at(-1) ?? "";
  if (kind === "contrast" && !WISHING.test(sentence)) return null;
  if (kind === "instead" && DONE.test(sentence)) return null;
  const tail = text.slice(end, end + 120);
  const stop = tail.search(CLAUSE_END);
  const to = end + (stop < 0 ? tail.length : stop);
  const clause = text.slice(from, to);
  if (TERMS.test(clause.slice(end - from)) || /\b(?:full|whole|entire|partial|ganze[nrs]?)\b/.test(clause))
    return null;
  const after = text.slice(to, to + 80);
  if (ASKED_BACK.test(after)) return null;
  const isAboutAThing = kind === "verb" && !PRONOUN.test(clause) && to > end;
  if (isAboutAThing && PARTIAL.test(after)) return null;
  return { from, to };
}

/** Who does not wish, when it stands alone before the refusal. */
const SUBJECT =
  /(?<=^|[\s.,!?;:])(?:i|we|je|nous|ich|wir|ik|wij|eu|yo|io|please|bitte)(?: (?:ne|really|also))? $/;

function cut(text: string, spans: readonly { from: number; to: number }[]): string {
  let rest = "";
  let at = 0;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from > at) rest += `${text.slice(at, from).replace(SUBJECT, "")} `;
    at = Math.max(at, to);
  }
  return (rest + text.slice(at)).replace(/^[\s,.;:!-]{1,40}/, "").trim();
}

function patternsOf({ intent, nouns, verbs }: RefusableRequest): { pattern: RegExp; kind: Kind }[] {
  const unwished = `(?:${UNWISHED.join("|")})`;
  const patterns: [Kind, string][] = [
    ["noun", `${unwished} ?${SMALL}{0,4}(?<!\\bto )(?:${nouns})(?![\\p{L}-])`],
    ["verb", `${unwished} ?${SMALL}{0,4}(?:${verbs})(?!\\p{L})`],
    ["noun", unwishedShort(nouns)],
    ["verb", `(?:${FORBIDDEN.join("|")})(?:${verbs})(?!\\p{L})`],
    ...SPLIT_WISHES.flatMap(({ noun, verb }): [Kind, string][] => [
      ["noun", `${noun} (?:${nouns})(?!\\p{L})`],
      ["verb", `${verb} (?:${verbs})(?!\\p{L})`],
    ]),
    ["contrast", `${CONTRAST}(?:${nouns})(?!\\p{L})`],
    ["instead", `${INSTEAD} ?${SMALL}{0,3}(?:${nouns}|${verbs})(?!\\p{L})`],
  ];
  if (intent === "refund") patterns.push(["noun", MONEY_NOT_BACK]);
  const whole = FORBIDDEN_WHOLE[intent];
  if (whole) patterns.push(["verb", `(?:${whole})`]);
  if (intent === "cancel_order") patterns.push(["verb", `(?:${RETRACTED_CANCEL})`]);
  return patterns.map(([kind, source]) => ({ kind, pattern: new RegExp(source, "gu") }));
}
