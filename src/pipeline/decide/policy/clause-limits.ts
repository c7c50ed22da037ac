import type { Policy } from "../../../domain/policy.ts";
import { extractClaims } from "../../guard/extract-claims.ts";
import type { GuardedLanguage } from "../../guard/guarded-languages.ts";
import { wholeWords } from "../../guard/plain-text.ts";
import { type ClauseText, sentencesOf } from "./clause-terms.ts";

const ABOVE =
  "of (?:more than|over|above)|above|over|more than|exceeding|from|ab|über|von mehr als|(?:de )?plus de|au-delà de|dès|supérieurs à|(?:de )?más de|superiores a|desde|a partir de|oltre(?: i)?|superiori a(?:i)?|da|boven(?: de)?|(?:van )?meer dan|vanaf|acima de|(?:de )?mais de";
/** Before the amount: what is limited, and the limit. Nothing may stand between, so that no other thing is limited. */
const REFUNDS = new RegExp(
  `(?<!\\p{L})(?:refunds?|erstattungen|rückerstattungen|remboursements?|reembolsos?|devoluciones|rimborsi|terugbetalingen) (?:${ABOVE}) $`,
  "iu",
);
const VIPS = new RegExp(`(?<!\\p{L})vips? (?:${ABOVE}) $`, "iu");

/** A person looks at it. */
const APPROVAL: Readonly<Record<GuardedLanguage, string>> = {
  en: "approv\\p{L}*|review\\p{L}*|manager|supervisor|colleague|team|a person|someone|personally|checked by",
  de: "freigabe|freigegeben|genehmig\\p{L}*|geprüft|prüfung|prüft|team|kollegin|kollege|persönlich|vorgesetzte\\p{L}*",
  fr: "approbation|approuv\\p{L}*|validation|validé\\p{L}*|équipe|responsable|examin\\p{L}*|personnellement|collègue",
  es: "aprob\\p{L}*|aprueb\\p{L}*|revis\\p{L}*|equipo|responsable|personalmente|supervisor\\p{L}*",
  it: "approv\\p{L}*|verific\\p{L}*|team|responsabile|personalmente|esamin\\p{L}*|controll\\p{L}*",
  nl: "goedkeur\\p{L}*|goedgekeurd|team|collega|leidinggevende|persoonlijk|beoordeel\\p{L}*",
  pt: "aprov\\p{L}*|analis\\p{L}*|equipa|equipe|responsável|pessoalmente|revis\\p{L}*",
};

/** Amounts from which a person decides, or a customer is a vip: a text that names another promises another limit. */
export function limitWarnings({ where, text, language }: ClauseText, { refunds, ltv }: Policy): string[] {
  return sentencesOf(text).flatMap((sentence) =>
    extractClaims(sentence, language).flatMap((claim) => {
      if (claim.kind !== "money" || claim.amounts.length === 0) return [];
      const before = sentence.slice(0, sentence.indexOf(claim.found));
      const isOfRefunds = REFUNDS.test(before) && wholeWords(APPROVAL[language]).test(sentence);
      if (!isOfRefunds && !VIPS.test(before)) return [];
      const [setting, value] = isOfRefunds
        ? (["refunds.escalate_above", refunds.escalate_above] as const)
        : (["ltv.vip_from_spent", ltv.vip_from_spent] as const);
      return claim.amounts.includes(value)
        ? []
        : [`${where} says "${claim.found}", but ${setting} is ${value}`];
    }),
  );
}
