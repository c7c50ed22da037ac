import { foldedSpeech } from "./folded-speech.ts";

const MAX_CHARS = 300;

const MATTER =
  "orders?|purchases?|accounts?|subscriptions?|memberships?|items?|products?|bestellung(?:en)?|konto|abo|artikel|commandes?|compte|abonnement|article|pedidos?|cuenta|suscripcion|articulo|compra|ordin[ei]|account|abbonamento|articolo|acquisto|bestelling(?:en)?|encomendas?|conta|assinatura|artigo";
const OF_MATTER =
  "(?:about|with|regarding|concerning|on|for|to do with|related to|zu|zur|zum|bezuglich|mit|wegen|uber|sur|concernant|avec|au sujet de|a propos de|pour|sobre|con|acerca de|de|su|riguardo|per|circa|sul|sulla|sull'|del|della|al|over|met|bij|com|em relacao a|na|no|do|da) ?";
const SMALL =
  "(?:my|an?|the|this|one of my|recent|last|latest|online|meine[rn]?|einer?|der|dem|das|ma|mon|une?|la|le|l'|mi|un|el|mio|mia|il|l'ordine|mijn|een|de|het|minha|meu|uma?|o|a) ?";
const TROUBLE =
  "(?:(?:quick|small|slight|little|big|general|simple|kurze|kleine|petite|pequena|piccola|korte|few|couple of) )?(?:questions?|issues?|problems?|inquir(?:y|ies)|enquir(?:y|ies)|concerns?|query|queries|trouble|help|assistance|support|fragen?|probleme?|anliegen|hilfe|probleme|aide|preguntas?|consulta|duda|problemas?|ayuda|domanda|problema|aiuto|vraag|probleem|hulp|pergunta|duvida|ajuda)";
const HAVING =
  "(?:(?:i|we|ich|wir|je|nous|j'|ik|eu) ?)?(?:(?:just|also|really|currently) )?(?:have|had|got|'ve got|am having|'m having|need|want|would like|'d like|want to ask|habe|hatte|brauche|ai|aurais|besoin d'|tengo|necesito|ho|avrei|mi serve|heb|had|tenho|preciso de)";

/** A matter is announced, and nothing is said of it; greetings and thanks stand around it. */
const VAGUE = new RegExp(
  `^(?:(?:hi|hello|hey|dear|good (?:morning|day|evening|afternoon)|hallo|guten tag|bonjour|hola|buenos dias|ciao|buongiorno|ola|bom dia)(?: [\\p{L}]{1,15}){0,3}[ ,.!]{1,3})?(?:${HAVING} (?:(?:a|an|some|eine?n?|une?|una?|uno|unas|een|uma?|d'|de) ?)?(?:${TROUBLE}) ${OF_MATTER}(?:${SMALL}){0,3}(?:${MATTER})|(?:can|could) (?:you|someone|u) (?:please )?help (?:me )?(?:with |out with )(?:${SMALL}){0,3}(?:${MATTER})|(?:i'm|i am|im) (?:wondering|asking|calling|writing) (?:about|regarding) (?:${SMALL}){0,3}(?:${MATTER}))(?: (?:number |nr\\.? )?#?[\\p{L}]{0,3}\\d{3,12})?(?: (?:please|pls|bitte|svp|por favor|per favore|graag|today))?[.!?, ]*(?:(?:(?:can|could|would) (?:you|u|someone|anybody) (?:please )?help(?: me)?(?: (?:please|with that|with this|out))?|please help(?: me)?|thanks?(?: you)?|thx|danke|merci|gracias|grazie|bedankt|obrigad[oa])[.!?, ]*)?$`,
  "u",
);

/**
 * Whether a ticket only announces a matter: "I have a question about my order". What it asks is yet to be said. A subject of
 * more than two words may have said it.
 */
export function isVague(text: string, subject = ""): boolean {
  if (text.length > MAX_CHARS || subject.trim().split(/\s+/).length > 2) return false;
  return VAGUE.test(foldedSpeech(text).trim());
}
