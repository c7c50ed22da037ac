import { foldedText } from "../folded-text.ts";

/** As `foldedText`, with single blanks; signs and lines stay, so that clauses can be told apart. */
export function foldedSpeech(text: string): string {
  return foldedText(text)
    .replace(/[ \t\u00a0]{1,200}/g, " ")
    .replace(/ ?\n ?/g, "\n");
}
