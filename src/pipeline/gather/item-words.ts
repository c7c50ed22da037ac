import type { LineItem, Order } from "../../domain/order.ts";
import { foldedText, lettersOf } from "../folded-text.ts";
import { withoutFineClauses } from "./fine-clauses.ts";

const MAX_CHARS = 20_000;

/**
 * Line items that the text speaks of, by id; empty when it names none. Things that came, are fine or are kept are not in
 * question where others are, nor where they are all that it names.
 */
export function mentionedItems(order: Order, text: string): readonly string[] {
  const [only, ...others] = order.items;
  // Of an order of one there is nothing else that could be meant.
  if (only && others.length === 0) return itemsIn(order, text);
  const troubled = itemsIn(order, withoutFineClauses(text, "all"));
  return troubled.length > 0 ? troubled : itemsIn(order, withoutFineClauses(text, "contrasted"));
}

function itemsIn(order: Order, text: string): readonly string[] {
  const words = new Set(significantWords(text));
  const hits = order.items.map((item) => ({
    id: item.id,
    hits: significantWords(item.title).filter((word) => words.has(word)).length,
  }));
  const best = Math.max(0, ...hits.map((hit) => hit.hits));
  const mentioned = hits.filter((hit) => hit.hits > 0 && hit.hits >= best / 2);
  // Words that fit every item ("shirt" in an order of three shirts) point at none.
  return mentioned.length === order.items.length && order.items.length > 1
    ? []
    : mentioned.map((hit) => hit.id);
}

/**
 * The orders whose items the text speaks of. Where one order fits all that another does and more ("the blue socks"),
 * only the better one is left; "the tent and the socks" leaves both.
 */
export function ordersByItems(orders: readonly Order[], text: string): readonly Order[] {
  const words = new Set(significantWords(text));
  const all = new Set(foldedWords(text));
  const hits = orders.map((order) => {
    const named = order.items
      .flatMap((item) => significantWords(item.title))
      .filter((word) => words.has(word));
    const shades = named.length > 0 ? order.items.flatMap(shadesOf).filter((word) => all.has(word)) : [];
    return { order, words: new Set([...named, ...shades]) };
  });
  return hits
    .filter((one) => one.words.size > 0 && !hits.some((other) => isLess(one.words, other.words)))
    .map(({ order }) => order);
}

function isLess(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size < others.size && [...some].every((word) => others.has(word));
}

/** Words of title and variant that say too little alone: colours, sizes. */
function shadesOf({ title, variantTitle }: LineItem): string[] {
  return foldedWords(`${title} ${variantTitle ?? ""}`).filter(
    (word) => SHADES.has(word) || /^\d+$/.test(word),
  );
}

function significantWords(text: string): string[] {
  return foldedWords(text)
    .filter((word) => lettersOf(word) >= 3 && !SHADES.has(word) && !COMMON.has(word))
    .map(stem);
}

function foldedWords(text: string): string[] {
  return foldedText(text.slice(0, MAX_CHARS)).match(/[\p{L}\p{N}]{1,320}/gu) ?? [];
}

/** "Mug" and "mugs", "Lampe" and "Lampen" are one; good enough for matching titles, wrong for nothing that matters. */
function stem(word: string): string {
  const one = word.replace(/(?<=(?:x|ch|sh|ss))es$/, "").replace(/(?<=..[^s])s$/, "");
  return one.length > 4 ? one.replace(/(?:en|n|e|i|a|o)$/, "") : one;
}

/** Colours and sizes, folded. */
export const SHADES = listed(
  "black white blue red green grey gray brown pink purple yellow orange silver gold beige navy small medium large",
  "schwarz weiss blau rot grun grau braun rosa lila gelb silber gold klein mittel gross",
  "schwarze weisse blaue rote grune graue braune gelbe kleine grosse schwarzen weissen blauen roten grunen grauen",
  "noir noire noirs noires blanc blanche blancs bleu bleue bleus rouge rouges vert verte verts gris grise jaune petit grand",
  "negro negra negros negras blanco blanca azul azules rojo roja rojos rojas verde verdes amarillo pequeno grande",
  "nero nera neri nere bianco bianca blu rosso rossa rossi rosse grigio grigia giallo piccolo",
  "zwart zwarte wit witte blauw blauwe rood rode groen groene grijs grijze geel gele klein kleine groot grote",
  "preto preta pretos branco branca vermelho vermelha cinza amarelo pequeno xs xl xxl s m l",
);

/** Words of titles that stand in any letter as well. */
const COMMON = listed(
  "the and for with set pack size new your you have has was not but can order this that from they them when what",
  "where item items piece colour color one two all any our out get got day days gift box card case time",
  "und der die das den dem mit fur von ein eine einen nicht ist war ich sie neu neue stuck grosse farbe paket",
  "les des une pour avec sans dans pas est mon mes vous taille couleur piece lot colis",
  "los las una con para por sin del que mis talla color pieza paquete nuevo",
  "gli una con per senza del della che mio misura colore pezzo pacco nuovo",
  "het een met voor van niet mijn maat kleur stuk pakket nieuw nieuwe",
  "uma com para por sem dos das que meu minha tamanho cor peca pacote novo",
);

function listed(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}
