import { foldedText } from "../folded-text.ts";

const MAX_CHARS = 20_000;

const SENTENCE_END = /[.!?;\n]+/;
const CONTRAST =
  /(?<!\p{L})(?:but|however|whereas|aber|jedoch|doch|mais|par contre|pero|sino|ma|invece|maar|echter|mas|porem)(?!\p{L})/u;
/** What stands before one colours what follows it. */
const SOFT_END = /,|(?<!\p{L})(?:and|und|et|y|e|ed|en)(?!\p{L})/u;

const KEPT = words(
  "keep|keeping|kept|great|fine|perfect|perfectly|lovely|wonderful|beautiful|love|loved|good(?! (?:morning|day|evening|afternoon))|okay|ok|excellent|intact|works|happy with|(?:is|are) staying|stays?(?: here| with (?:me|us)| *$)",
  "behalte|behalten|toll|super|perfekt|gut(?:e|es)?(?! (?:morgen|tag|abend))|prima|wunderbar|klasse|heil|in ordnung|bleib(?:t|en)(?: hier| bei (?:mir|uns)| *$)",
  "garde|garder|gardons|parfait|parfaite|super|bien|magnifique|superbe|nickel|impeccable|restent? (?:ici|chez (?:moi|nous))",
  "quedarme|quedo|perfecto|perfecta|genial|bien|bonito|bonita|estupendo|estupenda|preciosa|precioso|se quedan? (?:aqui|conmigo|con nosotros)",
  "tengo|tenere|perfetto|perfetta|bene|bello|bella|ottimo|ottima|splendida|splendido|a posto|resta(?:no)? (?:qui|con me|da noi)",
  "houd|hou|houden|behouden|prachtig|mooi|goed|perfect|prima|geweldig|blij(?:ft|ven)(?: hier| bij (?:mij|ons)| *$)",
  "ficar com|fico com|perfeito|perfeita|otimo|otima|bem|boa|bom|linda|lindo|ficam? (?:aqui|comigo|con?nosco)",
);
const CAME = words(
  "received|arrived|came|got|angekommen|erhalten|bekommen|gekommen|recu|arrive|arrivee|recibi|recibido|llego",
  "ricevuto|arrivato|arrivata|ontvangen|aangekomen|gekregen|recebi|chegou",
);
/** What keeps a clause in question, whatever else it says: trouble, a wish, a denial. */
const TROUBLE = new RegExp(
  `(?<!\\p{L})(?:${[
    "not|no|never|nicht|kein\\p{L}*|nie|pas|jamais|sans|sin|nunca|non|mai|senza|niet|geen|nooit|nao|sem|\\p{L}{2,8}n't",
    "broke\\p{L}*|damag\\p{L}*|crack\\p{L}*|chip\\p{L}*|smash\\p{L}*|shatter\\p{L}*|defect\\p{L}*|fault\\p{L}*|torn|wrong|missing|bent|leak\\p{L}*|scratch\\p{L}*|stain\\p{L}*|too|dead|stopped|problem\\p{L}*|issue\\p{L}*",
    "return\\p{L}*|refund\\p{L}*|exchang\\p{L}*|replac\\p{L}*|send\\p{L}*|cancel\\p{L}*|swap\\p{L}*|change|money|where|when",
    "kaputt\\p{L}*|beschadigt\\p{L}*|defekt\\p{L}*|zerbroch\\p{L}*|gebroch\\p{L}*|fals\\p{L}*|fehl\\p{L}*|riss\\p{L}*|kratz\\p{L}*|zu (?:klein|gross|kurz|lang|eng|weit)|zuruck\\p{L}*|erstatt\\p{L}*|umtausch\\p{L}*|ersatz|ersetz\\p{L}*|storn\\p{L}*|geld|wo|wann",
    "casse\\p{L}*|abim\\p{L}*|endommag\\p{L}*|manqu\\p{L}*|mauvais\\p{L}*|trop|retour\\p{L}*|renvo\\p{L}*|rembours\\p{L}*|echang\\p{L}*|remplac\\p{L}*|annul\\p{L}*|ou est",
    "rot[oa]s?|danad\\p{L}*|defectuos\\p{L}*|falt\\p{L}*|equivocad\\p{L}*|demasiado|devol\\p{L}*|devuelv\\p{L}*|reembols\\p{L}*|cambi\\p{L}*|cancel\\p{L}*|anul\\p{L}*|donde",
    "rott[oaie]|danneggiat\\p{L}*|difettos\\p{L}*|manca\\p{L}*|sbagliat\\p{L}*|troppo|rend\\p{L}*|restitu\\p{L}*|reso|rimbors\\p{L}*|sostitu\\p{L}*|annull\\p{L}*|dove",
    "kapot\\p{L}*|beschadigd\\p{L}*|gebroken|ontbre\\p{L}*|ontbrak\\p{L}*|verkeerd\\p{L}*|te (?:klein|groot)|retour\\p{L}*|terug\\p{L}*|ruil\\p{L}*|vervang\\p{L}*|annule\\p{L}*|waar",
    "quebrad\\p{L}*|partid[oa]|danificad\\p{L}*|falt\\p{L}*|errad\\p{L}*|troc\\p{L}*|onde",
  ].join("|")})(?!\\p{L})`,
  "u",
);
/** Takes up what the clause before it names; articles that look alike do not. */
const PRONOUN =
  /^[^\p{L}]*(?:\p{L}{1,12},? |(?:i|i'd|we|can|could|please|would)(?: [\p{L}']{1,12}){1,6} )?(?:it|its|it's|they|them|es|ihn|er (?:ist|war|hat|kam)|sie (?:ist|war|hat|kam)|elles?|ils?(?= (?:est|sont|etai|a |ne |n'))|hij|ze|ele|ela)(?!\p{L})/u;

