import type { GuardedLanguage } from "../guard/guarded-languages.ts";
import type { ClauseTopic } from "./clause-verdict.ts";

type ByLanguage = Readonly<Record<GuardedLanguage, ReadonlySet<string>>>;

/** Whole words, lower case, without accents. */
export const TOPICS: Readonly<Record<ClauseTopic, ByLanguage>> = {
  return: byLanguage({
    en: "return returns returned returning returnable",
    de: "ruckgabe ruckgaben rucksendung retoure retouren zuruckgegeben zuruckzugeben zuruckgeben zuruckschicken zuruckgeschickt zuruckgenommen zurucksenden zuruckgesandt",
    fr: "retour retours retourner retourne retournes retournee retournees repris reprise reprises renvoyer renvoye renvoyes renvoyees",
    es: "devolver devolverse devolucion devoluciones devuelto devueltos devuelta devueltas",
    it: "rendere reso resi rese restituire restituiti restituito restituite restituzione restituibili",
    nl: "retourneren geretourneerd retour retours terugsturen teruggestuurd teruggenomen",
    pt: "devolver devolvido devolvidos devolvida devolvidas devolucao devolucoes",
  }),
  exchange: byLanguage({
    en: "exchange exchanges exchanged exchanging exchangeable swapped",
    de: "umtausch umtauschen umgetauscht umzutauschen",
    fr: "echange echanges echanger echangee echangees",
    es: "cambio cambios cambiar cambiarse cambiado cambiados",
    it: "cambio cambi cambiare cambiati cambiato cambiate",
    nl: "ruilen geruild omruilen omgeruild ruil",
    pt: "troca trocas trocar trocado trocados trocada trocadas",
  }),
  cancel: byLanguage({
    en: "cancel cancels cancelled canceled cancelling cancellation cancellations",
    de: "storniert stornieren storno stornierung stornierungen",
    fr: "annuler annulee annulees annule annules annulation annulations",
    es: "cancelar cancelarse cancelado cancelados cancelacion anular anulado anulados",
    it: "annullare annullato annullati annullamento",
    nl: "annuleren geannuleerd annulering annuleringen",
    pt: "cancelar cancelado cancelados cancelada canceladas cancelamento anular",
  }),
  change: byLanguage({
    en: "change changes changed changing edit edited amend amended modify modified update updated",
    de: "andern geandert anderung anderungen",
    fr: "modifier modifie modifies modifiee modifiees modification changer change changee",
    es: "cambiar cambiarse cambio cambios modificar modificarse modificado",
    it: "modificare modificato modificati modifica cambiare cambiato",
    nl: "wijzigen gewijzigd wijziging veranderen aanpassen aangepast",
    pt: "alterar alterado alterados alterada alteracao mudar modificar",
  }),
  add: byLanguage({
    en: "add added adding granted",
    de: "hinzugefugt hinzufugen angerechnet nachgetragen gewahrt",
    fr: "ajouter ajoute ajoutes ajoutee ajoutees",
    es: "anadir anadirse anadido anadidos agregar agregarse",
    it: "aggiungere aggiunto aggiunti",
    nl: "toegevoegd toevoegen",
    pt: "acrescentar acrescentados acrescentado adicionar adicionados adicionado",
  }),
};

export const REFUSING = byLanguage({
  en: "not no never cannot can't won't don't doesn't isn't aren't unable excluded exempt nor without",
  de: "nicht kein keine keinen keinem keiner nie niemals ausgeschlossen weder",
  fr: "pas ni aucun aucune jamais exclu exclus exclue exclues",
  es: "no ni nunca ningun ninguna excluidos excluidas excluido",
  it: "non ne mai nessun esclusi escluse escluso",
  nl: "niet geen nooit uitgesloten",
  pt: "nao nem nunca excluidos excluidas excluido",
});

/** What refuses all by itself, behind the topic: "Rückgabe ausgeschlossen". */
export const EXCLUDED = words(
  "excluded impossible ausgeschlossen unmoglich exclu exclus exclue exclues imposible excluidos excluidas escluso esclusi impossibile uitgesloten onmogelijk impossivel",
);

