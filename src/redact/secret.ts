/** What a secret was; its words stand where it stood. In round brackets, which the classifier reads as an aside. */
const PLACEHOLDERS = {
  card_number: "(card number removed)",
  card_code: "(card code removed)",
  bank_number: "(bank number removed)",
  password: "(password removed)",
  code: "(code removed)",
  key: "(key removed)",
  id_number: "(id number removed)",
} as const;

export type SecretKind = keyof typeof PLACEHOLDERS;

/** Where a secret stands in a text: `end` is the position after it. */
export interface Span {
  start: number;
  end: number;
  kind: SecretKind;
}

export function placeholder(kind: SecretKind): string {
  return PLACEHOLDERS[kind];
}
