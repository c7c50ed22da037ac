const MAX_CHARS = 4000;

/** Lower case, no accents, one kind of apostrophe, words between single blanks; sentences and clauses stay apart by "|". */
export function foldedWords(text: string): string {
  const plain = text
    .slice(0, MAX_CHARS)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/[’‘`´]/g, "'")
    .replace(/[.!?;:,\n]+/g, " | ")
    .replace(/[^\p{L}\p{N}'|-]+/gu, " ")
    .replace(/ +/g, " ");
  return ` ${plain.trim()} `;
}
