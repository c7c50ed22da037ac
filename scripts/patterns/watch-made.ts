import type { Pattern } from "./pattern.ts";

/**
 * From now on every regular expression that code in a folder puts together is written down. To be called before that
 * code is loaded, since most of it happens then.
 */
export function watchMade(root: string, folder: string): ReadonlyMap<string, Pattern> {
  const made = new Map<string, Pattern>();
  const Original = globalThis.RegExp;
  const watching = new Proxy(Original, {
    construct: (target, given: [string | RegExp, string?], asked) => {
      const pattern = Reflect.construct(target, given, asked === watching ? target : asked) as RegExp;
      keep(pattern);
      return pattern;
    },
    apply: (target, self, given: [string | RegExp, string?]) => {
      const pattern = Reflect.apply(target, self, given) as RegExp;
      keep(pattern);
      return pattern;
    },
  });
  const keep = ({ source, flags }: RegExp) => {
    const place = callerIn(root, folder);
    if (place !== null) made.set(`${place} ${source} ${flags}`, { place, source, flags });
  };
  globalThis.RegExp = watching;
  return made;
}

/** The nearest line of the stack that lies in the folder, if it is the one that called; null when a package did. */
function callerIn(root: string, folder: string): string | null {
  // The error, callerIn, keep, the trap; then who asked.
  const line = new Error().stack?.split("\n")[4] ?? "";
  const at = line.indexOf(`${root}${folder}/`);
  if (at < 0) return null;
  const [file = "", row = ""] = line.slice(at + root.length).split(":");
  return `${file}:${row}`;
}
