import type { Policy } from "../../domain/policy.ts";
import { extractClaims } from "../guard/extract-claims.ts";
import type { GuardedLanguage } from "../guard/guarded-languages.ts";
import { wholeWords } from "../guard/plain-text.ts";
import { type ClauseText, sentencesOf } from "./clause-terms.ts";
import { namedRemedies } from "./text-topics.ts";

/** Stand right before the amount from which, or up to which, something holds. */
const LIMIT =
  /(?:above|over|more than|exceed\p{L}*|beyond|from|up to|below|under|ab|über|mehr als|bis|bis zu|unter|plus de|au-delà de|dès|supérieurs? à|jusqu'à|moins de|más de|superior\p{L}* a|desde|hasta|a partir de|oltre(?: i)?|superior\p{L}* a|più di|da|fino a|boven(?: de)?|meer dan|vanaf|tot|acima de|mais de|superior\p{L}* a|até) $/iu;

/** A person looks at it. */
const APPROVAL: Readonly<Record<GuardedLanguage, string>> = {
  en: "approv\\p{L}*|review\\p{L}*|manager|supervisor|colleague|team|a person|someone|personally|checked by",
  de: "freigabe|freigegeben|genehmig\\p{L}*|geprüft|prüfung|prüft|team|kollegin|kollege|persönlich|vorgesetzte\\p{L}*",
  fr: "approbation|approuv\\p{L}*|validation|validé\\p{L}*|équipe|responsable|examin\\p{L}*|personnellement|collègue",
  es: "aprob\\p{L}*|revis\\p{L}*|equipo|responsable|personalmente|supervisor\\p{L}*",
  it: "approv\\p{L}*|verific\\p{L}*|team|responsabile|personalmente|esamin\\p{L}*|controll\\p{L}*",
  nl: "goedkeur\\p{L}*|goedgekeurd|team|collega|leidinggevende|persoonlijk|beoordeel\\p{L}*",
  pt: "aprov\\p{L}*|analis\\p{L}*|equipa|equipe|responsável|pessoalmente|revis\\p{L}*",
};

/** Amounts by which people or buckets are told apart: a text that names another one promises another limit. */
export function limitWarnings({ where, text, language }: ClauseText, { refunds, ltv }: Policy): string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const limits = limitsIn(sentence, language);
    const isOfRefunds =
      namedRemedies(sentence).includes("refund") && wholeWords(APPROVAL[language]).test(sentence);
    const isOfVips = wholeWords("vips?").test(sentence);
    const [setting, value] = isOfVips
      ? (["ltv.vip_from_spent", ltv.vip_from_spent] as const)
      : (["refunds.escalate_above", refunds.escalate_above] as const);
    if (!isOfRefunds && !isOfVips) return [];
    return limits
      .filter(({ amounts }) => amounts.length > 0 && !amounts.includes(value))
      .map(({ found }) => `${where} says "${found}", but ${setting} is ${value}`);
  });
}

function limitsIn(sentence: string, language: GuardedLanguage) {
  return extractClaims(sentence, language).flatMap((claim) => {
    if (claim.kind !== "money") return [];
    return LIMIT.test(sentence.slice(0, sentence.indexOf(claim.found))) ? [claim] : [];
  });
}
