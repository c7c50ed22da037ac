import { type Clause, clauseText, type Policy } from "../../../domain/policy.ts";
import { foldedText } from "../../folded-text.ts";
import { UNIT_WORD } from "../../guard/unit-words.ts";
import { type Aspect, STATES_COST } from "../words/aspect-words.ts";
import { foldedWords } from "../words/folded-words.ts";
import { CLAUSE_WORDS, listed } from "../words/topic-words.ts";
import type { ClauseId } from "./clause-id.ts";

/** What the engine's own clauses tell; their texts may tell costs and times besides. */
const TOLD_BY: Readonly<Partial<Record<ClauseId, readonly Aspect[]>>> = {
  "returns.window": ["deadline"],
  "returns.special_window": ["deadline"],
  "returns.final_sale": [],
  "exchanges.window": ["deadline"],
  "faulty.remedy": ["deadline"],
  "cancellation.before_shipping": ["deadline"],
  "address.before_shipping": ["deadline"],
  "order_change.before_shipping": ["deadline"],
  "shipping.notification": ["duration"],
  "shipping.lost_parcel": ["duration", "deadline"],
  "refunds.method": [],
  "discounts.after_order": [],
};

const STATES_TIME = new RegExp(`\\d[^.\\n]{0,20}?(?<!\\p{L})(?:${UNIT_WORD})(?!\\p{L})`, "iu");
/** In these a time is the window, which says nothing of how long something takes. */
const WINDOWS: readonly string[] = [
  "returns.window",
  "returns.special_window",
  "exchanges.window",
  "faulty.remedy",
];

/** Whether the clause tells what is asked: by what the engine's own are for, else by its text. */
export function tellsAspect(clause: Clause, aspect: Aspect, policy: Policy): boolean {
  const known: Partial<Record<string, readonly Aspect[]>> = TOLD_BY;
  const told = known[clause.id];
  if (told?.includes(aspect)) return true;
  const texts = [clause.text, ...Object.values(clause.texts ?? {})];
  switch (aspect) {
    case "cost":
      return texts.some((text) => STATES_COST.test(foldedText(text)));
    case "duration":
      return !WINDOWS.includes(clause.id) && texts.some((text) => STATES_TIME.test(text));
    case "deadline":
    case "place":
    case "destination":
      // A store's own clause says what its own words ask for.
      return told === undefined && clauseText(clause, policy.store.language ?? "en", policy) !== null;
    default:
      return aspect satisfies never;
  }
}

/** What a store's own clause is about, by the beginning of its id: "shipping.cost", "refunds.time". */
const SUBJECTS: readonly { id: RegExp; words: readonly string[] }[] = [
  {
    id: /^(?:shipping|delivery|postage)/,
    words: listed(
      "ship | deliver | postage | express | versand | versend | liefer | zustell | livraison | livrez | expedi | envoi",
      "envio | entrega | enviais | envian | portes | spedi | consegn | verzend | bezorg | lever | frete | enviam",
    ),
  },
  { id: /^returns?(?=$|[._])/, words: [...(CLAUSE_WORDS["returns.window"] ?? []), "ruck", "retouren"] },
  { id: /^refunds?(?=$|[._])/, words: CLAUSE_WORDS["refunds.method"] ?? [] },
  { id: /^exchanges?(?=$|[._])/, words: CLAUSE_WORDS["exchanges.window"] ?? [] },
];
const MATTERS: Readonly<Record<Aspect, RegExp>> = {
  cost: /(?:^|[._])(?:costs?|fees?|prices?|rates?|charges?|free|postage)(?=$|[._])/,
  duration: /(?:^|[._])(?:times?|timing|duration|speed|days|processing|delays?)(?=$|[._])/,
  deadline: /(?:^|[._])(?:window|deadline|period)(?=$|[._])/,
  place: /(?:^|[._])(?:address|where|place|warehouse|dropoff|drop_off)(?=$|[._])/,
  destination:
    /(?:^|[._])(?:countries|country|destinations?|international|worldwide|abroad|zones?|regions?|areas?)(?=$|[._])/,
};

/** Whether a store's own clause is asked for by what its id says, without words of its own: "shipping.cost". */
export function isAskedForById(id: string): boolean {
  const matters = Object.values(MATTERS);
  return (
    !(id in TOLD_BY) && SUBJECTS.some((one) => one.id.test(id)) && matters.some((matter) => matter.test(id))
  );
}

/** Ids of the store's own clauses that are about what the sentence speaks of and tell what it asks, by their ids. */
export function clausesNamedFor(aspects: readonly Aspect[], sentence: string, { clauses }: Policy): string[] {
  if (aspects.length === 0) return [];
  const words = foldedWords(sentence);
  return clauses.flatMap(({ id }) => {
    const subject = isAskedForById(id) ? SUBJECTS.find((one) => one.id.test(id)) : undefined;
    const isMeant = subject?.words.some((word) => words.includes(` ${word}`)) ?? false;
    return isMeant && aspects.some((aspect) => MATTERS[aspect].test(id)) ? [id] : [];
  });
}
