import { z } from "zod";

export const Sentence = z.object({
  text: z.string().min(1),
  /** Fact ids and clause ids that the sentence rests on. Empty for greetings, thanks and questions only. */
  cites: z.array(z.string()),
});
/** One sentence of a draft with its provenance. */
export type Sentence = z.infer<typeof Sentence>;

/** A group of sentences that is printed as one paragraph. */
export type Paragraph = readonly Sentence[];

/** The proposed reply. Greeting and sign-off are paragraphs too, so that guard and similarity see all of it. */
export interface Draft {
  paragraphs: readonly Paragraph[];
  /** BCP 47 language of the text. */
  language: string;
  writer: "template" | "model";
}

/** The reply as an agent would copy it. */
export function draftText(draft: Draft): string {
  return draft.paragraphs.map((paragraph) => linesOf(paragraph).join("\n")).join("\n\n");
}

/** Sentences run on in one line; after the lines of a letter's close the next begins a line. */
export function linesOf(paragraph: Paragraph): string[] {
  const lines: string[] = [];
  let opens = true;
  for (const { text } of paragraph) {
    if (opens) lines.push(text);
    else lines.push(`${lines.pop() ?? ""} ${text}`);
    opens = endsLine(text);
  }
  return lines;
}

/** "Best regards," and "Viele Grüße", but neither a sentence nor one whose last word is a web address. */
function endsLine(text: string): boolean {
  const lastWord = text.slice(text.lastIndexOf(" ") + 1);
  return text.endsWith(",") || (/\p{L}$/u.test(text) && !lastWord.includes("://"));
}
