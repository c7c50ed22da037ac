import type { Remedy } from "../../../domain/policy.ts";
import type { Situation } from "../../../domain/situation.ts";

/** What a sentence may name. Texts are ready to print; a sentence that uses one cites its facts. */
export interface Named {
  /** " #1042" with its leading space, or "" when no order may be named: "your order${order}". */
  order: string;
  /** "Merino Socks and Mug", or null when the whole order is meant, or too many items of it to list. */
  items: string | null;
  /** Whether the customer gave an order or it is known which: nobody is asked for its number then. */
  hasOrder: boolean;
  /** Whether only some items are meant, though they are too many to list: "part of your order". */
  isPart: boolean;
  /** Set where not the whole order but one of its parcels is told of: "JD0146 (DHL)", or null without a number. */
  parcel: { name: string | null } | null;
  /** Last day to send it back or to exchange it, where code has counted one that holds for all of it. */
  until: string | null;
  /** Whether it was to be exchanged, rather than sent back. */
  isExchange: boolean;
  /** "a replacement or a refund". */
  remedies: string;
}

/**
 * How one situation is told. `opening` is sympathy or thanks and states nothing; `answer` is what the customer wants to
 * know; `next` is the one thing they are asked. Numbers, dates and promises have no place here: those come from facts
 * and clauses.
 */
interface Telling {
  opening?: string;
  answer?: (named: Named) => string;
  next?: (named: Named) => string;
  /** Instead of `next` where the customer has said so already. */
  answered?: string;
  /** Instead of `next` where several items could be meant. */
  nextOfSeveral?: string;
  /** Instead of `answer` and `next` where nobody named the item that it is about: asks first, then offers. */
  unnamed?: { next: (named: Named) => string; answer: (named: Named) => string };
}

/** Everything that the template writer says in one language. A language is one file that is complete by this type. */
export interface Phrases {
  /** For Intl: dates, amounts, lists. */
  locale: string;
  /** Without a name, neutral. */
  greeting: (name: string | null) => string;
  thanks: string;
  sorry: string;
  /** A person takes over; rests on clause "escalation.handover". No admission, no date. */
  handover: string;
  otherPoints: string;
  remedies: Readonly<Record<Remedy, string>>;
  /** Opens a paragraph that does not name its order, where the reply is about several. */
  aboutOrder: (name: string) => string;
  placedOn: (date: string) => string;
  shippedOn: (date: string) => string;
  lastScan: (date: string, place: string | null) => string;
  estimate: (date: string) => string;
  estimatePassed: (date: string) => string;
  /** Of several parcels, each by its number: "JD0146 (DHL)". */
  parcelDelivered: (parcel: string, date: string) => string;
  parcelScanned: (parcel: string, date: string, place: string | null) => string;
  parcelEstimate: (parcel: string, date: string) => string;
  trackingNumber: (number: string, company: string | null) => string;
  /** Ends with the address, so that no full stop sticks to it. */
  trackingPage: (url: string) => string;
  deliveredOn: (date: string, place: string | null) => string;
  cancelledOn: (date: string) => string;
  refundIssued: (amount: string, date: string) => string;
  returnName: (name: string) => string;
  situations: Readonly<Record<Situation, Telling>>;
}
