import type { NewDraft } from "../../db/store.ts";
import type { DraftVerdict } from "./judge-draft.ts";

/** A ticket with its draft and what the judge says of it; no draft where the ticket was skipped. */
export interface JudgedTicket {
  ticketId: string;
  draft: NewDraft | null;
  verdict: DraftVerdict | null;
  /** Tokens and cost of its model calls, and the largest of them; null without a model. */
  tokens: {
    input: number;
    output: number;
    largestInput: number;
    largestOutput: number;
    costMicros: number;
  } | null;
}

/** The figures of one file as label and text, and the tickets whose draft must not have been written so. */
export interface DraftScores {
  lines: readonly (readonly [string, string])[];
  /** Of the things wanted; null where the file does not say what was. */
  answeredShare: number | null;
  /** Promises, unsupported figures, leaks, markup, drafts about a wrong order. */
  faults: readonly string[];
  /** Short of what was wanted, but nothing false. */
  misses: readonly string[];
}

export function scoreDrafts(judged: readonly JudgedTicket[]): DraftScores {
  const drafted = judged.flatMap(({ ticketId, draft, verdict }) =>
    draft && verdict ? [{ ticketId, draft, verdict }] : [],
  );
  const verdicts = drafted.map(({ verdict }) => verdict);
  const count = (keep: (verdict: DraftVerdict) => boolean) => verdicts.filter(keep).length;
  const sum = (of: (verdict: DraftVerdict) => number) => verdicts.reduce((total, one) => total + of(one), 0);
  const ordered = count(({ order }) => order !== null);
  const decided = count(({ isFirstRight }) => isFirstRight !== null);
  const words = verdicts.map((verdict) => verdict.words).sort((a, b) => a - b);
  const asked = count(({ order }) => order === "asked");
  const wanted = sum((verdict) => verdict.wanted);
  return {
    answeredShare: wanted === 0 ? null : sum(({ answered }) => answered) / wanted,
    lines: [
      ["drafted", share(drafted.length, judged.length)],
      [
        "right order",
        `${share(
          count(({ order }) => order === "right"),
          ordered,
        )}, ${asked} asked which, ${count(({ order }) => order === "wrong")} wrong`,
      ],
      [
        "first action",
        share(
          count(({ isFirstRight }) => isFirstRight === true),
          decided,
        ),
      ],
      [
        "requests answered",
        share(
          sum(({ answered }) => answered),
          sum(({ wanted }) => wanted),
        ),
      ],
      ["promises", String(sum(({ promises }) => promises.length))],
      ["unsupported figures", String(sum(({ unsupported }) => unsupported.length))],
      ["others' data", String(sum(({ leaks }) => leaks.length))],
      ["other language", String(count(({ otherLanguage }) => otherLanguage !== null))],
      ["style", String(sum(({ style }) => style.length))],
      ["words", `${words[Math.floor(words.length / 2)] ?? 0} in the middle, ${words.at(-1) ?? 0} at most`],
      [
        "written by the model",
        share(drafted.filter(({ draft }) => draft.writer === "model").length, drafted.length),
      ],
      ...tokenLines(judged),
    ],
    faults: drafted.flatMap(({ ticketId, verdict }) =>
      faultsOf(verdict).map((fault) => `${ticketId}: ${fault}`),
    ),
    misses: drafted.flatMap(({ ticketId, verdict, draft }) =>
      missesOf(verdict, draft).map((miss) => `${ticketId}: ${miss}`),
    ),
  };
}

function tokenLines(judged: readonly JudgedTicket[]): [string, string][] {
  const used = judged.flatMap(({ tokens }) => tokens ?? []);
  if (used.length === 0) return [];
  const total = (of: (one: (typeof used)[number]) => number) => used.reduce((sum, one) => sum + of(one), 0);
  const each = (amount: number) => Math.round(amount / used.length);
  const cost = total(({ costMicros }) => costMicros) / used.length / 1e6;
  const most = (of: (one: (typeof used)[number]) => number) => Math.max(...used.map(of));
  return [
    [
      "model, largest call",
      `${most(({ largestInput }) => largestInput)} tokens in, ${most(({ largestOutput }) => largestOutput)} out`,
    ],
    [
      "model, per ticket",
      `${each(total(({ input }) => input))} tokens in, ${each(total(({ output }) => output))} out, ${cost.toFixed(5)} USD`,
    ],
  ];
}

function faultsOf({ order, promises, unsupported, leaks, style }: DraftVerdict): string[] {
  return [
    ...(order === "wrong" ? ["speaks of an order that the ticket isn't about"] : []),
    ...promises.map((promise) => `promises "${promise}"`),
    ...unsupported.map((figure) => `"${figure}" stands nowhere`),
    ...leaks.map((leak) => `tells "${leak}" of another's order`),
    ...style.map((fault) => `style: ${fault}`),
  ];
}

function missesOf(
  { order, wanted, answered, otherLanguage }: DraftVerdict,
  { decision }: NewDraft,
): string[] {
  const actions = decision.requests.map(
    ({ intent, action, unsaid }) => `${intent}→${action}${unsaid ? " (unsaid)" : ""}`,
  );
  return [
    ...(order === "asked" ? [`asks which order (${actions.join(", ")})`] : []),
    ...(answered < wanted ? [`${answered} of ${wanted} answered (${actions.join(", ")})`] : []),
    ...(otherLanguage === null ? [] : [otherLanguage]),
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}
