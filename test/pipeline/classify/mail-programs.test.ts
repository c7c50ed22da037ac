import { describe, expect, it } from "vitest";
import { htmlText } from "../../../src/helpdesk/gorgias/html-text.ts";
import { cleanText } from "../../../src/pipeline/classify/clean-text.ts";

const OWN = "Please cancel it.";
const SHOP = "Shop <help@shop.test>";
const QUOTED = "Your order has shipped.\nTrack it here: https://shop.test/t/1";
const inQuotes = (text: string, depth = 1) =>
  text
    .split("\n")
    .map((line) => `${">".repeat(depth)} ${line}`)
    .join("\n");

/** The line by which Gmail and Apple Mail introduce a quote, per language. */
const QUOTE_HEADS: readonly (readonly [string, string])[] = [
  ["Gmail, English", `On Tue, Nov 3, 2026 at 10:11 AM ${SHOP} wrote:`],
  ["Gmail, German", `Am Di., 3. Nov. 2026 um 10:11 Uhr schrieb ${SHOP}:`],
  ["Gmail, French", `Le mar. 3 nov. 2026 à 10:11, ${SHOP} a écrit :`],
  ["Gmail, Spanish", `El mar, 3 nov 2026 a las 10:11, Shop (<help@shop.test>) escribió:`],
  ["Gmail, Italian", `Il giorno mar 3 nov 2026 alle ore 10:11 ${SHOP} ha scritto:`],
  ["Gmail, Dutch", `Op di 3 nov 2026 om 10:11 schreef ${SHOP}:`],
  ["Gmail, Portuguese", `Em ter., 3 de nov. de 2026 às 10:11, ${SHOP} escreveu:`],
  ["Apple Mail, English", `On 3 Nov 2026, at 10:11, ${SHOP} wrote:`],
  ["Apple Mail, German", `Am 03.11.2026 um 10:11 schrieb ${SHOP}:`],
  ["Apple Mail, French", `Le 3 nov. 2026 à 10:11, ${SHOP} a écrit :`],
  ["Apple Mail, Spanish", `El 3 nov 2026, a las 10:11, ${SHOP} escribió:`],
  ["Apple Mail, Italian", `Il giorno 3 nov 2026, alle ore 10:11, ${SHOP} ha scritto:`],
  ["Apple Mail, Dutch", `Op 3 nov 2026, om 10:11 heeft ${SHOP} het volgende geschreven:`],
  ["Apple Mail, Portuguese", `No dia 03/11/2026, às 10:11, ${SHOP} escreveu:`],
  ["Apple Mail, Brazilian", `Em 3 de nov. de 2026, à(s) 10:11, ${SHOP} escreveu:`],
  ["Thunderbird, English", "On 03/11/2026 10:11, Shop wrote:"],
  ["Thunderbird, German", "Am 03.11.26 um 10:11 schrieb Shop:"],
  ["Yahoo, English", `On Tuesday, November 3, 2026 at 10:11:12 AM GMT+1, ${SHOP} wrote:`],
];

/** The block that Outlook puts over a quote, per language. */
const OUTLOOK_HEADS: readonly (readonly [string, string])[] = [
  [
    "English",
    "From: Shop <help@shop.test>\nSent: Tuesday, November 3, 2026 10:11 AM\nTo: Jo <jo@x.test>\nSubject: RE: Order",
  ],
  [
    "German",
    "Von: Shop <help@shop.test>\nGesendet: Dienstag, 3. November 2026 10:11\nAn: Jo <jo@x.test>\nBetreff: AW: Bestellung",
  ],
  [
    "French",
    "De : Shop <help@shop.test>\nEnvoyé : mardi 3 novembre 2026 10:11\nÀ : Jo <jo@x.test>\nObjet : RE: Commande",
  ],
  [
    "Spanish",
    "De: Shop <help@shop.test>\nEnviado: martes, 3 de noviembre de 2026 10:11\nPara: Jo <jo@x.test>\nAsunto: RE: Pedido",
  ],
  [
    "Italian",
    "Da: Shop <help@shop.test>\nInviato: martedì 3 novembre 2026 10:11\nA: Jo <jo@x.test>\nOggetto: R: Ordine",
  ],
  [
    "Dutch",
    "Van: Shop <help@shop.test>\nVerzonden: dinsdag 3 november 2026 10:11\nAan: Jo <jo@x.test>\nOnderwerp: RE: Bestelling",
  ],
  [
    "Portuguese",
    "De: Shop <help@shop.test>\nEnviado: terça-feira, 3 de novembro de 2026 10:11\nPara: Jo <jo@x.test>\nAssunto: RE: Pedido",
  ],
  [
    "English, bold marks",
    "*From:* Shop <help@shop.test>\n*Sent:* Tuesday, November 3, 2026 10:11 AM\n*To:* Jo\n*Subject:* RE: Order",
  ],
  [
    "English, of the web",
    "________________________________\nFrom: Shop <help@shop.test>\nSent: Tuesday\nTo: Jo\nSubject: Order",
  ],
];

