/** Words, folded, that stand in nearly every message of one of the languages: an escalation word must not be one. */
const EVERYDAY = new Set(
  [
    "a an the i you he she it we they me my your our is are was were be am do does did have has had not no yes to of in on at for from with and or but if this that there here what when where how so can could would please thanks thank hello hi hey dear regards sorry order ordered item items help day days",
    "der die das ein eine einen ich du sie wir ihr es ist sind war und oder aber mit von zu im in auf fur bei nicht kein ja nein bitte danke hallo guten tag gruss grusse bestellung artikel kann konnen habe haben hat mein meine",
    "le la les un une des je tu il elle nous vous est sont et ou mais de du en dans sur pour avec pas ne oui non bonjour merci cordialement commande article ma mon mes votre s il vous plait svp j ai",
    "el la los las un una yo tu usted es son y o pero de del en con por para no si hola gracias saludos pedido articulo mi mis por favor he que",
    "il lo la i gli le un una io tu e sono o ma di del in con per non si ciao buongiorno grazie saluti ordine articolo mio mia per favore ho che",
    "de het een ik je u we is zijn en of maar van in op met voor niet geen ja nee hallo dank bedankt groet groeten bestelling artikel mijn alsjeblieft alstublieft heb dat",
    "o a os as um uma eu voce e sao ou mas de do da em com por para nao sim ola obrigado obrigada pedido encomenda artigo meu minha por favor que",
  ].flatMap((list) => list.split(" ")),
);

/** Whether a word or phrase is made of nothing but such words, or is a single letter. */
export function isEveryday(words: string): boolean {
  const folded = words.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");
  return folded.split(" ").every((word) => /^\p{L}$/u.test(word) || EVERYDAY.has(word));
}
