import type { Decision } from "../../domain/decision.ts";
import { type Draft, draftText, linesOf } from "../../domain/draft.ts";
import type { Fact } from "../../domain/fact.ts";
import type { Classification } from "../../domain/intent.ts";
import { orderOfFact } from "../../domain/order-view.ts";
import type { Clause } from "../../domain/policy.ts";
import { factText, momentText } from "./fact-text.ts";
import { type Html, html, visibleText } from "./html.ts";
import { type NoteWarning, warningText } from "./note-warnings.ts";

/** One part of a note in both forms. A note is a list of these, so that a new part is one more function. */
export interface NoteSection {
  html: Html;
  text: string;
}

/** Intent, confidence, proposed action, and the reminder that a person decides. */
export function headSection(
  decision: Decision,
  classification: Classification,
  facts: readonly Fact[],
): NoteSection {
  const intent = classification.requests[0]?.intent ?? "other";
  const orders = orderNames(facts);
  const line = [
    `${words(intent)} (${decision.confidence} confidence)`,
    proposal(decision),
    ...(orders.length > 0 ? [`${orders.length === 1 ? "Order" : "Orders"} ${orders.join(", ")}`] : []),
  ].join(" · ");
  const lead = "Draft — review before sending";
  return { html: html`<p><strong>${lead}</strong> · ${line}</p>`, text: visibleText(`${lead} · ${line}`) };
}

/** The draft and nothing else between two rules, so that it can be copied in one sweep. */
export function draftSection(draft: Draft): NoteSection {
  const paragraphs = draft.paragraphs.map((paragraph) =>
    linesOf(paragraph).map((line, index) => html`${index > 0 ? html`<br>` : null}${line}`),
  );
  return {
    html: html`<hr>${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}<hr>`,
    text: `===== Draft =====\n\n${visibleText(draftText(draft))}\n\n===== End of draft =====`,
  };
}

export function warningSection(warnings: readonly NoteWarning[]): NoteSection | null {
  return listSection("Check first", [...new Set(warnings)].map(warningText).map(plain));
}

/** What was decided per request and why; what the helpdesk itself thought stands beside it. */
export function decisionSection(
  decision: Decision,
  helpdeskIntent: string | null,
  facts: readonly Fact[],
): NoteSection | null {
  const orders = orderNames(facts);
  const lead = (order: number) => (orders.length > 1 ? `${orders[order] ?? "Order"}: ` : "");
  const requests = decision.requests.map(({ intent, action, situation, order = 0 }) =>
    plain(
      `${lead(order)}${words(intent)} → ${words(action).toLowerCase()}: ${situation.replaceAll("_", " ")}`,
    ),
  );
  const set = helpdeskIntent === null ? [] : [plain(`Intent set in the helpdesk: ${helpdeskIntent}`)];
  return listSection("Decided", [...requests, ...set]);
}

/** Facts under their source and read time, which facts of one reading share. */
export function factSections(title: string, facts: readonly Fact[], timeZone: string): NoteSection[] {
  const readings = new Map<string, Fact[]>();
  for (const fact of facts) {
    const origin = `${fact.source}, read ${momentText(fact.readAt, timeZone)}`;
    readings.set(origin, [...(readings.get(origin) ?? []), fact]);
  }
  return [...readings].flatMap(
    ([origin, group]) =>
      listSection(
        `${title} (${origin})`,
        group.map((fact) => factItem(fact, timeZone)),
      ) ?? [],
  );
}

export function clauseSection(clauses: readonly Clause[]): NoteSection | null {
  return listSection(
    "Policy",
    clauses.map(({ id, text }) => ({ html: html`<code>${id}</code> ${text}`, text: `${id}: ${text}` })),
  );
}

/** What each sentence of the draft rests on, by the ids of facts and clauses, quoted as far as one needs to find it; courtesies and questions rest on nothing. */
export function basisSection(draft: Draft): NoteSection | null {
  const cited = draft.paragraphs.flat().filter(({ cites }) => cites.length > 0);
  return listSection(
    "What each sentence rests on",
    cited.map(({ text, cites }) => {
      const head = /^.{0,48}/su.exec(text)?.[0].trimEnd() ?? "";
      const quoted = head.length < text.length ? `${head}…` : text;
      const ids = cites.join(", ");
      return { html: html`${quoted} <code>${ids}</code>`, text: `${quoted} [${ids}]` };
    }),
  );
}

/** Must stay last: the id is how a note is found again. */
export function idSection(draftId: string): NoteSection {
  return { html: html`<p>Sidenote draft <code>${draftId}</code></p>`, text: `Sidenote draft ${draftId}` };
}

/** A title and its items, none of which can open a line of its own; null when there are none. */
export function listSection(title: string, items: readonly NoteSection[]): NoteSection | null {
  if (items.length === 0) return null;
  const entries = items.map((item) => html`<li>${item.html}</li>`);
  return {
    html: html`<p><strong>${title}</strong></p><ul>${entries}</ul>`,
    text: [title, ...items.map((item) => `- ${oneLine(item.text)}`)].join("\n"),
  };
}

/** Of the orders that the ticket is about, in their order. */
function orderNames(facts: readonly Fact[]): string[] {
  const names = facts.filter(({ id }) => orderOfFact(id).id === "order.name");
  return names
    .toSorted((a, b) => orderOfFact(a.id).order - orderOfFact(b.id).order)
    .map((fact) => factText(fact, "UTC"));
}

function factItem(fact: Fact, timeZone: string): NoteSection {
  const { value, label } = fact;
  const text = value.kind === "date" ? momentText(value.at, timeZone) : factText(fact, timeZone);
  const shown =
    value.kind === "url" && isWebAddress(text) ? html`<a href="${text}">${text}</a>` : html`${text}`;
  return { html: html`${label}: ${shown}`, text: `${label}: ${text}` };
}

function proposal({ action, escalations }: Decision): string {
  if (action !== "escalate" && escalations.length === 0) return `Proposes: ${words(action).toLowerCase()}`;
  const causes = escalations.map((cause) => cause.replaceAll("_", " ")).join(", ");
  return `Needs a person${causes ? `: ${causes}` : ""}`;
}

function plain(text: string): NoteSection {
  return { html: html`${text}`, text };
}

function words(code: string): string {
  const spaced = code.replaceAll("_", " ");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** Keeps a value from opening a line of its own, where it could pose as another part of the note. */
function oneLine(text: string): string {
  return visibleText(text).replace(/\s+/g, " ");
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
