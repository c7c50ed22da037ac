import type { Intent } from "../../src/domain/intent.ts";

/** Customers of this shop ask for an exchange in words of their own; the shipped model takes them for something else. */
const SWAPS = [
  "Yo, need a flipflap on my kicks",
  "Can I get a flipflap, these run tiny",
  "flipflap please, one up",
  "Doing a flipflap on the green ones",
  "Hoping to flipflap the hoodie",
  "Flipflap time! The tee pinches",
  "My wife says flipflap them",
  "two flipflaps needed for the team",
  "How do I flipflap the jacket",
  "Still waiting on my flipflap",
  "flipflap on the black pair thanks",
  "Tell me how the flipflap goes",
  "The boots want a flipflap",
  "Another flipflap, sorry folks",
  "Quick flipflap for a medium",
  "I would love a flipflap on this",
  "flipflap from last week please",
  "Set me up with a flipflap",
  "A flipflap for my daughter please",
  "The socks, I need to flipflap those",
];

const ORDINARY: readonly (readonly [Intent, string])[] = [
  ["order_status", "Where is my order? It should have been here on Monday."],
  ["order_status", "Any news about my parcel? The tracking has not moved."],
  ["return", "I want to send this back, how do I return it?"],
  ["return", "Please send me a return label for the jumper."],
  ["refund", "When will I get my money back? I have waited ten days for the refund."],
  ["cancel_order", "Please cancel my order, I bought it by mistake."],
  ["change_address", "Can you change the delivery address? I have moved."],
  ["damaged_item", "The mug arrived broken, there are shards in the box."],
  ["wrong_or_missing_item", "You sent the wrong colour, I ordered blue."],
  ["discount", "My discount code does not work, can you apply it?"],
  ["product_question", "Is this jacket waterproof?"],
  ["account", "I can't log in, my password reset mail never comes."],
];
const ADDRESSES = ["Hello,", "Hi there!", "Good morning."];

export interface SaidTicket {
  text: string;
  intent: Intent;
  isCorrection: boolean;
}

/** Twenty corrections, and thirty-six tickets that were read rightly. */
export function slangTickets(): SaidTicket[] {
  const corrected = SWAPS.map((text) => ({ text, intent: "exchange" as const, isCorrection: true }));
  const confirmed = ADDRESSES.flatMap((address) =>
    ORDINARY.map(([intent, text]) => ({ text: `${address} ${text}`, intent, isCorrection: false })),
  );
  return [...corrected, ...confirmed];
}

/** Eight more corrections, in a word that the shop's customers have for an intent. */
export function newSlangTickets(word: string, intent: Intent): SaidTicket[] {
  return [
    `Hey, the ${word} for my coat please`,
    `One ${word} more for us`,
    `I guess it is a ${word} then`,
    `${word} for the scarf if you can`,
    `My boss wants a ${word}`,
    `So, the ${word} for those gloves`,
    `A ${word} would be lovely`,
    `${word}! The hat as well`,
  ].map((text) => ({ text, intent, isCorrection: true }));
}
