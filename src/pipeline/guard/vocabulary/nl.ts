import type { Vocabulary } from "./vocabulary.ts";

export const nl: Vocabulary = {
  neutral:
    "uw je jouw de het een ze zij u wij we is zijn was werd heeft hebben op in aan bij van voor met naar te als ook om uur bestelling pakket zending",
  subjects: "uw je de het ze bestelling pakket zending van voor met",
  order: "bestelling bestelnummer",
  parcel: "pakket zending deel",
  negation: "niet",
  joints: "en maar dus",
  topics: {
    name: "gaat bestelnummer nummer / over",
    placed: "geplaatst besteld / datum",
    total: "totaal totaalbedrag bedrag / bedraagt",
    paid: "betaald betaling / ontvangen",
    unpaid: "openstaand / betaling",
    not_shipped: "verzonden verstuurd / magazijn ons nog",
    on_hold: "wacht aangehouden / momenteel moment staat",
    preparing: "voorbereid / wordt momenteel",
    part_shipped: "deel gedeeltelijk / verzonden rest wordt voorbereid nog",
    cancelled: "geannuleerd annulering / datum",
    refunded: "terugbetaald terugbetaling / gedaan bedrag staat geboekt",
    part_refunded: "deel gedeeltelijk / terugbetaald staat",
    return_open: "retour retourzending / open loopt al nummer aangemeld staat",
    return_closed: "retour retourzending / afgerond nummer",
    shipped: "verzonden verstuurd verlaten / al ons magazijn",
    estimate: "schatting verwachte verwacht geschatte / bezorging levering vervoerder vervoerders huidige",
    delivered: "bezorgd geleverd bezorging / al vervoerder geregistreerd",
    scan: "scan gescand / laatste vervoerder",
    label_created: "klaar label / vervoerder afhalen ligt",
    in_transit: "onderweg weg / momenteel al",
    not_delivered: "bezorgd aangekomen / vervoerder nog",
    out_for_delivery: "bezorging bezorgd / wordt vandaag momenteel onderweg",
    delayed: "vertraagd vertraging later / momenteel",
    attempted: "geprobeerd bezorgpoging / bezorgen vervoerder zonder succes",
    pickup: "afhalen afgehaald / ligt klaar",
    tracking: "trackingnummer volgen tracking nummer / kunt hier link",
    item: "bevat artikel artikelen besteld / aantal",
    price: "prijs kost / per stuk artikel",
  },
  leads:
    "het spijt me|het spijt ons|helaas|goed nieuws|ik (?:zie|kan bevestigen)(?: dat)?|volgens de vervoerder|bedankt voor uw geduld",
  courtesy: [
    "(?:hallo|beste|geachte|dag|goedemorgen|goedemiddag|goedenavond)(?: {name})?",
    "(?:bedankt|dank u wel|hartelijk dank|dank u)(?: {name})?(?: voor (?:uw|je) (?:bericht|e-?mail|vraag|geduld|begrip|reactie))?",
    "het spijt (?:me|ons)(?: (?:voor het ongemak|dit te horen|voor de wachttijd))?|wat vervelend",
    "ik begrijp (?:uw|je) (?:frustratie|zorg)",
    "ik help (?:u|je) graag(?: verder)?",
    "(?:heeft u|heb je) (?:nog )?vragen,? (?:laat het (?:ons|me) (?:gerust )?weten|antwoord dan op dit bericht)",
    "(?:nog )?een fijne (?:dag|avond)",
    "met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|{team}|het {team} team|(?:de )?klantenservice",
  ],
  introductions: ["dit zien wij bij uw bestelling"],
  questions: {
    opens:
      "(?:kunt|kan|zou) u (?:mij|me|ons|een|het)|welke? (?:bestelling|maat|kleur|artikel|artikelen)|heeft u een foto|wat is uw bestelnummer",
    words:
      "kunt kan zou u mij me ons een het de sturen geven bevestigen zeggen vertellen meesturen laten weten welk welke bestelling maat kleur artikel artikelen bestelnummer nummer van uw je e mailadres adres en met postcode land of foto als mogelijk heeft volledige bezorgadres in plaats daarvan wilt wat is schrijft vanaf",
    personal: "bestelling bestelnummer nummer mailadres adres bezorgadres",
  },
  offers: {},
  aroundClause:
    "u uw je jouw kunt kan we wij onze ons de het een is zijn worden wordt te van voor in op met en of dat dit ook",
};
