import { narrow } from "../folded-text.ts";

/** Stands where something has been read already: no letter, digit or space, so that nothing matches across it. */
const READ = "\u009f";

/** Takes claims out of a text one kind after the other, so that a later, looser kind can't read the same span. */
export interface TextMask {
  readonly rest: string;
  /** Reads every match; a null result leaves the match for later kinds. */
  take<T>(pattern: RegExp, read: (match: RegExpExecArray) => T | null): T[];
}

/**
 * A text without the given words, wherever they stand whole; longer ones first. A web address stays as it is: a tracking
 * number in it is a part of the address.
 */
export function hideWords(text: string, words: readonly string[]): string {
  let rest = text;
  for (const one of words.toSorted((a, b) => b.length - a.length)) {
    for (let at = one === "" ? -1 : rest.indexOf(one); at >= 0; at = rest.indexOf(one, at + 1)) {
      if (isWhole(rest, at, one.length) && !isInAddress(rest, at)) rest = cover(rest, at, one.length);
    }
  }
  return rest;
}

function isInAddress(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf(" ", at) + 1, at).includes("://");
}

export function maskText(text: string): TextMask {
  let rest = text;
  return {
    get rest() {
      return rest;
    },
    take(pattern, read) {
      const found = [];
      for (const match of matchesIn(rest, pattern)) {
        const value = read(match);
        if (value === null) continue;
        rest = cover(rest, match.index, match[0].length);
        found.push(value);
      }
      return found;
    },
  };
}

/** What matchAll gives, without its copy of a long expression, which costs more than to search a sentence. */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    // An empty match would be found again for ever; a step ends behind a character, not inside it.
    if (match[0] === "") pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
    matches.push(match);
  }
  return matches;
}

/** Whether a span is cut out of no longer word or number. */
export function isWhole(text: string, at: number, length: number): boolean {
  const wordy = /[\p{L}\p{N}]/u;
  const span = text.slice(at, at + length);
  const opens = wordy.test(span.slice(0, 1)) && wordy.test(text.slice(at - 1, at));
  const closes = wordy.test(span.slice(-1)) && wordy.test(text.slice(at + length, at + length + 1));
  return !opens && !closes;
}

function cover(text: string, at: number, length: number): string {
  return narrow(text.slice(0, at) + READ.repeat(length) + text.slice(at + length));
}