describe("a quoted thread", () => {
  it.each(QUOTE_HEADS)("of %s goes, marked line by line", (_program, head) => {
    expect(cleanText(`${OWN}\n\n${head}\n\n${inQuotes(QUOTED)}`)).toBe(OWN);
  });

  it.each(QUOTE_HEADS)("of %s goes, without any mark", (_program, head) => {
    expect(cleanText(`${OWN}\n\n${head}\n${QUOTED}`)).toBe(OWN);
  });

  it.each(OUTLOOK_HEADS)("of Outlook goes, %s", (_language, head) => {
    expect(cleanText(`${OWN}\r\n\r\n${head.replaceAll("\n", "\r\n")}\r\n\r\n${QUOTED}`)).toBe(OWN);
  });

  it("goes however deep it is", () => {
    const deep = [1, 2, 3, 4, 5].map(
      (depth) => `${inQuotes(`On 3 Nov 2026, ${SHOP} wrote:`, depth - 1)}\n${inQuotes(QUOTED, depth)}`,
    );
    expect(cleanText(`${OWN}\n\n${deep.join("\n")}`)).toBe(OWN);
  });

  it("goes from between answers that are written into it", () => {
    const mail = `> Which order?\n\n#1042\n\n> What should we do?\n\n${OWN}`;
    const own = cleanText(mail);
    expect(own).toContain("#1042");
    expect(own).toContain(OWN);
    expect(own).not.toContain("What should we do");
  });
});

describe("what stands below the words", () => {
  it.each([
    ["an Outlook footer", "Get Outlook for Android<https://aka.ms/x>"],
    ["a German Outlook footer", "Holen Sie sich Outlook für iOS"],
    ["a mobile footer", "Sent from my Galaxy"],
    ["a French mobile footer", "Envoyé depuis mon téléphone Huawei"],
    ["a Spanish mobile footer", "Enviado desde mi iPhone"],
    ["an Italian mobile footer", "Inviato da iPad"],
    ["a Dutch mobile footer", "Verzonden met Outlook voor Android"],
    ["a Portuguese mobile footer", "Enviado do meu telemóvel Samsung"],
    [
      "a signature with a card",
      "-- \nJo Doe\nHead of Things | Example Ltd\nT +44 20 7946 0000 | www.example.test",
    ],
    ["a sign-off and a card", "Kind regards\n\nJo Doe\nExample Ltd\n1 High Street\nLondon"],
    ["a Spanish sign-off", "Un saludo,\nJo"],
    ["a Portuguese sign-off", "Cumprimentos,\nJo"],
    ["a virus note", "Virus-free.www.avg.com"],
    [
      "a disclaimer",
      "This message is intended only for the addressee and may contain confidential information. If you sue, our lawyer answers.",
    ],
    ["a German disclaimer", "Diese E-Mail ist vertraulich. Rechtliche Schritte bleiben vorbehalten."],
    ["a French disclaimer", "Ce message est confidentiel. Toute diffusion est interdite."],
    ["a picture of a signature", "[cid:image001.png@01DA0000.00000000]"],
  ])("goes: %s", (_what, footer) => {
    expect(cleanText(`${OWN}\n\n${footer}`)).toBe(OWN);
  });

  it("goes when all of it comes at once", () => {
    const below = `Best regards\nJo\n\nSent from my iPhone\n\n${QUOTE_HEADS[0]?.[1]}\n\n${inQuotes(QUOTED, 2)}`;
    expect(cleanText(`${OWN}\n\n${below}`)).toBe(OWN);
  });
});

describe("a mail in HTML", () => {
  it.each([
    [
      "Gmail",
      '<div dir="ltr">Please cancel it.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Tue, Nov 3, 2026 at 10:11 AM Shop &lt;<a href="mailto:help@shop.test">help@shop.test</a>&gt; wrote:<br></div><blockquote class="gmail_quote">Your order has <b>shipped</b>.</blockquote></div>',
    ],
    [
      "Outlook",
      '<html><head><style>p.MsoNormal{margin:0}</style></head><body><p class="MsoNormal">Please cancel it.<o:p></o:p></p><div style="border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Shop &lt;help@shop.test&gt;<br><b>Sent:</b> Tuesday, November 3, 2026 10:11 AM<br><b>To:</b> Jo<br><b>Subject:</b> RE: Order</p></div><p>Your order has shipped.</p></body></html>',
    ],
    [
      "Apple Mail",
      '<body style="word-wrap: break-word">Please cancel it.<br><div><br><blockquote type="cite"><div>On 3 Nov 2026, at 10:11, Shop &lt;help@shop.test&gt; wrote:</div><br><div>Your order has shipped.</div></blockquote></div></body>',
    ],
    [
      "a script and a tracking picture",
      '<p>Please cancel it.</p><script>steal()</script><img src="https://x.test/p.gif" alt="pixel">',
    ],
    [
      "tables inside tables",
      `${"<table><tr><td>".repeat(30)}Please cancel it.${"</td></tr></table>".repeat(30)}`,
    ],
  ])("of %s leaves the customer's words", (_what, html) => {
    expect(cleanText(htmlText(html))).toBe(OWN);
  });
});
