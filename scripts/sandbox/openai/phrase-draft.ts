import type { PromptContent } from "./read-prompt.ts";

export interface DraftAnswer {
  paragraphs: { sentences: { text: string; cites: string[] }[] }[];
}

interface Words {
  greeting: (name: string | null) => string;
  thanks: string;
  facts: string;
}

const greet = (hello: string) => (name: string | null) => (name ? `${hello} ${name},` : `${hello},`);

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    greeting: greet("Hello"),
    thanks: "Thank you for writing to us.",
    facts: "Here is what we see for your order.",
  },
  de: {
    greeting: greet("Hallo"),
    thanks: "Vielen Dank für Ihre Nachricht.",
    facts: "Das sehen wir zu Ihrer Bestellung.",
  },
  fr: {
    greeting: greet("Bonjour"),
    thanks: "Merci pour votre message.",
    facts: "Voici ce que nous voyons pour votre commande.",
  },
  es: {
    greeting: greet("Hola"),
    thanks: "Gracias por su mensaje.",
    facts: "Esto es lo que vemos de su pedido.",
  },
  it: {
    greeting: greet("Ciao"),
    thanks: "Grazie per il messaggio.",
    facts: "Ecco cosa vediamo per il suo ordine.",
  },
  nl: {
    greeting: greet("Hallo"),
    thanks: "Bedankt voor uw bericht.",
    facts: "Dit zien wij bij uw bestelling.",
  },
  pt: {
    greeting: greet("Olá"),
    thanks: "Obrigado pela sua mensagem.",
    facts: "Isto é o que vemos da sua encomenda.",
  },
};

const FACTS_TOLD = 4;

/** A reply that says only what the prompt holds, each sentence citing its line. The same prompt gives the same reply. */
export function phraseDraft(prompt: PromptContent): DraftAnswer {
  const words = WORDS[prompt.language] ?? WORDS["en"];
  if (!words) return { paragraphs: [] };
  const cited = new Set(prompt.requests.flatMap((request) => request.clauseIds));
  const plain = (text: string) => ({ text, cites: [] });
  const [facts = [], ...further] = factsByOrder(prompt).map((known) =>
    known.slice(0, FACTS_TOLD).map(({ id, text }) => ({ text: `${text}.`, cites: [id] })),
  );
  const clauses = prompt.escalates
    ? []
    : prompt.clauses.filter(({ id }) => cited.has(id)).map(({ id, text }) => ({ text, cites: [id] }));
  const asks = prompt.requests.some(({ action }) => action === "ask_for_info");
  const questions = prompt.ready.filter(({ text }) => text.endsWith("?"));
  const handover = prompt.ready.filter(({ cites }) => cites.includes("escalation.handover"));
  const paragraphs = [
    [plain(words.greeting(prompt.customerName))],
    [plain(words.thanks), ...(facts.length > 0 ? [plain(words.facts), ...facts] : [])],
    ...further,
    [...clauses, ...(prompt.escalates ? handover : asks ? questions : [])],
    prompt.signOff.map(plain),
  ];
  return {
    paragraphs: paragraphs.filter((sentences) => sentences.length > 0).map((sentences) => ({ sentences })),
  };
}

/** Ids of a second order's facts begin with "order2.", of a third's with "order3.". */
function factsByOrder({ facts }: PromptContent): PromptContent["facts"][] {
  const groups = new Map<string, PromptContent["facts"][number][]>();
  for (const fact of facts) {
    const order = /^order\d\./.exec(fact.id)?.[0] ?? "";
    groups.set(order, [...(groups.get(order) ?? []), fact]);
  }
  return [...groups.values()];
}
