import { type Draft, draftText, type Sentence } from "../../domain/draft.ts";
import { detectLanguage } from "../classify/detect-language.ts";
import { orderViews } from "../write/order-views.ts";
import type { WriteContext } from "../write/write-context.ts";
import { type Bounds, disallowedWording } from "./allowed-wording.ts";
import { evidenceFrom, isDerivable } from "./derivable.ts";
import { extractClaims } from "./extract-claims.ts";
import { forbiddenPromises } from "./forbidden-promises.ts";
import type { GuardCode } from "./guard-code.ts";
import { guardedLanguage } from "./guarded-languages.ts";
import { oneOrderEach, ordersLeftOut } from "./one-order-each.ts";
import { ownSentences, sharedSentences } from "./own-sentences.ts";
import { plainText } from "./plain-text.ts";
import { tellingWords } from "./telling-words.ts";
import { hideWords } from "./text-mask.ts";
import { undecidedOffers } from "./undecided-offers.ts";
import { unsafeParts } from "./unsafe-text.ts";

export interface GuardProblem {
  code: GuardCode;
  /** The sentence as written; null when the whole draft is meant. Customer-facing text: never logged. */
  sentence: string | null;
  /** The part that is wrong. */
  found: string | null;
}

const MAX_SENTENCE = 1_000;

/**
 * Judges a draft by what each sentence itself cites: nothing that could be true or false passes unless a cited fact
 * or clause makes it true, and nothing is said outside the list of what may be said. Empty = the draft may be shown. Pure; the same rules for model and template.
 */
export function guardDraft(draft: Draft, context: WriteContext): GuardProblem[] {
  const language = guardedLanguage(draft.language);
  if (!language) return [{ code: "language", sentence: null, found: draft.language }];
  const text = draftText(draft);
  const names = namesIn(context);
  const written = draft.writer === "model" ? detectLanguage(hideWords(plainText(text), names)) : "und";
  const words = text.split(/\s+/).filter(Boolean).length;
  const limit = context.policy.policy.voice.max_words;
  const views = orderViews(context);
  const ownOf = new Map(views.map((view) => [view, onDemand(() => ownSentences(view, language))]));
  const shared = onDemand(() => sharedSentences(context, language));
  return [
    ...(words === 0 ? [{ code: "empty" as const, sentence: null, found: null }] : []),
    // All promise rules run on every draft, so any guarded language will do; another one would slip past them.
    ...(written !== "und" && !guardedLanguage(written)
      ? [{ code: "language" as const, sentence: null, found: written }]
      : []),
    ...(words > limit ? [{ code: "too_long" as const, sentence: null, found: `${words} words` }] : []),
    ...ordersLeftOut(draft, views).map((found) => ({
      code: "unnamed_order" as const,
      sentence: null,
      found,
    })),
    ...draft.paragraphs.flatMap((paragraph) => {
      const { judged, problems } = oneOrderEach(paragraph, context, views);
      const found = judged.flatMap(({ sentence, view, isShared }) =>
        guardSentence(sentence, {
          context: view,
          language,
          names,
          own: isShared ? shared : (ownOf.get(view) ?? shared),
        }),
      );
      return [...problems, ...found];
    }),
  ];
}

/** Most sentences need no comparison with our own, which take a while to write. */
function onDemand<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function guardSentence(
  sentence: Sentence,
  { context, language, names: parties, own }: Bounds,
): GuardProblem[] {
  const raw = sentence.text;
  const problem = (code: GuardCode, found: string | null) => ({ code, sentence: raw, found });
  if (raw.length > MAX_SENTENCE) return [problem("too_long", null)];

  const { policy } = context.policy;
  const cited = new Set(sentence.cites);
  const facts = context.facts.filter(({ id }) => cited.has(id));
  const clauses = policy.clauses.filter(({ id }) => cited.has(id));
  const known = new Set([...facts, ...clauses].map(({ id }) => id));
  const evidence = evidenceFrom(facts, clauses, { timeZone: context.timeZone, now: context.now, language });

  const text = plainText(raw);
  const names = [...parties, ...facts.flatMap(nameText)];
  const bare = hideWords(text, names);
  const claims = extractClaims(bare, language);
  const judged = { text, bare, facts, clauses, claims };
  const problems = [
    ...sentence.cites.filter((id) => !known.has(id)).map((id) => problem("unknown_citation", id)),
    ...unsafeParts(raw, bare).map(({ code, found }) => problem(code, found)),
    ...claims
      .filter((claim) => !isDerivable(claim, evidence))
      .map(({ found }) => problem("missing_support", found)),
    ...forbiddenPromises(judged).map(({ code, found }) => problem(code, found)),
    ...undecidedOffers(judged, context.decision, policy).map((found) => problem("action_not_decided", found)),
    ...tellingWords(judged, context).map(({ code, found }) => problem(code, found)),
  ];
  if (problems.length > 0) return problems;
  // Last, so that a repair is told the plain fault where there is one.
  return disallowedWording(judged, sentence.cites, { context, language, own, names }).map(({ code, found }) =>
    problem(code, found),
  );
}

/** Words that need no citation, because they name the two who write to each other. */
function namesIn(context: WriteContext): string[] {
  const { store, voice } = context.policy.policy;
  const signOffs = [voice.sign_off, ...Object.values(voice.sign_offs ?? {})].flatMap((text) => [
    text,
    ...text.split("\n"),
  ]);
  const name = context.customerName ?? "";
  const plainName = /^[\p{L}\p{M}' -]{2,40}$/u.test(plainText(name)) ? [name] : [];
  return [...signOffs, store.name, ...plainName].map(plainText).filter((text) => text.length > 1);
}

/** A product's name may hold numbers and month names; whole, it is a name and no claim. A status code is no name. */
function nameText({ value }: WriteContext["facts"][number]): string[] {
  if (value.kind !== "text") return [];
  const text = plainText(value.text);
  return text.length >= 4 && /\p{L}/u.test(text) && !/^[a-z_]+$/.test(text) ? [text] : [];
}
