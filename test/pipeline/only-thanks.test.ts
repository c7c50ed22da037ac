import { describe, expect, it } from "vitest";
import { isOnlyThanks } from "../../src/pipeline/only-thanks.ts";
import { processorMs } from "../support/processor-ms.ts";

const THANKS = [
  "Thank you so much!",
  "Thanks Alex, that's great. Have a lovely day!\n\nAna",
  "Ok great, cheers",
  "Perfect, thanks for the quick reply :)",
  "Hi Maria,\n\nThank you very much for your help.\n\nKind regards,\nAna Example",
  "👍",
  "🙏🏽❤️",
  "Thx 😊",
  "Danke!",
  "Vielen Dank für die schnelle Hilfe!",
  "Alles klar, danke Ihnen und ein schönes Wochenende",
  "Merci beaucoup pour votre réponse rapide, bonne journée !",
  "Parfait, merci Julie.",
  "Muchas gracias por su ayuda",
  "Perfecto, gracias. Un saludo",
  "Grazie mille per la vostra disponibilità",
  "Ottimo, grazie Luca!",
  "Hartelijk dank voor de snelle reactie",
  "Top, bedankt!",
  "Muito obrigada pela ajuda!",
  "Ok, obrigado. Bom dia",
];

const MORE = [
  "Thanks, but where is my order now?",
  "Thank you. Please cancel the other one too",
  "Thanks, it still has not arrived",
  "No thanks",
  "No, that's not ok",
  "Yes please",
  "thanks for nothing",
  "Ok and the refund",
  "Great, another delay",
  "👎",
  "😡😡",
  "1001",
  "ok 42",
  "Danke, aber das Paket fehlt noch",
  "Danke. Wann kommt das Geld",
  "Merci mais je veux un remboursement",
  "Gracias, pero quiero cancelar",
  "Grazie, vorrei anche un cambio",
  "Bedankt, maar ik wil mijn geld terug",
  "Obrigada, e o reembolso",
  "Super, dann hätte ich gern das Geld zurück",
  "",
];

describe("a message of thanks alone", () => {
  it.each(THANKS)("is %j", (text) => expect(isOnlyThanks(text)).toBe(true));
  it.each(MORE)("is not %j", (text) => expect(isOnlyThanks(text)).toBe(false));

  it("is told of long texts in no time", () => {
    const before = process.cpuUsage();
    for (const text of [
      "thanks ".repeat(5_000),
      "👍".repeat(10_000),
      "\n".repeat(20_000),
      "Ana ".repeat(5_000),
    ])
      expect(isOnlyThanks(text)).toBe(text.startsWith("👍"));
    expect(processorMs(before)).toBeLessThan(1_000);
  });
});
