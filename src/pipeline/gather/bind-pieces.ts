import type { Order } from "../../domain/order.ts";

/** A sentence, or a part of one, with the orders that it is about. */
export interface BoundPiece {
  text: string;
  /** Empty where no order is named and none was before it in the paragraph. */
  orders: readonly Order[];
}

interface Mention {
  order: Order;
  start: number;
  end: number;
}

// Bounded everywhere: this runs over ticket text.
const NAME =
  /(?<![\w.,#$€¤£+/-])(?:#\s?)?([A-Za-z]{0,8}[-_]?\d{3,12}(?:-[A-Za-z0-9]{1,6})?)(?![\w€¤$£%-]|[.,]\d)/g;
/** A full stop after "order no." ends no sentence. */
const SENTENCE_END = /[\n;•]+|(?<=[.!?…])(?<!(?:^|\s)(?:no|nr|num|núm)\.)\s+/iu;

const NOUN =
  "(?:the|my|also|as well as|orders?|purchases?|number|no\\.?|die|der|meine|auch|bestellung(?:en)?|nummer|nr\\.?|la|les|ma|aussi|commandes?|num[eé]ro|el|los|mi|también|pedidos?|n[uú]mero|l'|ordin[ei]|anche|il|de|mijn|ook|bestelling(?:en)?|o|os|a|as|meu|minha|também|encomendas?)";
const AND = "(?:and|und|et|y|e|en|plus|sowie)";
/** What stands between the names of one list: "#1001, #1002 and order #1003". */
const LISTED = new RegExp(`^\\s?(?:[,&+/]|,?\\s?${AND}(?!\\p{L}))?\\s?(?:${NOUN}\\s?){0,3}$`, "iu");
/** What may follow a list that is the object of one request. */
const AFTER_LIST =
  /^[\s,]*(?:$|[.!?:)]|(?:please|because|since|as|both|too|thanks?|thank|bitte|weil|da|beide|danke|s'il|svp|car|parce|merci|por|porque|gracias|ambos|per|perché|grazie|alstublieft|aub|omdat|bedankt|pois|obrigad[oa])(?!\p{L}))/iu;
/** The end of a question that is about all of a list: "when will #1001 and #1002 arrive?", "#1001 and #1002, where are they?" */
const ASKED_OF_ALL =
  /^(?:[\s,]*(?:to )?(?:arrive|come|get here|be here|be delivered|ship|an|ankommen|kommen|da|geliefert|arriver|llegar|arrivare|aan|aankomen|bezorgd|chegar)|[\s,–-]+(?:when|where|wann|wo|quand|o[uù]|cu[aá]ndo|d[oó]nde|quando|dove|wanneer|waar|onde) (?:will|are|do|can|kommen|bleiben|sind|sont|arrivent|están|llegan|sono|arrivano|komen|zijn|estão|chegam)(?: (?:they|both|these|those|sie|beide|die|-?(?:ils|elles)|ze|deze)| ?-(?:ils|elles))?(?: (?:arrive|come|be here|be delivered|an))?)[\s?.!]*$/iu;
const JOINT = new RegExp(
  `[,:–—]\\s{1,3}(?:${AND}\\s{1,3})?|\\s{1,3}(?:${AND}|then|dann|puis|luego|poi|dan|depois)\\s{1,3}`,
  "giu",
);
/** "…, and for order #1002": what leads to a name that opens its part. */
const OPENING = new RegExp(
  `^(?:(?:for|from|on|in|about|regarding|concerning|re|with|für|von|bei|zu|zur|aus|pour|de|du|dans|concernant|para|del|sobre|per|dal|dell'|nel|voor|van|uit|da|do|na|sobre|${NOUN})\\s?){0,4}$`,
  "iu",
);

/** After a list, what else tells that all of it is meant. */
const BOTH =
  /(?<!\p{L})(?:both|beiden?|les deux|ambos|ambas|los dos|entramb[ie]|tutti e due|allebei)(?!\p{L})/iu;

/**
 * Cuts a text into pieces that are each about one order, or about a list of orders that share one request. A sentence
 * without a name goes on about the last named one, within its paragraph. Null where a sentence with several names can't be cut.
 */
export function bindPieces(
  text: string,
  ordersNamed: (name: string) => readonly Order[],
): BoundPiece[] | null {
  const pieces: BoundPiece[] = [];
  for (const paragraph of inOneLine(text).split(/\n\s*\n/)) {
    let last: readonly Order[] = [];
    const going = (sentence: string) => (last.length === 1 || BOTH.test(sentence) ? last : []);
    for (const sentence of sentencesOf(paragraph)) {
      const mentions = mentionsIn(sentence, ordersNamed);
      if (!mentions) return null;
      const cut =
        mentions.length === 0
          ? [{ text: sentence, orders: going(sentence) }]
          : cutSentence(sentence, mentions);
      if (!cut) return null;
      pieces.push(...cut);
      if (mentions.length > 0) last = cut.at(-1)?.orders ?? [];
    }
  }
  return pieces;
}

/** "Please cancel these:", and below it a name a line. */
function inOneLine(text: string): string {
  return text
    .replace(/:[ \t]*\n[ \t]*(?:[-*•][ \t]*)?(?=#)/g, ": ")
    .replace(/(?<=#[\w-]{3,20}),?[ \t]*\n[ \t]*(?:[-*•][ \t]*)?(?=#[\w-]{3,20},?[ \t]*(?:\n|$))/g, ", ");
}

function sentencesOf(paragraph: string): string[] {
  return paragraph
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]{2}/u.test(sentence));
}

/** Null when a name stands for several orders. */
function mentionsIn(sentence: string, ordersNamed: (name: string) => readonly Order[]): Mention[] | null {
  const mentions: Mention[] = [];
  for (const match of sentence.matchAll(NAME)) {
    const [order, ...others] = ordersNamed(match[1] ?? "");
    if (others.length > 0) return null;
    if (order) mentions.push({ order, start: match.index, end: match.index + match[0].length });
  }
  return mentions;
}

function cutSentence(sentence: string, mentions: readonly Mention[]): BoundPiece[] | null {
  const groups = groupsOf(sentence, mentions);
  const cuts = groups.slice(1).map((group, index) => cutBetween(sentence, groups[index] ?? [], group));
  if (cuts.some((cut) => cut === null)) return null;
  const bounds = [0, ...cuts.filter((cut) => cut !== null), sentence.length];
  const pieces = groups.map((group, index) => {
    const start = bounds[index] ?? 0;
    const end = bounds[index + 1] ?? sentence.length;
    return {
      group,
      start,
      text: sentence.slice(start, end),
      after: sentence.slice(group.at(-1)?.end ?? end, end),
    };
  });
  const isOneRequest = pieces.every(
    ({ group, start, after }) =>
      new Set(group.map(({ order }) => order)).size === 1 ||
      AFTER_LIST.test(after) ||
      ASKED_OF_ALL.test(after) ||
      OPENING.test(sentence.slice(start, group[0]?.start)),
  );
  return isOneRequest
    ? pieces.map(({ group, text }) => ({
        text: text.trim(),
        orders: [...new Set(group.map(({ order }) => order))],
      }))
    : null;
}

/** Names that follow each other as a list, or name one order again. */
function groupsOf(sentence: string, mentions: readonly Mention[]): Mention[][] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const isListed = before && LISTED.test(sentence.slice(before.end, mention.start));
    const isAgain = group?.every(({ order }) => order === mention.order);
    if (group && (isListed || isAgain)) group.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

/** Where one order's part ends and the next begins; null when nothing parts them: "swap #1001 with #1002". */
function cutBetween(sentence: string, before: readonly Mention[], next: readonly Mention[]): number | null {
  const from = before.at(-1)?.end ?? 0;
  const to = next[0]?.start ?? sentence.length;
  const joints = [...sentence.slice(from, to).matchAll(JOINT)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
  const [first] = joints;
  const last = joints.at(-1);
  if (!first || !last) return null;
  return OPENING.test(sentence.slice(last.end, to)) ? last.start : first.start;
}
