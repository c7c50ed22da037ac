/**
 * The first name to greet with, from whatever a helpdesk holds as a name. Null when it is no plain first name: a title, a
 * mailbox, a company, an address, markup, or words that somebody hopes we repeat.
 */
export function greetingName(name: string | null): string | null {
  const [first = "", ...others] = name?.normalize("NFC").trim().split(/\s+/) ?? [];
  if (!/^\p{Lu}[\p{L}'’-]{1,30}$/u.test(first) || NO_FIRST_NAME.has(folded(first))) return null;
  return others.some((word) => word === "&" || COMPANY.has(folded(word))) ? null : first;
}

/** Without accents and full stops, in small letters. */
function folded(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\p{M}.,]/gu, "")
    .toLowerCase();
}

/** Titles in front of a name, and what mailboxes and sign-up forms hold in its place. */
const NO_FIRST_NAME = words(
  "mr mrs ms miss mx sir madam lady lord dr prof professor doctor rev",
  "herr frau familie fam dipl ing doktor mme madame monsieur mlle mademoiselle famille docteur",
  "sr sra srta senor senora senorita dona doctora familia sig signor signora signorina signore dott dottor dottoressa famiglia",
  "dhr mevr mw meneer mevrouw heer familie senhor senhora doutor doutora",
  "info infos information support sales office contact contacts service services admin administration administrator team shop store boutique tienda negozio winkel loja customer client cliente kunde kundin kundenservice klant guest gast invitado ospite convidado user username utilisateur usuario utente gebruiker account accounts accounting billing invoice invoices buchhaltung rechnung einkauf verkauf vertrieb kontakt buro contabilidad contabilita administratie administracao comptabilite compras acquisti order orders bestellung commande pedido ordine bestelling purchasing marketing reception rezeption help helpdesk hello mail email e-mail noreply no-reply webmaster postmaster test tester unknown anonymous anonym visitor besucher visiteur web website online company firma societe empresa azienda bedrijf warehouse lager logistics logistik owner manager management sekretariat secretariat praxis kanzlei hotel restaurant cafe studio atelier agentur agency",
  "the der die das les los las het",
);

/** Behind a first word, what makes the whole a company or a place of work. */
const COMPANY = words(
  "gmbh mbh ag kg kgaa ohg ug gbr ev ltd limited llc llp plc inc incorporated corp corporation sarl sas sasu eurl srl spa snc sl slu slne bv nv vof cv lda ltda eireli oy ab aps co company group gruppe groupe grupo gruppo holding holdings partners partner solutions services service consulting industries international enterprises trading verlag handel versand hotel restaurant cafe studio studios atelier agency agentur shop store stores boutique clinic klinik praxis kanzlei school schule university universitat team support office sales marketing department abteilung logistics logistik systems software media design designs foundation stiftung verein club sport sports bikes outdoor outdoors",
);

function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(" ")));
}
