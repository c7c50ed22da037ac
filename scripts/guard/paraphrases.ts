import type { Ticket } from "./cases.ts";

const [NAME, PLACED, TOTAL, STATE] = [
  "order.name",
  "order.placed_at",
  "order.total",
  "order.fulfillment_status",
];
const [SENT, ARRIVED, DUE] = ["shipped_at", "delivered_at", "estimated_at"].map(
  (one) => `fulfillment.0.${one}`,
);
const [SCAN, PLACE, PARCEL] = ["event.at", "event.place", "status"].map((one) => `fulfillment.0.${one}`);
const [NUMBER, CARRIER, LINK] = ["number", "company", "url"].map((one) => `fulfillment.0.tracking.0.${one}`);
const url = "https://dhl.example.com/t/JD0146";

type Paraphrase = readonly [language: string, ticket: Ticket, text: string, cites: readonly string[]];

/** Written by hand, the way a model words a reply; each is true for its ticket. */
export const PARAPHRASES: readonly Paraphrase[] = [
  ...en("delivered", [
    ["Hi Ana, thank you for your message.", []],
    ["Hello Ana,", []],
    ["Dear Ana,", []],
    ["Thanks for getting in touch.", []],
    ["Thank you for reaching out to us.", []],
    ["Thanks so much for your patience.", []],
    ["Thank you for contacting us about this.", []],
    ["I'm really sorry for the inconvenience.", []],
    ["We're sorry to hear about this.", []],
    ["I'm sorry about the wait.", []],
    ["I completely understand your frustration.", []],
    ["I'd be happy to help you with this.", []],
    ["Please let me know if you have any other questions.", []],
    ["If you have any further questions, just reply to this message.", []],
    ["Have a great day!", []],
    ["Kind regards,", []],
    ["Best regards,", []],
    ["Here is what I see for your order.", []],
    ["I've checked your order for you.", []],
    ["Your order #1042 was delivered on November 17, 2026.", [NAME, ARRIVED]],
    ["Your order was delivered on 17 November 2026 in Leipzig.", [ARRIVED, PLACE]],
    ["Good news: your order was delivered on Tuesday, 17 November.", [ARRIVED]],
    ["I can see that your parcel was delivered on 17 November.", [ARRIVED]],
    ["According to the carrier, it was delivered on 17 November 2026.", [ARRIVED]],
    ["The carrier recorded the delivery on November 17, 2026.", [ARRIVED]],
    ["Our records show that your package arrived on 17 November 2026.", [ARRIVED]],
    ["DHL delivered your order on 17 November 2026.", [ARRIVED, CARRIER]],
    ["Your order has been delivered.", [PARCEL]],
    ["Your order #1042 has already been delivered.", [NAME, PARCEL]],
    ["It was shipped on 13 November 2026 and delivered on 17 November 2026.", [SENT, ARRIVED]],
    ["We shipped your order on 13 November 2026 with DHL.", [SENT, CARRIER]],
    ["Your order left our warehouse on November 13, 2026.", [SENT]],
    ["You placed order #1042 on 10 November 2026.", [NAME, PLACED]],
    ["You ordered it on November 10, 2026.", [PLACED]],
    ["The tracking number is JD0146.", [NUMBER]],
    ["Your DHL tracking number is JD0146.", [NUMBER, CARRIER]],
    [`You can track your parcel here: ${url}`, [LINK]],
    [`You can follow it at ${url}.`, [LINK]],
    ["The total of your order was €85.90.", [TOTAL]],
    ["Your order #1042 came to €85.90.", [NAME, TOTAL]],
    ["Your payment has been received.", ["order.financial_status"]],
    ["Your order contains Merino Socks.", ["item.0.title"]],
    ["Your order includes Merino Socks and Harbour Mug.", ["item.0.title", "item.1.title"]],
    ["You ordered 2 Harbour Mug.", ["item.1.title", "item.1.quantity"]],
    ["The price of Harbour Mug is €18.00.", ["item.1.title", "item.1.unit_price"]],
    [
      "Items can be returned within 30 days of delivery, unused and in their original condition.",
      ["returns.window"],
    ],
    ["You can return items within 30 days of delivery.", ["returns.window"]],
    ["Please note that items can be returned within 30 days of delivery.", ["returns.window"]],
    ["Unfortunately, final sale items can't be returned or exchanged.", ["returns.final_sale"]],
    ["Refunds go back to the original payment method.", ["refunds.method"]],
    ["Your refund goes back to your original payment method.", ["refunds.method"]],
    ["Our refunds go back to the original payment method.", ["refunds.method"]],
    ["Could you share a photo of the item, please?", []],
    ["Could you please tell me which item it is?", []],
    ["Which size would you like?", []],
    ["Could you confirm your full address?", []],
    ["Is there anything else you would like to know?", []],
    ["Do you have a photo of it?", []],
    ["Could you send us your order number?", []],
  ]),
  ...en("transit", [
    ["Your order is on its way.", [PARCEL]],
    ["Your parcel is currently in transit.", [PARCEL]],
    ["Good news, your order #1042 is on its way with DHL.", [NAME, PARCEL, CARRIER]],
    ["The last scan was on 16 November 2026 in Hamburg.", [SCAN, PLACE]],
    ["It was last scanned in Hamburg on November 16.", [SCAN, PLACE]],
    ["The carrier's current estimate is 24 November 2026.", [DUE]],
    ["The estimated delivery date is November 24, 2026.", [DUE]],
    ["Delivery is expected on Tuesday, 24 November.", [DUE]],
    ["Your order hasn't been delivered yet.", [PARCEL]],
    ["Your order has shipped, and the tracking number is JD0146.", [STATE, NUMBER]],
    ["I can confirm that your order was shipped on 13 November 2026.", [SENT]],
  ]),
  ...en("unshipped", [
    ["Your order #1042 hasn't shipped yet.", [NAME, STATE]],
    ["Your order has not been shipped yet.", [STATE]],
    ["Your order is still being prepared.", [STATE]],
    ["I can cancel it for you.", [STATE]],
    ["I can still cancel your order.", [STATE]],
    ["An order can be cancelled until it ships.", ["cancellation.before_shipping"]],
    ["Your order can be cancelled until it ships.", ["cancellation.before_shipping"]],
    ["Thanks, Ana!", []],
  ]),
  ...en("refunded", [
    ["Your order was cancelled on 12 November 2026.", ["order.cancelled_at"]],
    ["Your order #1042 has been cancelled.", [NAME, "order.cancelled_at"]],
    ["A refund of €12.50 was issued on 19 November 2026.", ["refund.0.total", "refund.0.created_at"]],
    ["A refund of €12.50 has been made.", ["refund.0.total"]],
    ["Part of your order has been refunded.", ["order.financial_status"]],
  ]),
  ...en("returnable", [
    ["I can send you the return label.", ["returns.window"]],
    ["Shall I e-mail you the return label?", []],
  ]),
  ...en("faulty", [
    ["I can arrange a refund for you.", ["faulty.remedy"]],
    ["I'm so sorry to hear that.", []],
  ]),
  ...en("outForDelivery", [["Your order is out for delivery.", [PARCEL]]]),
  ...en("stranger", [
    ["Thank you for writing to us.", []],
    ["I'd be glad to help with this.", []],
  ]),
  ...de("delivered", [
    ["Guten Tag Ana,", []],
    ["Hallo Ana, vielen Dank für Ihre Nachricht.", []],
    ["Danke für Ihre Geduld.", []],
    ["Es tut mir sehr leid, dass Sie Ärger hatten.", []],
    ["Ich helfe Ihnen gerne weiter.", []],
    ["Ich verstehe Ihren Ärger.", []],
    ["Bei Fragen melden Sie sich gerne.", []],
    ["Mit freundlichen Grüßen", []],
    ["Viele Grüße", []],
    ["Ihre Bestellung #1042 wurde am 17. November 2026 zugestellt.", [NAME, ARRIVED]],
    ["Ihr Paket wurde am 17.11.2026 in Leipzig zugestellt.", [ARRIVED, PLACE]],
    ["Gute Nachrichten: Ihre Bestellung ist bereits zugestellt.", [PARCEL]],
    ["Laut Versanddienst wurde sie am 17. November zugestellt.", [ARRIVED]],
    ["Wir haben Ihre Bestellung am 13. November 2026 mit DHL versandt.", [SENT, CARRIER]],
    ["Sie haben die Bestellung am 10. November 2026 aufgegeben.", [PLACED]],
    ["Die Sendungsnummer lautet JD0146 (DHL).", [NUMBER, CARRIER]],
    [`Hier können Sie die Sendung verfolgen: ${url}`, [LINK]],
    ["Der Gesamtbetrag Ihrer Bestellung beträgt 85,90 €.", [TOTAL]],
    ["Ihre Bestellung enthält Merino Socks.", ["item.0.title"]],
    ["Ihre Zahlung ist eingegangen.", ["order.financial_status"]],
    ["Artikel können innerhalb von 30 Tagen nach der Zustellung zurückgegeben werden.", ["returns.window"]],
    ["Erstattungen gehen auf die ursprüngliche Zahlungsart zurück.", ["refunds.method"]],
    ["Könnten Sie uns bitte ein Foto schicken?", []],
    ["Welche Größe möchten Sie?", []],
  ]),
  ...de("transit", [
    ["Ihre Bestellung ist derzeit unterwegs.", [PARCEL]],
    ["Der letzte Scan war am 16. November 2026 in Hamburg.", [SCAN, PLACE]],
    ["Die aktuelle Schätzung ist der 24. November 2026.", [DUE]],
    ["Ihre Bestellung wurde noch nicht zugestellt.", [PARCEL]],
  ]),
  ...de("unshipped", [
    ["Ihre Bestellung ist noch nicht versandt.", [STATE]],
    ["Ihre Bestellung wird noch vorbereitet.", [STATE]],
    ["Ich kann Ihre Bestellung noch stornieren.", [STATE]],
  ]),
  ...de("refunded", [
    ["Ihre Bestellung wurde am 12. November 2026 storniert.", ["order.cancelled_at"]],
    ["Am 19. November 2026 wurden 12,50 € erstattet.", ["refund.0.total", "refund.0.created_at"]],
  ]),
];

type Told = readonly [text: string, cites: readonly (string | undefined)[]];

function en(ticket: Ticket, told: readonly Told[]): Paraphrase[] {
  return inLanguage("en", ticket, told);
}

function de(ticket: Ticket, told: readonly Told[]): Paraphrase[] {
  return inLanguage("de", ticket, told);
}

function inLanguage(language: string, ticket: Ticket, told: readonly Told[]): Paraphrase[] {
  return told.map(([text, cites]) => [language, ticket, text, cites.filter((id) => id !== undefined)]);
}