interface Clause {
  text: string;
  /** `kept`: the customer is content with what it names; `came`: it says only that those things are there. */
  tone: "kept" | "came" | "trouble" | "plain";
  /** What follows it begins with "but". */
  isContrasted: boolean;
}

/**
 * The text without the clauses that speak of things that are fine or kept: "the lamp is great, but". A clause stays
 * where the next one takes it up again: "the lamp is great, but it's broken". Things that just came are left out as
 * well, or by `came: "contrasted"` only where a "but" follows.
 */
export function withoutFineClauses(text: string, came: "all" | "contrasted"): string {
  const clauses = clausesOf(foldedText(text.slice(0, MAX_CHARS)));
  const left = clauses.filter(({ tone, isContrasted }, position) => {
    const isFine = tone === "kept" || (tone === "came" && (came === "all" || isContrasted));
    const next = clauses[position + 1];
    return !isFine || (next?.tone === "trouble" && PRONOUN.test(next.text));
  });
  return left.map((clause) => clause.text).join(" . ");
}

function clausesOf(text: string): Clause[] {
  return text.split(SENTENCE_END).flatMap((sentence) => {
    const sides = sentence.split(CONTRAST);
    return sides.flatMap((side, position) => sideClauses(side, position < sides.length - 1));
  });
}

function sideClauses(side: string, isContrasted: boolean): Clause[] {
  const clauses: Clause[] = [];
  for (const part of side.split(SOFT_END).filter((one) => one.trim() !== "")) {
    const own = toneOf(part);
    const before = clauses.at(-1);
    // "The lamp and the mug are great": what comes before says nothing by itself.
    if (before?.tone === "plain") {
      clauses.pop();
      clauses.push({ text: `${before.text} , ${part}`, tone: own, isContrasted });
    } else clauses.push({ text: part, tone: own === "plain" ? (before?.tone ?? own) : own, isContrasted });
  }
  return clauses;
}

function toneOf(clause: string): Clause["tone"] {
  if (TROUBLE.test(clause)) return "trouble";
  if (KEPT.test(clause)) return "kept";
  return CAME.test(clause) ? "came" : "plain";
}

function words(...lines: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${lines.join("|")})(?!\\p{L})`, "u");
}
