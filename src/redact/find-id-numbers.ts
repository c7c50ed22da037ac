import { labelledValues, labelPattern } from "./labelled-values.ts";
import type { Span } from "./secret.ts";

const LABELS = labelPattern([
  "ssn|social security|ss#|itin|national insurance|nino|ni(?= (?:number|no))|(?:driver'?s?|driving) licen[cs]e|passport(?= ?(?:number|no|nr|num|#|:|is))|national id|id card|identity card|tax(?:payer)? ?id|green card|aadhaa?r|pan card|sin(?= ?(?:number|:|is))|medicare",
  "sozialversicherungs-?|steuer-?(?:id|identifikations-?|identifikationsnummer)|personalausweis-?|ausweis-?|reisepass-?|fuhrerschein-?|sozialversicherungsnummer|personalausweisnummer|ausweisnummer|reisepassnummer|passnummer|ahv",
  "numero de securite sociale|securite sociale|nir(?= ?[:=])|carte (?:nationale )?d'identite|passeport|permis de conduire",
  "dni|nie(?= ?(?:[:=]|es|\\d|[XYZ]))|nif|pasaporte|seguridad social|curp|cedula|carnet de conducir",
  "codice fiscale|carta d'identita|passaporto|patente(?= ?(?:n|di|[:=]))",
  "bsn|burgerservice-?|burgerservicenummer|paspoort(?:nummer)?|rijbewijs(?:nummer)?|identiteitskaart",
  "cpf|cnpj|rg(?= ?[:=])|cartao de cidadao|passaporte|nib|pesel|personnummer|fodselsnummer|cpr(?= ?(?:nr|[:=]))|hetu|rodne cislo",
]);
/** At least five digits, in groups that each hold one; passport numbers begin with letters. */
const VALUE =
  /^(?=(?:[^\d\n]{0,6}\d){5})(?:[A-Za-z]{0,6}|[A-Z]{1,3} )\d[A-Za-z0-9]{0,20}(?:[ ./-]{1,2}(?:[A-Z] )?[A-Z]{0,3}\d[A-Za-z0-9]{0,15}){0,7}(?:[ ./-]?[A-Z](?![A-Za-z]))?/;
const ORDER_WORD =
  /(?:order|bestell\p{L}*|commande|pedido|ordine|bestelling|sku|item|artikel|zamowieni|encomenda|tracking|sendung\p{L}*|ref)\p{L}{0,10}(?: ?(?:id|code|number|num|no|nr|nummer|numero|n))?[ :.#]{0,4}(?:(?:is|was|ist|war|lautet|est|es|era|e|foi) ?:? ?#?)?$/iu;

interface Form {
  pattern: RegExp;
  isRight: (digits: string) => boolean;
}

/** Numbers whose form alone gives them away. */
const FORMS: readonly Form[] = [
  // United States, social security.
  {
    pattern: /(?<![\w.-])(?!000|666|9)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\w-]|\.\d)/g,
    isRight: () => true,
  },
  // Brazil, CPF.
  { pattern: /(?<![\w.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w-])/g, isRight: hasCpfDigits },
  // Italy, codice fiscale.
  { pattern: /(?<![\w-])[A-Z]{6}\d{2}[ABCDEHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?![\w-])/gi, isRight: () => true },
  // France, sécurité sociale, with spaces.
  {
    pattern: /(?<![\w.-])[12] \d{2} (?:0[1-9]|1[0-2]|[2-9]\d) \d{2} \d{3} \d{3} \d{2}(?![\w-])/g,
    isRight: () => true,
  },
  // Switzerland, AHV.
  { pattern: /(?<![\w.-])756\.\d{4}\.\d{4}\.\d{2}(?![\w-])/g, isRight: () => true },
  // United Kingdom, national insurance, with spaces.
  { pattern: /(?<![\w-])[A-CEGHJ-PR-TW-Z]{2} \d{2} \d{2} \d{2} [A-D](?![\w-])/g, isRight: () => true },
];

/** Numbers that states give to people: by what they are called, and the few that have a form of their own. */
export function findIdNumbers(text: string): Span[] {
  const labelled = labelledValues(text, LABELS, VALUE).filter(
    ({ gap }) => gap === "" || !/order|bestell|command|pedido|ordine|track/.test(gap),
  );
  const formed = FORMS.flatMap(({ pattern, isRight }) =>
    [...text.matchAll(pattern)].filter(
      ({ 0: found, index }) =>
        isRight(found.replace(/\D/g, "")) && !ORDER_WORD.test(text.slice(Math.max(0, index - 40), index)),
    ),
  );
  return [
    ...labelled.map(({ start, end }): Span => ({ start, end, kind: "id_number" })),
    ...formed.map(
      ({ 0: found, index }): Span => ({ start: index, end: index + found.length, kind: "id_number" }),
    ),
  ];
}

function hasCpfDigits(digits: string): boolean {
  const check = (length: number): number => {
    let sum = 0;
    for (let at = 0; at < length; at += 1) sum += Number(digits[at]) * (length + 1 - at);
    return ((sum * 10) % 11) % 10;
  };
  return check(9) === Number(digits[9]) && check(10) === Number(digits[10]);
}
