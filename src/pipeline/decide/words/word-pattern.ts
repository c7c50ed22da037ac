/**
 * Makes patterns for words in any script: any of the alternatives, not right behind a sign of the class `before`, nor right
 * ahead of one of `after` (null = whatever follows, so that a stem is enough). "\\p{L}'" keeps "l'order" apart from "order".
 */
export function wordPattern(
  before: string,
  after: string | null,
  flags = "u",
): (...alternatives: readonly string[]) => RegExp {
  const end = after === null ? "" : `(?![${after}])`;
  return (...alternatives) => new RegExp(`(?<![${before}])(?:${alternatives.join("|")})${end}`, flags);
}
