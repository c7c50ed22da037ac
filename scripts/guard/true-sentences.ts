import { SITUATIONS } from "../../src/domain/situation.ts";
import { factText } from "../../src/pipeline/deliver/fact-text.ts";
import { writeFromTemplates } from "../../src/pipeline/write/template-writer.ts";
import { type GuardCase, TICKETS } from "./cases.ts";
import { aContext, aDecision, OFFERS } from "./draft-cases.ts";
import { rightText } from "./false-sentences.ts";
import { FRAME_LANGUAGES, FRAMES, type FrameTopic, SLOTS } from "./frames.ts";
import { PARAPHRASES } from "./paraphrases.ts";

/** Sentences of which each is true for its ticket and rests on what it cites; the guard should pass nearly all. */
export function trueSentences(): GuardCase[] {
  return [...ownWords(), ...framed(), ...labelled(), ...paraphrased()];
}

function ownWords(): GuardCase[] {
  return FRAME_LANGUAGES.flatMap((language) =>
    SITUATIONS.flatMap((situation) => {
      const decision = aDecision([situation], { action: OFFERS[situation] ?? "inform" });
      const context = aContext(decision, { language });
      return writeFromTemplates(context)
        .paragraphs.flat()
        .map(({ text, cites }) => ({ kind: "template", text, cites, language, context }));
    }),
  );
}

function framed(): GuardCase[] {
  return FRAME_LANGUAGES.flatMap((language) =>
    (Object.keys(SLOTS) as FrameTopic[]).flatMap((topic) =>
      FRAMES[language][topic].map((frame) => ({
        kind: "frame",
        text: frame.replace("{}", rightText(language, topic)),
        cites: [SLOTS[topic].id],
        language,
        context: TICKETS[SLOTS[topic].ticket],
      })),
    ),
  );
}

/** Labels with a number ("Parcel 1") are the agent's words and not for customers. */
function labelled(): GuardCase[] {
  const facts = TICKETS.delivered.facts.filter(({ label }) => !/\d/.test(label));
  return FRAME_LANGUAGES.flatMap((language) =>
    facts.map((fact) => ({
      kind: "label",
      text: `${fact.label}: ${factText(fact, "Europe/Berlin", language)}.`,
      cites: [fact.id],
      language,
      context: TICKETS.delivered,
    })),
  );
}

function paraphrased(): GuardCase[] {
  return PARAPHRASES.map(([language, ticket, text, cites]) => ({
    kind: "paraphrase",
    text,
    cites,
    language,
    context: TICKETS[ticket],
  }));
}
