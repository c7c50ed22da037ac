export type Random = () => number;

/** Numbers from 0 up to 1, the same ones for the same seed (Marsaglia's xorshift on 32 bits). */
export function seededRandom(seed: number): Random {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(items: readonly T[], random: Random): T {
  return pickAt(items, Math.floor(random() * items.length));
}

/** Gives one of the keys, each as often as its weight says. */
export function chooser<K extends string>(weights: Readonly<Record<K, number>>): (random: Random) => K {
  const keys = (Object.keys(weights) as K[]).filter((key) => weights[key] > 0);
  const choose = weightedIndex(keys.map((key) => weights[key]));
  return (random) => pickAt(keys, choose(random));
}

/** Gives a position, each as often as the weight there says. */
export function weightedIndex(weights: readonly number[]): (random: Random) => number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (random) => {
    let left = random() * total;
    const found = weights.findIndex((weight) => (left -= weight) < 0);
    return found < 0 ? weights.length - 1 : found;
  };
}

function pickAt<T>(items: readonly T[], at: number): T {
  const item = items[at];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}
