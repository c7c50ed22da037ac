import { foldedText } from "../../folded-text.ts";

const MAX_CHARS = 4000;

/** As `foldedText`, with words between single blanks; sentences and clauses stay apart by "|". */
export function foldedWords(text: string): string {
  const plain = foldedText(text.slice(0, MAX_CHARS).replace(/[\u2010-\u2015\u2212]/g, " "))
    .replace(/[.!?;:,\n]+/g, " | ")
    .replace(/[^\p{L}\p{N}'|-]+/gu, " ")
    .replace(/ +/g, " ");
  return ` ${plain.trim()} `;
}
