/** A sentence that begins with a phrase that also stands inside of one: "il pacco", "Il pacco". */
export function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
