import type { LabelledTicket } from "../../db/intent-layers.ts";
import { Intent } from "../domain/intent.ts";
import { PlatformError, retryPlanOf, SidenoteError } from "../errors.ts";
import type { Helpdesk } from "../helpdesk/port.ts";
import { cleanText, hasCustomerText } from "../pipeline/classify/clean-text.ts";
import { subjectOf } from "../pipeline/message-to-answer.ts";
import { createLesson, type Lesson } from "./lesson.ts";

export interface LessonDeps {
  helpdesks: ReadonlyMap<string, Pick<Helpdesk, "readConversation">>;
  /** Between tickets, so that the service beside keeps most of the platform's limit. */
  pauseMs: number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
  /** Told after each ticket how many have been read. */
  onRead: (read: number) => void;
}

export interface ReadLessons {
  lessons: readonly Lesson[];
  /** Not there any more, without words, or of a helpdesk that is not connected. */
  gone: number;
  /** Hard rules decide these. */
  byRule: number;
}

/**
 * Reads the tickets' words again from the helpdesk, since none are kept here: what was deleted there is not learned from.
 * Reads only, one ticket after the other; a busy platform is waited for, and any other failure ends it.
 */
export async function readLessons(
  tickets: readonly LabelledTicket[],
  deps: LessonDeps,
): Promise<ReadLessons> {
  const lessons: Lesson[] = [];
  let gone = 0;
  let byRule = 0;
  for (const [index, ticket] of tickets.entries()) {
    if (index > 0) await deps.sleep(deps.pauseMs, deps.signal);
    const intent = Intent.safeParse(ticket.correctedIntent ?? ticket.intent);
    const words = await wordsOf(ticket, deps);
    deps.onRead(index + 1);
    if (!intent.success || !words) {
      gone += 1;
      continue;
    }
    const isCorrection = ticket.correctedIntent !== null && ticket.correctedIntent !== ticket.intent;
    const lesson = createLesson(words, { intent: intent.data, isCorrection, labelledAt: ticket.labelledAt });
    if (lesson) lessons.push(lesson);
    else byRule += 1;
  }
  return { lessons, gone, byRule };
}

async function wordsOf({ connection, ticketId, messageId }: LabelledTicket, deps: LessonDeps) {
  const helpdesk = deps.helpdesks.get(connection);
  const conversation = helpdesk ? await readPatiently(helpdesk, ticketId, deps) : null;
  const message = conversation?.messages.find(({ id }) => id === messageId);
  if (!conversation || !message || !hasCustomerText(message.text)) return null;
  return { subject: subjectOf(conversation, message), text: cleanText(message.text) };
}

const TRIES = 5;
const BACKOFF_MS = 5_000;

async function readPatiently(
  helpdesk: Pick<Helpdesk, "readConversation">,
  ticketId: string,
  { sleep, signal }: LessonDeps,
) {
  for (let tried = 1; ; tried += 1) {
    try {
      return await helpdesk.readConversation(ticketId, signal);
    } catch (error) {
      if (error instanceof PlatformError && error.code === "not_found") return null;
      const plan = error instanceof SidenoteError ? retryPlanOf(error) : "never";
      if (plan === "never" || tried >= TRIES) throw error;
      await sleep(plan === "backoff" ? BACKOFF_MS * tried : plan.afterMs, signal);
    }
  }
}
