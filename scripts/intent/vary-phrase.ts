/** 0 ≤ x < 1, the same row of numbers in every run. */
export type Random = () => number;

const OPENS = 0.7;
const MIN_CHARS = 12;

/** A small linear congruential generator: training must not depend on chance. */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The phrase as it stands in a real message: after a greeting or before thanks. */
export function withOpener(text: string, openers: readonly string[], random: Random): string {
  const opener = openers[Math.floor(random() * openers.length)];
  if (opener === undefined) return text;
  return random() < OPENS ? `${opener} ${text}` : `${text} ${opener}`;
}

/** The phrase with one slip of the finger: a letter lost, swapped or doubled. Short ones would become something else. */
export function withTypo(text: string, random: Random): string {
  if (text.length < MIN_CHARS) return text;
  const at = 2 + Math.floor(random() * (text.length - 4));
  const [before, letter, next, rest] = [
    text.slice(0, at),
    text.charAt(at),
    text.charAt(at + 1),
    text.slice(at + 2),
  ];
  const kind = random();
  if (kind < 0.4) return before + next + rest;
  return kind < 0.7 ? before + next + letter + rest : before + letter + letter + next + rest;
}
