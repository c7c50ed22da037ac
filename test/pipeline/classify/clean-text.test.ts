import { describe, expect, it } from "vitest";
import { cleanText, hasCustomerText } from "../../../src/pipeline/classify/clean-text.ts";
import { processorMs } from "../../support/processor-ms.ts";

describe("cleanText", () => {
  it.each([
    [
      "English",
      "Where is it?\n\nOn Mon, 3 Nov 2026 at 10:00, Shop <help@shop.test> wrote:\n> hello\n> there",
    ],
    [
      "English over two lines",
      "Where is it?\n\nOn Mon, 3 Nov 2026 at 10:00, The Shop Team\n<help@shop.test> wrote:\n\nhello",
    ],
    ["German", "Where is it?\n\nAm 03.11.2026 um 10:11 schrieb Shop <a@shop.test>:\n> hallo"],
    ["French", "Where is it?\n\nLe lun. 3 nov. 2026 à 10:11, Shop <a@shop.test> a écrit :\n> bonjour"],
    [
      "Outlook",
      "Where is it?\n\n________________________________\nFrom: Shop <a@shop.test>\nSent: Monday\nTo: Jo\n\nhello",
    ],
    ["Outlook classic", "Where is it?\n\n-----Original Message-----\nFrom: Shop\nhello"],
  ])("strips the quoted thread of a %s mail", (_, text) => {
    expect(cleanText(text)).toBe("Where is it?");
  });

  it.each([
    "Please cancel it.\n\nSent from my iPhone",
    "Please cancel it.\n\nVon meinem iPhone gesendet",
    "Please cancel it.\n\nBest regards,\nJo Doe\n+1 555 0100",
    "Please cancel it.\n\nMit freundlichen Grüßen\nHans Meier\nMusterstr. 1",
    "Please cancel it.\n\nCordialement,\nMarie",
    "Please cancel it.\n-- \nJo Doe, Example Ltd",
    "Please cancel it.\n\nThis e-mail and any attachments are confidential and intended solely for the addressee.",
  ])("strips signatures, mobile footers and disclaimers: %j", (text) => {
    expect(cleanText(text)).toBe("Please cancel it.");
  });

  it("keeps a postscript that stands below the signature", () => {
    expect(cleanText("Please cancel it.\n\nRegards,\nJo\n\nPS: also change my email")).toBe(
      "Please cancel it.\n\nPS: also change my email",
    );
  });

  it("keeps the customer's words of a contact form and drops its envelope", () => {
    const form =
      "You received a new message from your online store's contact form.\n\nCountry Code:\nUS\n\nName:\nJo\n\nEmail:\njo@example.com\n\nComment:\nwhere is order 1042";
    expect(cleanText(form)).toBe("where is order 1042");
  });

  it("keeps a message that is nothing but a quote or a forward", () => {
    expect(cleanText("> cancel my order")).toContain("cancel my order");
    expect(
      cleanText("---------- Forwarded message ----------\nFrom: Shop\n\nYour order has shipped"),
    ).toContain("shipped");
  });

  it("removes zero-width, direction and control characters, so that they can't hide or split words", () => {
    expect(cleanText("can\u200bcel\u00ad my \u202eorder\u0000\u2066 now\ufeff")).toBe("cancel my order now");
  });

  it("caps its output", () => {
    expect(cleanText("word ".repeat(50_000)).length).toBeLessThanOrEqual(6000);
  });

  it.each([
    "Op schreef ",
    "On a \n",
    "\n \n",
    "From: <",
    "Den x skrev ",
    "W dniu pisze ",
    "在写道",
    "20",
    "a b <c> schrieb\n",
    "> ",
    "Regards\n",
    "Am \nschrieb [",
  ])("stays quick on a text made of %j", (piece) => {
    for (const length of [2_900, 5_900, 20_000]) {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      const before = process.cpuUsage();
      cleanText(text);
      expect(processorMs(before)).toBeLessThan(250);
    }
  });
});

describe("hasCustomerText", () => {
  it.each([
    "",
    " \u200b\n",
    "Sent from my iPhone",
    "Von meinem iPhone gesendet",
    "Get Outlook for iOS",
    "Envoyé de mon iPhone",
    "Enviado desde mi iPhone",
    "Inviato da iPhone",
    "Verstuurd vanaf mijn iPhone",
    "Enviado do meu iPhone",
    "Sent from Yahoo Mail on Android",
    "> hello\n> there",
    "On Mon, 3 Nov 2026 at 10:00, Shop <help@shop.test> wrote:\n> hello\n> there",
    "\n\nSent from my iPhone\n\nOn Mon, 3 Nov 2026, Shop wrote:\n> hello",
    "[image: IMG_1.jpeg]",
  ])("finds no words of the customer in %j", (text) => {
    expect(hasCustomerText(text)).toBe(false);
  });

  it.each([
    "?",
    "👍",
    "ok\n\nSent from my iPhone",
    "yes please\n\n> shall we cancel it?",
    "---------- Forwarded message ----------\nFrom: Shop\n\nYour order has shipped",
    "Get Outlook to stop, I can't read your mails",
    "Sent my iPhone case back on Monday, nothing since",
    "Von meinem Handy kann ich nicht bezahlen",
    "On Monday you wrote: it ships soon. It didn't.",
  ])("finds the customer's words in %j", (text) => {
    expect(hasCustomerText(text)).toBe(true);
  });
});