/** What closes a refusal behind the topic: "returns are not POSSIBLE". */
export const CLOSING = words(
  "possible accepted allowed permitted available offered moglich erlaubt zulassig gestattet angeboten akzeptiert angenommen acceptes acceptees accepte autorises autorisees admis admises posible posibles aceptan aceptamos permiten admiten possibile possibili accettati accettate ammessi ammesse consentiti consentite mogelijk toegestaan geaccepteerd possivel possiveis aceites aceitas aceitos permitidas permitidos",
);

/** What may stand between a refusal and what it refuses. */
export const FILLING = byLanguage({
  en: "be been being to for from of any a an the is are accept accepted accepting accepts offer offered offering take taken give allow allowed eligible entitled longer either our we make made able their its it them ever or and nor",
  de: "zu zur zum werden wird von vom der die das den dem mehr oder und einen ein eine einem noch wieder bieten",
  fr: "de d l la le les du des etre un une plus acceptons accepte acceptee acceptes ou et ne ni sont est peuvent",
  es: "se puede pueden de la el los las un una ser admiten admite admitimos aceptan acepta aceptamos o y u ni son para",
  it: "si puo possono essere di il la i le un una da o e ne sono accettiamo accettano per",
  nl: "te worden kunnen kan wordt de het een voor van meer of en noch",
  pt: "se pode podem ser de da do a o os as um uma tem temos aceitamos ou e nem sao para",
});

/** A condition or a time: what such a sentence says, it says of some cases. */
export const LIMITING = byLanguage({
  en: "after later past beyond once more over outside if unless except only when worn used opened damaged",
  de: "nach spater als uber ausserhalb wenn falls sofern sobald ausser nur ablauf",
  fr: "apres au-dela passe si lorsque quand sauf seulement uniquement hors expire",
  es: "despues tras mas pasado pasados fuera si cuando salvo solo unicamente excepto",
  it: "dopo oltre trascorsi superato se quando salvo solo soltanto fuori tranne",
  nl: "na later buiten als indien wanneer tenzij alleen behalve mits verstrijken",
  pt: "apos depois mais passado fora caso quando salvo so apenas exceto",
});

export const PERMITTING = byLanguage({
  en: "can may possible accept accepts accepted allowed eligible welcome",
  de: "kann konnen darf durfen moglich akzeptieren",
  fr: "peut peuvent pouvez possible possibles acceptons",
  es: "puede pueden puedes posible aceptamos",
  it: "puo possono puoi possibile accettiamo",
  nl: "kan kunnen kunt mag mogelijk accepteren",
  pt: "pode podem possivel aceitamos",
});

/** Beginnings of a sentence that speaks of all orders or items, or of the store itself. */
export const GENERAL = byLanguage({
  en: "an a any all your our the order orders item items purchase purchases product products we do they it once placed can may be | please note that returns exchanges cancellations are is",
  de: "eine die alle ihre unsere bestellung bestellungen artikel waren kann konnen wir nehmen bieten ist sind ruckgabe umtausch stornierung stornierungen | bitte beachten sie",
  fr: "une la les toutes tous nos vos votre commande commandes article articles nous ne n peut peuvent est sont acceptons",
  es: "un el los todos todas nuestros tu su pedido pedidos articulo articulos las devoluciones se",
  it: "un il gli tutti i nostri ordine ordini l articoli articolo si",
  nl: "een de alle je uw onze bestelling bestellingen artikelen kan kunnen wij we bieden zijn is",
  pt: "um uma o a os as todos todas seu sua pedido pedidos encomenda encomendas artigos",
});

function byLanguage(lists: Readonly<Record<GuardedLanguage, string>>): ByLanguage {
  const { en, de, fr, es, it, nl, pt } = lists;
  return {
    en: words(en),
    de: words(de),
    fr: words(fr),
    es: words(es),
    it: words(it),
    nl: words(nl),
    pt: words(pt),
  };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
