import { describe, expect, it } from "vitest";
import type { Intent } from "../../../../src/domain/intent.ts";
import type { Order } from "../../../../src/domain/order.ts";
import {
  type Unruled,
  unruledMatters,
  unruledTopic,
} from "../../../../src/pipeline/decide/words/unruled-words.ts";
import { processorMs } from "../../../support/processor-ms.ts";
import { aParcel, daysAgo, delivered, ruled, shippedOrder } from "../decision-cases.ts";

const came = shippedOrder([delivered(5)]);
const waiting = shippedOrder([aParcel({ displayStatus: "ready_for_pickup" })]);
const partRefunded = shippedOrder([delivered(5)], {
  totalRefunded: { minor: 2100, currency: "USD" },
  refunds: [{ createdAt: daysAgo(1), total: { minor: 2100, currency: "USD" }, items: [] }],
});
const PERSON = "inform person_decides";

const CASES: Record<Unruled, { intent: Intent; order: Order | null; texts: string[]; others: string[] }> = {
  locker: {
    intent: "change_address",
    order: waiting,
    texts: [
      "DHL locker says code invalid",
      "the pickup code doesn't open the locker",
      "De Packstation nimmt meinen Code nicht",
      "Abholcode für die Packstation ungültig",
      "Le casier ne s'ouvre pas avec le code",
      "El código de la taquilla no funciona",
      "Il codice dell'armadietto non funziona",
      "De code van het kluisje werkt niet",
      "O código do cacifo não funciona",
    ],
    others: [
      "please send it to a DHL locker instead",
      "my discount code doesn't work",
      "Kann das Paket an eine Packstation gehen?",
      "Puedo cambiar a un punto de recogida?",
      "is the locker open on Sundays?",
      "Where is the pick-up point?",
    ],
  },
  short_refund: {
    intent: "refund",
    order: partRefunded,
    texts: [
      "you refunded me 21 but the boots were 89!!",
      "the refund was too low",
      "I only got part of my refund",
      "Sie haben mir zu wenig erstattet",
      "Warum wurden nur 21 Euro erstattet?",
      "Vous m'avez remboursé moins que prévu",
      "Me han devuelto menos dinero",
      "Mi avete rimborsato solo una parte",
      "Ik heb te weinig teruggekregen",
      "Reembolsaram menos do que paguei",
    ],
    others: [
      "where is my refund",
      "please refund the bottle",
      "has the refund been issued?",
      "Wann kommt die Erstattung?",
      "Je voudrais être remboursé",
      "Quiero un reembolso",
      "Vorrei un rimborso",
      "Quero o reembolso",
    ],
  },
  surplus: {
    intent: "wrong_or_missing_item",
    order: came,
    texts: [
      "you sent me two pairs of boots but I only paid for one :)",
      "I received 2 bottles instead of one",
      "got an extra jacket I didn't order",
      "Ich habe zwei statt einem bekommen",
      "Sie haben mir zwei geschickt, ich habe nur eine bestellt",
      "J'ai reçu deux gourdes au lieu d'une",
      "Me mandaron dos en vez de uno",
      "Ho ricevuto due borracce ma ne ho ordinato una, invece di una",
      "Ik heb er twee gekregen maar één betaald",
      "Recebi duas em vez de uma",
    ],
    others: [
      "I ordered two and only received one",
      "you sent the wrong boots",
      "I was charged twice but ordered one",
      "Ich habe nur eins statt zwei bekommen",
      "J'ai reçu un seul article sur deux",
      "Faltaba uno de los dos",
      "Manca uno dei due",
      "two of the three items are missing",
    ],
  },
  stranger: {
    intent: "wrong_or_missing_item",
    order: came,
    texts: [
      "I got a parcel addressed to a Mrs. Kowalski with a tent in it",
      "I received someone else's order",
      "the package that arrived is not addressed to me",
      "Ich habe ein Paket für jemand anderen bekommen",
      "J'ai reçu le colis d'une autre personne",
      "Me llegó el paquete de otra persona",
      "Ho ricevuto il pacco di un'altra persona",
      "Ik heb een pakket van iemand anders gekregen",
      "Recebi a encomenda de outra pessoa",
    ],
    others: [
      "Can you send it to someone else?",
      "Please have it addressed to my sister",
      "I received the wrong item",
      "my parcel went to a different address",
      "Kann das an eine andere Adresse gehen?",
      "J'ai reçu le mauvais article",
      "Recibí un artículo equivocado",
      "Ho ricevuto l'articolo sbagliato",
    ],
  },
  box: {
    intent: "damaged_item",
    order: came,
    texts: [
      "box looked like run over by a truck but everything inside was ok, just fyi",
      "The packaging was torn, the contents are fine",
      "Karton war zerdrückt, Inhalt ist aber heil",
      "Le carton était abîmé mais le contenu est intact",
      "La caja llegó golpeada pero el contenido está perfecto",
      "La scatola era rovinata ma il contenuto è integro",
      "De doos was kapot maar de inhoud is heel",
      "A caixa veio amassada mas o conteúdo está perfeito",
    ],
    others: [
      "the box was crushed and the mug is broken",
      "box was crushed, contents are not ok",
      "the mug is broken but everything else is fine",
      "Karton zerdrückt, Inhalt nicht heil",
      "Le carton est abîmé et le contenu aussi",
      "La caja y el contenido llegaron rotos",
      "La scatola e il contenuto sono rotti",
      "A caixa estava aberta e falta um artigo",
    ],
  },
  sale: {
    intent: "other",
    order: null,
    texts: [
      "are you doing anything for black friday next week?",
      "any sales coming up?",
      "Macht ihr was zum Black Friday?",
      "Habt ihr demnächst Angebote?",
      "Quand commencent les soldes ?",
      "¿Habrá rebajas pronto?",
      "Ci saranno saldi?",
      "Zijn er binnenkort aanbiedingen?",
      "Vai haver saldos?",
    ],
    others: [
      "Can I return sale items?",
      "this is for sale on your site",
      "it is a good deal",
      "thank you",
      "Das ist ein tolles Produkt",
      "Merci beaucoup",
      "Todo bien, gracias",
      "Obrigado pela ajuda",
    ],
  },
};

