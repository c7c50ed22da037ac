import type { Action, Decision } from "../../domain/decision.ts";
import type { Policy } from "../../domain/policy.ts";
import type { Situation } from "../../domain/situation.ts";
import { textsOf } from "./clause-texts.ts";
import { type CitedSentence, isClauseText } from "./forbidden-promises.ts";
import { wholeWords } from "./plain-text.ts";
import { NEGATION } from "./promise-patterns.ts";

/** How the guarded languages name what an action gives. */
const TOPICS: Partial<Record<Action, RegExp>> = {
  refund: wholeWords(
    "refund\\p{L}*|money back|\\p{L}{0,8}erstatt\\p{L}*|geld zurück|rembours\\p{L}*|reembols\\p{L}*|rimbors\\p{L}*|terugbeta\\p{L}*|terugstort\\p{L}*|geld terug|devolución del dinero",
  ),
  replacement: wholeWords(
    "replace\\p{L}*|ersatz\\p{L}*|ersetz\\p{L}*|remplac\\p{L}*|reemplaz\\p{L}*|sustitu\\p{L}*|sostitu\\p{L}*|vervang\\p{L}*|substitu\\p{L}*",
  ),
  exchange: wholeWords(
    "exchang\\p{L}*|umtausch\\p{L}*|umzutauschen|échang\\p{L}*|cambi(?:o|ar|are)\\p{L}{0,2}|(?:om)?ruil\\p{L}*|troca\\p{L}*",
  ),
  store_credit: wholeWords(
    "store credit|gift card|geschenkkarte|gutschein\\p{L}*|guthaben|bon d'achat|carte[- ]cadeau|crédito|vale|tarjeta regalo|buono|tegoed\\p{L}*|cadeaubon|waardebon|vale-presente",
  ),
  discount: wholeWords(
    "discount\\p{L}*|coupon\\p{L}*|voucher\\p{L}*|promo(?:tional)? codes?|rabatt\\p{L}*|nachlass|remise|réduction|descuento\\p{L}*|sconto|sconti|korting\\p{L}*|desconto\\p{L}*|money off|price match",
  ),
  return_label: wholeWords(
    "(?:return|prepaid|shipping) labels?|retourenlabel|rücksendeetikett|étiquette\\p{L}*|etiqueta\\p{L}*|etichett\\p{L}*|retourlabel|retouretiket",
  ),
};

const OFFER = wholeWords(
  "(?:we|i)(?: can| could| may| would|'d| are|'re|'m| am)|(?:happy|glad|pleased|able) to|would you (?:like|prefer)|you (?:can|may|could)|you(?:'re| are)(?: \\w{2,10})? (?:eligible|entitled)|you qualify|shall (?:i|we)|like us to|offer(?:ing)?|let me know (?:if|whether)" +
    "|können|kann|könnten|bieten|biete|anbieten|möchten|möchtest|gern|gerne|anspruch|wählen|haben sie|soll(?:en)? (?:ich|wir)" +
    "|pouvons|peux|pouvez|proposons|offrons|souhaitez|préférez|droit" +
    "|podemos|puedo|puede|puedes|ofrecemos|ofrecer\\p{L}*|gustaría|prefiere|desea|derecho" +
    "|possiamo|posso|può|offriamo|offrir\\p{L}*|preferisce|desidera|vorrebbe|diritto" +
    "|kunnen|kan|kunt|bieden|aanbieden|graag|wilt|wil|liever|recht" +
    "|pode|oferecemos|oferecer\\p{L}*|gostaria|prefere|deseja|direito",
);
const NEGATED = wholeWords(
  `${NEGATION}|unable|unfortunately|leider|malheureusement|lamentablemente|purtroppo|helaas|infelizmente|\\p{L}{2,8}n't`,
);
const BREAKS =
  /[,;:]| (?:but|however|though|aber|sondern|jedoch|mais|pero|sino|ma|però|maar|echter|mas|porém) /iu;

/**
 * Offers of what was not decided. A remedy is decided when a request's action is it, when the store offers it beside
 * the decided one for faulty items, or when a cited clause that the decision rests on speaks of it and was no refusal.
 */
export function undecidedOffers(sentence: CitedSentence, decision: Decision, policy: Policy): string[] {
  if (isClauseText(sentence)) return [];
  const decided = decidedActions(decision, policy);
  const granting = new Set(
    decision.requests
      .filter(({ action }) => action !== "deny" && action !== "escalate")
      .flatMap((one) => one.clauseIds),
  );
  const grants = sentence.clauses.filter(({ id }) => granting.has(id)).flatMap(textsOf);
  return sentence.bare.split(BREAKS).flatMap((part) => {
    if (!matches(OFFER, part) || matches(NEGATED, part)) return [];
    return topicsIn(part)
      .filter(({ action, pattern }) => !decided.has(action) && !grants.some((text) => matches(pattern, text)))
      .map(({ found }) => found);
  });
}

/** Situations whose answer speaks of a refund, whatever the agent is to do first. */
const REFUND_SITUATIONS: ReadonlySet<Situation> = new Set<Situation>([
  "refund_by_return",
  "refund_after_return",
  "refund_due",
  "cancelled_refund_due",
]);

function decidedActions(decision: Decision, policy: Policy): ReadonlySet<Action> {
  const actions = new Set<Action>(decision.requests.map((request) => request.action));
  if (decision.requests.some(({ situation }) => REFUND_SITUATIONS.has(situation))) actions.add("refund");
  const remedies: readonly Action[] = policy.faulty_items.offer;
  const faulty = decision.requests.some(
    ({ intent, action }) =>
      (intent === "damaged_item" || intent === "wrong_or_missing_item") && remedies.includes(action),
  );
  return faulty ? new Set([...actions, ...remedies]) : actions;
}

function topicsIn(part: string): { action: Action; pattern: RegExp; found: string }[] {
  return Object.entries(TOPICS).flatMap(([action, pattern]) => {
    const found = part.match(pattern)?.[0];
    return found === undefined ? [] : [{ action: action as Action, pattern, found }];
  });
}

function matches(pattern: RegExp, text: string): boolean {
  return text.match(pattern) !== null;
}
