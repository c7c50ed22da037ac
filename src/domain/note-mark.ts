/** Last line of every note that Sidenote writes: by it a note is known as ours even where a platform keeps no metadata. */
const MARK = /^sidenote (?:draft|question) [a-z0-9_-]{3,100}\.?$/i;

/** Whether a note's text ends with Sidenote's own line. */
export function bearsNoteMark(text: string): boolean {
  const end = text.trimEnd();
  return MARK.test(end.slice(end.lastIndexOf("\n") + 1).trim());
}
