import { scoreLanguages } from "./language-ngrams.ts";

const MIN_LETTERS = 8;
const MAX_CHARS = 600;
/** English is let win when it is this close: typos and slang ("i wanna no wen") look like anything. */
const ENGLISH_MARGIN = 0.12;

/** ISO 639-1 code of the text, or "und" when it is too short or too odd to tell. About 0.1 ms. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, MAX_CHARS).replace(/https?:\/\/\S{1,500}|\S{1,64}@\S{1,255}|[#\d]+/g, " ");
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample);
  if (letters < (wide ? 2 : MIN_LETTERS)) return "und";
  const { scores, reliable } = scoreLanguages(sample);
  const [language, best] = scores[0] ?? ["und", 0];
  const english = scores.find(([name]) => name === "en")?.[1] ?? 0;
  if (language !== "en" && best - english < ENGLISH_MARGIN && hasEnglishWords(sample)) return "en";
  return reliable ? language : "und";
}

function hasEnglishWords(text: string): boolean {
  return /\b(?:i|i'm|im|my|the|is|are|you|u|your|have|want|wanna|need|please|pls|order|refund|what|when|where|how|it|not|this|with)\b/i.test(
    text,
  );
}
