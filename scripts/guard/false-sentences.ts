import { formatMoney } from "../../src/domain/money.ts";
import { type GuardCase, TICKETS, type Ticket } from "./cases.ts";
import {
  ANSWERS_NOBODY_GAVE,
  LIES,
  OVERSTATED,
  STRANGER,
  UNSOURCED,
  WORDS_FOR_VALUES,
  WRONG_STATES,
} from "./false-texts.ts";
import { FRAME_LANGUAGES, FRAMES, type FrameLanguage, type FrameTopic, SLOTS } from "./frames.ts";

const WRONG_DAYS = [-400, -365, -31, -8, -1, 1, 2, 9, 30, 365];
const WRONG_MINOR = [1, 100, 1249, 1251, 8500, 8591, 12500, 125000, 859000];
const WRONG_TEXTS = {
  tracking: ["JD0147", "JD01466", "0146", "1Z999AA10123456784", "#1042", "DHL"],
  order: ["#1043", "#10422", "1024", "UK-1042", "JD0146", "#104-2"],
} as const;

/** Sentences of which each is false, unfounded or unfit for its ticket; the guard must pass none. */
export function falseSentences(): GuardCase[] {
  return [
    ...wrongValues(),
    ...foreignCitations(),
    ...wrongDurations(),
    ...lies(),
    ...wrongStates(),
    ...unsafe(),
  ];
}

function wrongValues(): GuardCase[] {
  return eachFrame((language, topic, frame) => {
    const { ticket, id } = SLOTS[topic];
    return wrongTexts(language, topic).flatMap((value) =>
      [[id], everything(ticket).slice(0, 6), everything(ticket)].map((cites) =>
        aCase("wrong value", frame.replace("{}", value), cites, language, ticket),
      ),
    );
  });
}

function wrongTexts(language: FrameLanguage, topic: FrameTopic): string[] {
  const slot = SLOTS[topic];
  switch (slot.kind) {
    case "date":
      return WRONG_DAYS.map((days, position) => {
        const at = new Date(Date.parse(`${slot.is}T12:00:00Z`) + days * 86_400_000);
        return dateText(at, language, position % 2 === 0 ? "long" : "full");
      });
    case "money":
      return WRONG_MINOR.filter((minor) => minor !== slot.is).map((minor) =>
        formatMoney({ minor, currency: "EUR" }, language),
      );
    case "text":
      return [...WRONG_TEXTS[topic === "order" ? "order" : "tracking"]];
    default:
      return slot satisfies never;
  }
}

/** Right values, resting on facts that don't hold them. */
function foreignCitations(): GuardCase[] {
  return eachFrame((language, topic, frame) => {
    const { ticket, id } = SLOTS[topic];
    const text = frame.replace("{}", rightText(language, topic));
    // The ticket's only refund is also all that was refunded.
    const foreign = everything(ticket).filter((one) => one !== id && one !== "order.total_refunded");
    return [[], ...foreign.map((one) => [one])].map((cites) =>
      aCase("citation", text, cites, language, ticket),
    );
  });
}

/** The text that makes a frame true. */
export function rightText(language: FrameLanguage, topic: FrameTopic): string {
  const slot = SLOTS[topic];
  switch (slot.kind) {
    case "date":
      return dateText(new Date(`${slot.is}T12:00:00Z`), language, "long");
    case "money":
      return formatMoney({ minor: slot.is, currency: "EUR" }, language);
    case "text":
      return slot.is;
    default:
      return slot satisfies never;
  }
}

const WINDOWS: Readonly<Record<FrameLanguage, string>> = {
  en: "Items can be returned within {} days of delivery.",
  de: "Artikel können innerhalb von {} Tagen nach der Zustellung zurückgegeben werden.",
  fr: "Les articles peuvent être retournés dans les {} jours suivant la livraison.",
  es: "Los artículos se pueden devolver en los {} días siguientes a la entrega.",
  it: "Gli articoli si possono rendere entro {} giorni dalla consegna.",
  nl: "Artikelen kunnen binnen {} dagen na bezorging worden geretourneerd.",
  pt: "Os artigos podem ser devolvidos até {} dias após a entrega.",
};

function wrongDurations(): GuardCase[] {
  return FRAME_LANGUAGES.flatMap((language) =>
    ["3", "7", "14", "29", "31", "45", "60", "90", "300", "30-60"].flatMap((days) =>
      [["returns.window"], ["returns.window", "exchanges.window", "faulty.remedy"], ["refunds.method"]].map(
        (cites) => aCase("duration", WINDOWS[language].replace("{}", days), cites, language, "returnable"),
      ),
    ),
  );
}

function lies(): GuardCase[] {
  const texts = [
    ...LIES.map(([language, text]) => ({ language, text, kind: "lie" })),
    ...WORDS_FOR_VALUES.map(([language, text]) => ({ language, text, kind: "value in words" })),
  ];
  const told = texts.flatMap(({ language, text, kind }) =>
    citeSets("delivered").map((cites) => aCase(kind, text, cites, language, "delivered")),
  );
  const strangers = STRANGER.map(([language, text]) => aCase("stranger", text, [], language, "stranger"));
  const overstated = OVERSTATED.map(([text, cites, ticket]) =>
    aCase("overstated", text, cites, "en", ticket),
  );
  const unsourced = UNSOURCED.map((text) => aCase("citation", text, [], "en", "delivered"));
  return [...told, ...strangers, ...overstated, ...unsourced];
}

function wrongStates(): GuardCase[] {
  return WRONG_STATES.flatMap(([language, text, tickets]) =>
    tickets.flatMap((ticket) =>
      [...citeSets(ticket), ...everything(ticket).map((id) => [id])].map((cites) =>
        aCase("state", text, cites, language, ticket),
      ),
    ),
  );
}

function unsafe(): GuardCase[] {
  return ANSWERS_NOBODY_GAVE.flatMap((text) =>
    citeSets("delivered").map((cites) => aCase("unsafe", text, cites, "en", "delivered")),
  );
}

function citeSets(ticket: Ticket): string[][] {
  const ids = everything(ticket);
  return [
    [],
    ["order.name"],
    ids.slice(0, 6),
    ids.slice(-6),
    ["returns.window", "refunds.method", "faulty.remedy"],
  ];
}

function everything(ticket: Ticket): string[] {
  return TICKETS[ticket].facts.map(({ id }) => id);
}

function eachFrame(
  cases: (language: FrameLanguage, topic: FrameTopic, frame: string) => readonly GuardCase[],
): GuardCase[] {
  return FRAME_LANGUAGES.flatMap((language) =>
    (Object.keys(SLOTS) as FrameTopic[]).flatMap((topic) =>
      FRAMES[language][topic].flatMap((frame) => cases(language, topic, frame)),
    ),
  );
}

function aCase(
  kind: string,
  text: string,
  cites: readonly string[],
  language: string,
  ticket: Ticket,
): GuardCase {
  return { kind, text, cites, language, context: TICKETS[ticket] };
}

function dateText(at: Date, language: string, dateStyle: "long" | "full"): string {
  return new Intl.DateTimeFormat(language, { dateStyle, timeZone: "Europe/Berlin" }).format(at);
}
