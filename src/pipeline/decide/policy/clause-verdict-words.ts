import type { GuardedLanguage } from "../../guard/guarded-languages.ts";
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
    en: "exchange exchanges exchanged exchanging exchangeable swap swaps swapped swapping",
    de: "umtausch umtauschen umgetauscht umzutauschen eingetauscht",
    fr: "echange echanges echanger echangee echangees",
    es: "cambio cambios cambiar cambiarse cambiado cambiados",
    it: "cambio cambi cambiare cambiati cambiato cambiate",
    nl: "ruilen geruild omruilen omgeruild ruil omwisselen omgewisseld",
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
    en: "add added adding granted applied deducted honoured honored credited",
    de: "hinzugefugt hinzufugen angerechnet nachgetragen gewahrt anrechnen eingelost einlosen abgezogen abziehen berucksichtigt berucksichtigen",
    fr: "ajouter ajoute ajoutes ajoutee ajoutees appliquer applique appliques appliquee appliquees deduire deduit deduite",
    es: "anadir anadirse anadido anadidos agregar agregarse aplicar aplicarse aplicado descontar descontarse",
    it: "aggiungere aggiunto aggiunti applicare applicato applicati applicata detrarre",
    nl: "toegevoegd toevoegen verwerken verwerkt toepassen toegepast verrekenen verrekend",
    pt: "acrescentar acrescentados acrescentado adicionar adicionados adicionado aplicar aplicado aplicados descontar",
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
  "possible accepted allowed permitted available offered moglich erlaubt zulassig gestattet angeboten akzeptiert angenommen acceptes acceptees accepte autorises autorisees admis admises possibles posible posibles aceptan aceptamos permiten admiten possibile possibili accettati accettate ammessi ammesse consentiti consentite mogelijk toegestaan geaccepteerd possivel possiveis aceites aceitas aceitos permitidas permitidos",
);

/** What may stand between a refusal and what it refuses. */
export const FILLING = byLanguage({
  en: "be been being to for from of any a an the is are accept accepted accepting accepts offer offered offering take taken give allow allowed eligible entitled longer either our we make made able their its it them ever or and nor possible",
  de: "zu zur zum werden wird von vom der die das den dem mehr oder und einen ein eine einem noch wieder bieten moglich",
  fr: "de d l la le les du des etre un une plus acceptons accepte acceptee acceptes ou et ne ni sont est peuvent possible",
  es: "se puede pueden de la el los las un una ser admiten admite admitimos aceptan acepta aceptamos o y u ni son es posible para",
  it: "si puo possono essere di il la i le un una da o e ne sono accettiamo accettano accetta possibile per",
  nl: "te worden kunnen kan wordt de het een voor van meer of en noch mogelijk",
  pt: "se pode podem ser de da do a o os as um uma tem temos aceitamos ou e nem sao possivel para",
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
  nl: "kan kunnen kunt mag mogen mogelijk accepteren",
  pt: "pode podem possivel aceitamos",
});

/** Words that name no group of orders or items: a sentence of these and the lists above alone speaks of all of them. */
const PLAIN = byLanguage({
  en: "an a any all everything anything your you our the order orders item items purchase purchases product products we us do it they i this that please note but sorry unfortunately within have give window period time free address delivery back us anymore on too also",
  de: "ein eine einen alle alles ihre ihrer unsere die der das bestellung bestellungen artikel waren kann konnen wir sie nehmen bieten haben ist sind bitte beachten aber leider innerhalb binnen lang zeit frist grundsatzlich generell adresse lieferadresse aus kostenlos bei an auch",
  fr: "une un la les le toutes tous tout nos vos votre commande commandes article articles nous vous ne n en dans sous pendant delai malheureusement avez disposez pour gratuits gratuit adresse livraison mais aussi",
  es: "un el los la las todos todas nuestros tu su pedido pedidos articulo articulos se en durante plazo lamentablemente tienes tiene para gratis gratuitas direccion entrega pero dentro tambien",
  it: "un il gli la le i l tutti nostri tuo ordine ordini articolo articoli si entro per purtroppo hai gratuiti gratuito indirizzo consegna in ma su anche gratis",
  nl: "een de het alle je uw onze bestelling bestellingen artikelen artikel wij we bieden zijn is binnen tot helaas hebt heeft gratis adres bezorgadres uit maar ook",
  pt: "um uma o a os as todos todas seu sua pedido pedidos encomenda encomendas artigos artigo em ate durante prazo infelizmente tem gratis gratuitas endereco mas tambem de",
});

/** Whether a word is understood: it names no group, no condition and no time that would make a sentence one of some cases. */
export function isPlainWord(word: string, language: GuardedLanguage): boolean {
  return (
    word === "|" ||
    CLOSING.has(word) ||
    EXCLUDED.has(word) ||
    [PLAIN, FILLING, REFUSING, PERMITTING, ...Object.values(TOPICS)].some((list) => list[language].has(word))
  );
}

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
