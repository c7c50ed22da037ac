import fc from "fast-check";
import { anyText } from "./any-text.ts";

/** Any JSON value, the awkward ones more often than not. Numbers may be Infinity: JSON can spell them, as 1e999. */
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -1, 0.5, 2 ** 53, 1e308, "", "0", [], {}),
  },
  { weight: 3, arbitrary: anyText(3_000) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>([null], [[]], [{}], { id: {} }, { __typename: "X" }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

const KEYS = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "then", "length"];

type Change =
  | { kind: "replace"; value: unknown }
  | { kind: "remove" }
  | { kind: "repeat"; times: number }
  | { kind: "add"; key: string; value: unknown };

export interface Mutation {
  /** Which of all places, counted through. */
  place: number;
  change: Change;
}

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: anyValue.map((value) => ({ kind: "replace" as const, value })) },
  { weight: 2, arbitrary: fc.constant({ kind: "remove" as const }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 2, max: 60 }).map((times) => ({ kind: "repeat" as const, times })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("add" as const),
      key: fc.constantFrom(...KEYS),
      value: anyValue,
    }),
  },
);

export const anyMutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({ place: fc.nat(10_000), change: anyChange }),
  { maxLength: 5 },
);

/** A copy of a JSON value with some of its places changed. */
export function mutateJson(base: unknown, mutations: readonly Mutation[]): unknown {
  // A parent for the whole, so that it can be replaced too.
  const holder: { whole: unknown } = { whole: structuredClone(base) };
  for (const { place, change } of mutations) {
    const places = placesIn(holder, []);
    const at = places[place % places.length];
    if (at) apply(at, change);
  }
  return holder.whole;
}

interface Place {
  parent: Record<string, unknown> | unknown[];
  key: string;
}

function placesIn(value: unknown, found: Place[]): Place[] {
  if (typeof value !== "object" || value === null || found.length > 5_000) return found;
  for (const [key, inner] of Object.entries(value)) {
    found.push({ parent: value as Place["parent"], key });
    placesIn(inner, found);
  }
  return found;
}

function apply({ parent, key }: Place, change: Change): void {
  const current: unknown = Reflect.get(parent, key);
  switch (change.kind) {
    case "replace":
      set(parent, key, structuredClone(change.value));
      return;
    case "remove":
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else Reflect.deleteProperty(parent, key);
      return;
    case "repeat":
      if (Array.isArray(current))
        set(parent, key, Array.from({ length: change.times }, () => structuredClone(current)).flat());
      else if (typeof current === "string") set(parent, key, current.repeat(change.times));
      return;
    case "add": {
      const target = typeof current === "object" && current !== null ? current : parent;
      if (!Array.isArray(target)) set(target, change.key, structuredClone(change.value));
      return;
    }
    default:
      change satisfies never;
  }
}

/** As JSON.parse does it: `__proto__` becomes a key like any other. */
function set(parent: object, key: string, value: unknown): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}
