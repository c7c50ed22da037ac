import type { WriteContext } from "../write/write-context.ts";
import type { CitedSentence } from "./forbidden-promises.ts";
import type { GuardCode } from "./guard-code.ts";
import { plainText, wholeWords } from "./plain-text.ts";
import { CONDITION } from "./promise-patterns.ts";

/** Statements about where an order is. Without a citation they rest on nothing. */
const STATE = wholeWords(
  "(?:has|have|was|were|is|are|'s)(?: \\w{2,12}){0,2}? (?:delivered|shipped|dispatched|in transit|out for delivery|out of stock|on (?:its|the) way|delayed)" +
    "|(?:wurde|wurden|ist|sind)[^.?!]{0,40}? (?:zugestellt|geliefert|versandt|verschickt|unterwegs)" +
    "|(?:a été|ont été|est|sont)[^.?!]{0,40}? (?:livrée?s?|expédiée?s?|en route|en transit)" +
    "|(?:ha sido|fue|está|han sido)[^.?!]{0,40}? (?:entregad[oa]s?|enviad[oa]s?|en camino|en tránsito)" +
    "|(?:è stat[oa]|è|sono stat[ie])[^.?!]{0,40}? (?:consegnat[oaie]|spedit[oaie]|in transito|in viaggio)" +
    "|(?:is|zijn|werd)[^.?!]{0,40}? (?:bezorgd|geleverd|verzonden|verstuurd|onderweg)" +
    "|(?:foi|foram|está|estão)[^.?!]{0,40}? (?:entregues?|enviad[oa]s?|expedid[oa]s?|a caminho|em trânsito)",
);

/** Ways to say that an order exists, does not exist, or belongs to another address. */
const REVEALS = wholeWords(
  "(?:different|another|other|wrong) (?:e-?mail|address|account|customer|name)|(?:does|do|did)(?:n't| not) match|(?:no|any) (?:such )?order|(?:can't|cannot|could not|couldn't|unable to)(?: \\w{2,8}){0,2}? (?:find|locate|see)|(?:i|we)(?:'ve| have)?(?: \\w{2,8})? (?:found|located|see|can see)|(?:does|do)(?:n't| not) exist|belongs? to" +
    "|(?:andere|falsche)[nrsm]? (?:e-mail|adresse|konto)|stimmt nicht|keine (?:solche )?bestellung|nicht finden|existiert nicht|gehört zu" +
    "|(?:autre|mauvaise) (?:adresse|e-mail|compte)|ne correspond pas|aucune commande|pas trouvé|n'existe pas|appartient" +
    "|(?:otro|otra) (?:correo|dirección|cuenta)|no coincide|ningún pedido|no encontr\\p{L}*|no existe|pertenece" +
    "|(?:altro|altra) (?:e-mail|indirizzo|account)|non corrisponde|nessun ordine|non (?:troviamo|trovato)|non esiste|appartiene" +
    "|(?:ander|andere) (?:e-mail\\p{L}*|adres|account)|komt niet overeen|geen bestelling|niet (?:vinden|gevonden)|bestaat niet|hoort bij" +
    "|(?:outro|outra) (?:e-mail|endereço|conta)|não corresponde|nenhuma? encomenda|nenhum pedido|não encontr\\p{L}*|não existe|pertence",
);
const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|sehr geehrte[rs]?|bonjour|bonsoir|cher|chère|salut|hola|estimad[oa]|querid[oa]|buenos días|buenas tardes|ciao|gentile|salve|buongiorno|buonasera|beste|geachte|dag|goede(?:morgen|middag|navond|ndag)|olá|caro|cara|prezad[oa]|bom dia|boa tarde) (\p{Lu}[\p{L}'-]*)(?![\p{L}'-])[^\p{L}]*$/iu;
const NOBODY = /^(?:there|all|team|customer|kunde|kundin|client|cliente|klant|you|again)$/i;
const condition = wholeWords(CONDITION);

/** What a sentence tells between its words: a state without a source, an order to a stranger, a stranger's name. */
export function tellingWords(
  { text, bare, facts, clauses }: CitedSentence,
  { identity, customerName }: Pick<WriteContext, "identity" | "customerName">,
): { code: GuardCode; found: string }[] {
  const state = bare.match(STATE)?.[0];
  const asked = text.endsWith("?") || bare.match(condition) !== null;
  const revealing = identity === "unproven" ? bare.match(REVEALS)?.[0] : undefined;
  const greeted = GREETING.exec(text)?.[1];
  const stranger =
    greeted !== undefined && !NOBODY.test(greeted) && plainText(customerName ?? "") !== greeted;
  return [
    ...(state !== undefined && !asked && facts.length + clauses.length === 0
      ? [{ code: "uncited_state" as const, found: state }]
      : []),
    ...(revealing === undefined ? [] : [{ code: "reveals_order" as const, found: revealing }]),
    ...(stranger ? [{ code: "wrong_greeting" as const, found: greeted }] : []),
  ];
}
