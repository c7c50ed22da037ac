/**
 * What a pure function answered for the newest texts: drafts say the same few sentences over and over, clauses and
 * product names come with every ticket, and one sentence is read several times. Holds at most `most` answers; a text
 * longer than any sentence is read anew each time.
 */
export function remember<T>(most: number, read: (text: string) => T): (text: string) => T {
  // Two halves instead of an order of use: what the older one gives is kept on, the rest of it goes with it.
  let newer = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    const known = newer.get(text);
    if (known !== undefined) return known;
    const answer = older.get(text) ?? read(text);
    if (text.length > LONGEST) return answer;
    if (newer.size >= most / 2) {
      older = newer;
      newer = new Map();
    }
    newer.set(text, answer);
    return answer;
  };
}

const LONGEST = 2_000;
