/** Lower case without accents, one kind of apostrophe, single blanks; signs and lines stay, so that clauses can be told apart. */
export function foldedSpeech(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/[’‘`´]/g, "'")
    .replace(/[ \t\u00a0]{1,200}/g, " ")
    .replace(/ ?\n ?/g, "\n");
}
