import { readFile } from "node:fs/promises";
import { type GuardCase, TICKETS } from "./cases.ts";

/** Short names of the facts that are cited most. */
const SHORT: Readonly<Record<string, string>> = {
  name: "order.name",
  placed: "order.placed_at",
  total: "order.total",
  pay: "order.financial_status",
  state: "order.fulfillment_status",
  cancelled: "order.cancelled_at",
  refunded: "order.total_refunded",
  sent: "fulfillment.0.shipped_at",
  due: "fulfillment.0.estimated_at",
  arrived: "fulfillment.0.delivered_at",
  scan: "fulfillment.0.event.at",
  place: "fulfillment.0.event.place",
  parcel: "fulfillment.0.status",
  number: "fulfillment.0.tracking.0.number",
  carrier: "fulfillment.0.tracking.0.company",
  link: "fulfillment.0.tracking.0.url",
  sent2: "fulfillment.1.shipped_at",
  due2: "fulfillment.1.estimated_at",
  scan2: "fulfillment.1.event.at",
  parcel2: "fulfillment.1.status",
  number2: "fulfillment.1.tracking.0.number",
  carrier2: "fulfillment.1.tracking.0.company",
  refund: "refund.0.total",
  refunddate: "refund.0.created_at",
  return: "return.0.name",
  returnstate: "return.0.status",
  returndate: "return.0.created_at",
  until: "item.0.returnable_until",
};

/** Of so many sentences one is kept apart: never looked at when the guard is changed, only counted. */
const HELD_OUT_EVERY = 3;

/**
 * Sentences written by hand before the guard had judged them, as "language ticket | sentence | ids"; the guard was later
 * fitted to all of handwritten-shown.txt.
 */
export async function handwritten(file: "true" | "false"): Promise<(GuardCase & { isHeldOut: boolean })[]> {
  const cases = await read(`handwritten-${file}.txt`);
  const split = cases.map((one, position) => ({ ...one, isHeldOut: position % HELD_OUT_EVERY === 2 }));
  const shown = file === "true" ? await read("handwritten-shown.txt") : [];
  return [...split, ...shown.map((one) => ({ ...one, isHeldOut: false }))];
}

/**
 * Sentences as a model phrases them from our prompt, written before their author had seen the guard's vocabulary. None of
 * the true ones is ever looked at when the guard is changed.
 */
export async function firstSight(file: "true" | "false"): Promise<GuardCase[]> {
  return await read(`first-sight-${file}.txt`);
}

async function read(name: string): Promise<GuardCase[]> {
  return readLines(await readFile(new URL(name, import.meta.url), "utf8"));
}

function readLines(text: string): GuardCase[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map(readCase);
}

function readCase(line: string): GuardCase {
  const [head = "", text = "", ids = ""] = line.split("|").map((part) => part.trim());
  const [language = "", ticket = ""] = head.split(" ");
  const context = Object.entries(TICKETS).find(([name]) => name === ticket)?.[1];
  if (!context) throw new Error(`no ticket: ${line}`);
  const cites = ids
    .split(" ")
    .filter((id) => id !== "")
    .map((id) => SHORT[id] ?? id);
  return { kind: ticket, language, text: text.replaceAll("\\u200b", "\u200B"), cites, context };
}
