import type { TicketKey } from "../../../db/store.ts";
import { dateFormat } from "../../domain/date-format.ts";
import type { ActionCount, CaseTrait, PrecedentCase, Precedents } from "../../domain/precedent.ts";
import { COUNTED_CASES } from "../../domain/rank-precedents.ts";
import { reasonLabel } from "../../domain/reason.ts";
import { html } from "./html.ts";
import { listSection, type NoteSection } from "./note-sections.ts";

export interface NotePrecedents {
  found: Precedents;
  /** Where an agent opens that ticket; null when its helpdesk is no longer connected. */
  urlOf: (ticket: TicketKey) => string | null;
}

const MOST_ACTIONS = 4;
const MOST_REASONS = 3;
/** Of a reason's own words, so that a long one does not bury the draft. */
const MOST_CHARACTERS = 140;

/** What agents did before in tickets like this one: counts, the most similar, and those that went another way. */
export function precedentSection({ found, urlOf }: NotePrecedents, timeZone: string): NoteSection {
  if (found.total === 0) return { html: html`<p>No precedent.</p>`, text: "No precedent." };
  const isContrary = (one: PrecedentCase) => found.contrary.some((other) => isSameTicket(one, other));
  const item = (lead: string) => (one: PrecedentCase) => caseItem(lead, one, urlOf(one), timeZone);
  const items = [
    plain(`Agents chose: ${choicesText(found.counts)}`),
    ...found.similar.filter((one) => !isContrary(one)).map(item("Similar")),
    ...found.contrary.map(item("Contrary")),
  ];
  return listSection(`Precedents (${totalText(found.total)})`, items) ?? plain("No precedent.");
}

function totalText(total: number): string {
  if (total >= COUNTED_CASES) return `the newest ${total} similar tickets`;
  return total === 1 ? "1 similar ticket" : `${total} similar tickets`;
}

/** "refund 9 (VIP goodwill 3, Tone 1), deny 2" */
function choicesText(counts: readonly ActionCount[]): string {
  const named = counts.slice(0, MOST_ACTIONS).map(({ action, count, reasons }) => {
    const why = reasons.slice(0, MOST_REASONS).map((one) => `${reasonLabel(one.reason)} ${one.count}`);
    return `${words(action)} ${count}${why.length > 0 ? ` (${why.join(", ")})` : ""}`;
  });
  const rest = counts.slice(MOST_ACTIONS).reduce((sum, { count }) => sum + count, 0);
  return [...named, ...(rest > 0 ? [`other actions ${rest}`] : [])].join(", ");
}

/** "Similar: #123, 3 Nov 2026, deny → refund, VIP goodwill: “…” (same situation, item)" */
function caseItem(lead: string, one: PrecedentCase, url: string | null, timeZone: string): NoteSection {
  const name = `#${one.ticketId}`;
  const steps = [
    dayText(one.repliedAt, timeZone),
    one.proposed === one.chosen
      ? `${words(one.chosen)} as proposed`
      : `${words(one.proposed ?? "nothing")} → ${words(one.chosen)}`,
    ...(one.reason === null ? [] : [reasonLabel(one.reason)]),
  ].join(", ");
  const quoted = one.reasonText === null ? "" : `: “${shortened(one.reasonText)}”`;
  const alike = one.traits.map((trait) => TRAIT_WORDS[trait]);
  const rest = `, ${steps}${quoted}${alike.length > 0 ? ` (same ${alike.join(", ")})` : ""}`;
  return {
    html: html`${lead}: ${url === null ? html`${name}` : html`<a href="${url}">${name}</a>`}${rest}`,
    text: `${lead}: ${name}${rest}${url === null ? "" : ` ${url}`}`,
  };
}

/** Said after "same": what two tickets have in common. */
export const TRAIT_WORDS: Readonly<Record<CaseTrait, string>> = {
  situation: "situation",
  action: "proposal",
  items: "item",
  delivery: "delivery state",
  value: "order value",
  ltv: "customer value",
};

function dayText(at: Date, timeZone: string): string {
  return dateFormat("en-GB", { dateStyle: "medium", timeZone }).format(at);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS).trimEnd()}…` : line;
}

function words(code: string): string {
  return code.replaceAll("_", " ");
}

function plain(text: string): NoteSection {
  return { html: html`${text}`, text };
}

function isSameTicket(a: TicketKey, b: TicketKey): boolean {
  return a.connection === b.connection && a.ticketId === b.ticketId;
}
