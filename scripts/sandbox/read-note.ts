/** The proposed reply as an agent copies it out of a note: what stands between its two rules. Null when there is none. */
export function draftInNote(noteHtml: string): string | null {
  const [, draft] = noteHtml.split("<hr>");
  if (draft === undefined) return null;
  const text = draft
    .replaceAll("<br>", "\n")
    .replaceAll("</p>", "\n\n")
    .replace(/<[^<>]{0,2000}>/g, "");
  return unescaped(text).trim();
}

/** Where the note's one-click links lead, by the reason that each one chooses. */
export function reasonLinksInNote(noteHtml: string): ReadonlyMap<string, string> {
  const addresses = [...noteHtml.matchAll(/<a href="([^"]{1,2000})"/g)].map(([, address = ""]) =>
    unescaped(address),
  );
  const links = addresses.filter((address) => address.includes("/why/"));
  return new Map(links.map((link) => [new URL(link).searchParams.get("code") ?? "", link]));
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
