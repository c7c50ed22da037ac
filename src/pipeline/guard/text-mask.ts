/** Stands where something has been read already: no letter, digit or space, so that nothing matches across it. */
const READ = "\uE000";

/** Takes claims out of a text one kind after the other, so that a later, looser kind can't read the same span. */
export interface TextMask {
  readonly rest: string;
  /** Reads every match; a null result leaves the match for later kinds. */
  take<T>(pattern: RegExp, read: (match: RegExpExecArray) => T | null): T[];
  /** Takes out these words wherever they stand as whole words. */
  hide(words: string): void;
}

export function maskText(text: string): TextMask {
  let rest = text;
  const cover = (at: number, length: number) => {
    rest = rest.slice(0, at) + READ.repeat(length) + rest.slice(at + length);
  };
  return {
    get rest() {
      return rest;
    },
    take(pattern, read) {
      const found = [];
      for (const match of rest.matchAll(pattern)) {
        const value = read(match);
        if (value === null) continue;
        cover(match.index, match[0].length);
        found.push(value);
      }
      return found;
    },
    hide(words) {
      if (words === "") return;
      let at = rest.indexOf(words);
      while (at >= 0) {
        if (isWhole(rest, at, words.length)) cover(at, words.length);
        at = rest.indexOf(words, at + words.length);
      }
    },
  };
}

/** Whether a span is cut out of no longer word or number. */
export function isWhole(text: string, at: number, length: number): boolean {
  const wordy = /[\p{L}\p{N}]/u;
  const span = text.slice(at, at + length);
  const opens = wordy.test(span.slice(0, 1)) && wordy.test(text.slice(at - 1, at));
  const closes = wordy.test(span.slice(-1)) && wordy.test(text.slice(at + length, at + length + 1));
  return !opens && !closes;
}
