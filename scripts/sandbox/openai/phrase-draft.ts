import type { PromptContent } from "./read-prompt.ts";

export interface DraftAnswer {
  paragraphs: { sentences: { text: string; cites: string[] }[] }[];
}

interface Words {
  greeting: (name: string | null) => string;
  thanks: string;
  facts: string;
  handover: string;
  ask: string;
}

const greet = (hello: string) => (name: string | null) => (name ? `${hello} ${name},` : `${hello},`);

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    greeting: greet("Hello"),
    thanks: "Thank you for writing to us.",
    facts: "Here is what we see for your order.",
    handover: "A colleague will look at this personally and reply to you here.",
    ask: "Could you send us your order number, written from the e-mail address used at checkout?",
  },
  de: {
    greeting: greet("Hallo"),
    thanks: "Vielen Dank für Ihre Nachricht.",
    facts: "Das sehen wir zu Ihrer Bestellung.",
    handover: "Eine Kollegin sieht sich das persönlich an und antwortet Ihnen hier.",
    ask: "Wie lautet Ihre Bestellnummer, und schreiben Sie uns von der E-Mail-Adresse der Bestellung?",
  },
  fr: {
    greeting: greet("Bonjour"),
    thanks: "Merci pour votre message.",
    facts: "Voici ce que nous voyons pour votre commande.",
    handover: "Une collègue va regarder cela personnellement et vous répondre ici.",
    ask: "Pourriez-vous nous donner votre numéro de commande, depuis l'adresse utilisée pour la commande ?",
  },
  es: {
    greeting: greet("Hola"),
    thanks: "Gracias por su mensaje.",
    facts: "Esto es lo que vemos de su pedido.",
    handover: "Un compañero lo revisa personalmente y le responde aquí.",
    ask: "¿Nos indica su número de pedido, desde el correo de la compra?",
  },
  it: {
    greeting: greet("Ciao"),
    thanks: "Grazie per il messaggio.",
    facts: "Ecco cosa vediamo per il suo ordine.",
    handover: "Una collega se ne occupa personalmente e le risponde qui.",
    ask: "Ci può indicare il numero d'ordine, dall'indirizzo usato per l'acquisto?",
  },
  nl: {
    greeting: greet("Hallo"),
    thanks: "Bedankt voor uw bericht.",
    facts: "Dit zien wij bij uw bestelling.",
    handover: "Een collega kijkt hier persoonlijk naar en antwoordt u hier.",
    ask: "Wat is uw bestelnummer, en schrijft u vanaf het e-mailadres van de bestelling?",
  },
  pt: {
    greeting: greet("Olá"),
    thanks: "Obrigado pela sua mensagem.",
    facts: "Isto é o que vemos da sua encomenda.",
    handover: "Um colega trata disto pessoalmente e responde-lhe aqui.",
    ask: "Pode indicar-nos o número da encomenda, a partir do e-mail da compra?",
  },
};

const FACTS_TOLD = 4;

/** A reply that says only what the prompt holds, each sentence citing its line. The same prompt gives the same reply. */
export function phraseDraft(prompt: PromptContent): DraftAnswer {
  const words = WORDS[prompt.language] ?? WORDS["en"];
  if (!words) return { paragraphs: [] };
  const cited = new Set(prompt.requests.flatMap((request) => request.clauseIds));
  const plain = (text: string) => ({ text, cites: [] });
  const facts = prompt.facts.slice(0, FACTS_TOLD).map(({ id, text }) => ({ text: `${text}.`, cites: [id] }));
  const clauses = prompt.escalates
    ? []
    : prompt.clauses.filter(({ id }) => cited.has(id)).map(({ id, text }) => ({ text, cites: [id] }));
  const asks = prompt.requests.some(({ action }) => action === "ask_for_info");
  const paragraphs = [
    [plain(words.greeting(prompt.customerName))],
    [plain(words.thanks), ...(facts.length > 0 ? [plain(words.facts), ...facts] : [])],
    [...clauses, ...(asks ? [plain(words.ask)] : []), ...(prompt.escalates ? [plain(words.handover)] : [])],
    prompt.signOff.map(plain),
  ];
  return {
    paragraphs: paragraphs.filter((sentences) => sentences.length > 0).map((sentences) => ({ sentences })),
  };
}
