import { namedIntent } from "../domain/named-intent.ts";
import type { TicketNote } from "../domain/ticket.ts";

/** A reason as an agent left it on the ticket. */
export interface FoundReason {
  code: string;
  text: string | null;
  via: "note" | "tag";
  /** Helpdesk user id; a tag does not tell. */
  by: string | null;
  /** When a note was written; null for a tag. */
  writtenAt: Date | null;
}

export interface ReasonBook {
  /** Codes that are known: the built-in ones and the policy's own. */
  codes: readonly string[];
  tagPrefix: string;
}

const WHY = /^[\s>*_]{0,10}#why(?![\p{L}\d_-])\s{0,5}:?/iu;
const MAX_TEXT = 2_000;
const WRONG_INTENT = "wrong_intent_";

/** Reasons in agents' notes (`#why vip_goodwill long-time customer`, `#why: their own words`), oldest first. */
export function reasonsInNotes(notes: readonly TicketNote[], book: ReasonBook): FoundReason[] {
  return notes.flatMap((note) => {
    const start = note.own ? null : WHY.exec(note.text);
    if (!start) return [];
    const said = note.text.slice(start[0].length).trim().slice(0, MAX_TEXT);
    return [{ ...reasonOf(said, book), via: "note" as const, by: note.authorId, writtenAt: note.writtenAt }];
  });
}

/** Reasons in tags: `sn_why_vip_goodwill`, or with the right intent `sn_why_wrong_intent_return`. */
export function reasonsInTags(tags: readonly string[], { codes, tagPrefix }: ReasonBook): FoundReason[] {
  const prefix = `${tagPrefix}why_`;
  return tags
    .filter((tag) => tag.startsWith(prefix) && tag.length > prefix.length)
    .map((tag) => {
      const word = tag.slice(prefix.length);
      return {
        ...reasonOfTag(word, codes),
        via: "tag" as const,
        by: null,
        writtenAt: null,
      };
    });
}

function reasonOfTag(word: string, codes: readonly string[]): Pick<FoundReason, "code" | "text"> {
  if (codes.includes(word)) return { code: word, text: null };
  const intent = word.startsWith(WRONG_INTENT) ? namedIntent(word.slice(WRONG_INTENT.length)) : null;
  return intent === null ? { code: "other", text: word } : { code: "wrong_intent", text: intent };
}

/** The first word is the code if it is one, however it is spelled; all else is kept as the agent's own words. */
function reasonOf(said: string, { codes }: ReasonBook): Pick<FoundReason, "code" | "text"> {
  const folded = said.toLowerCase().replaceAll("-", "_");
  const code = codes.find((known) => startsWithWord(folded, known) || startsWithWord(folded, spaced(known)));
  if (code === undefined) return { code: "other", text: said === "" ? null : said };
  const rest = said.slice(code.length).replace(/^[\s:,.;–-]+/u, "");
  return { code, text: rest === "" ? null : rest };
}

function spaced(code: string): string {
  return code.replaceAll("_", " ");
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\d_]/u.test(text.slice(word.length));
}