describe.each(Object.entries(CASES) as [Unruled, (typeof CASES)[Unruled]][])(
  "what no rule is about (%s)",
  (matter, { intent, order, texts, others }) => {
    it.each(texts)("is left to a person: %s", (text) => {
      expect(unruledMatters(text)).toContain(matter);
      expect(ruled(intent, order, { topics: unruledMatters(text).map(unruledTopic) })).toBe(PERSON);
    });

    it.each(others)("is not its neighbour: %s", (text) => {
      expect(unruledMatters(text)).not.toContain(matter);
    });

    it("is what the intent's own rule settles without it, and none of another intent's business", () => {
      expect(ruled(intent, order, { topics: [] })).not.toBe(PERSON);
      const topics = [unruledTopic(matter)];
      expect(ruled("order_status", came, { topics })).toBe("inform delivered");
      expect(ruled("exchange", came, { topics })).toBe("exchange exchange_within_window");
    });
  },
);

it("speaks of a short refund only where some was made", () => {
  expect(ruled("refund", came, { topics: [unruledTopic("short_refund")] })).toBe(
    "return_label refund_by_return",
  );
});

it("costs no time in hostile text", () => {
  const before = process.cpuUsage();
  for (const piece of [
    "sent two a ",
    "refund a 1 ",
    "locker code not ",
    "contents a ",
    "only a ",
    "nur a zu ",
  ])
    unruledMatters(piece.repeat(2000));
  expect(processorMs(before)).toBeLessThan(1_000);
});
