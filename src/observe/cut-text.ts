/** At most `max` UTF-16 units from the start of a text, and no half of a character that takes two. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const isSplit = /[\uD800-\uDBFF]/.test(text.charAt(max - 1));
  return text.slice(0, isSplit ? max - 1 : max);
}
