import type { Fact } from "./fact.ts";

const PREFIX = /^order([2-9])\./;

/** How an order's facts are told from those of the first, whose ids stay as they are: "order2.order.name". */
export function factIdOf(order: number, id: string): string {
  return order === 0 ? id : `order${order + 1}.${id}`;
}

/** Which of a ticket's orders a fact is of, counted from 0, and its id in that order alone; a clause's id is none. */
export function orderOfFact(id: string): { order: number; id: string } {
  const order = Number(PREFIX.exec(id)?.[1] ?? 1) - 1;
  return { order, id: id.replace(PREFIX, "") };
}

/** One order's facts among several orders': labels say whose they are, for all who read them in one list. */
export function factsAmong(facts: readonly Fact[], order: number, name: string): Fact[] {
  return facts.map((fact) => ({ ...fact, id: factIdOf(order, fact.id), label: labelOf(fact.label, name) }));
}

/** The facts of one of the orders, as if there were no other. */
export function factsOf(facts: readonly Fact[], order: number): Fact[] {
  const own = facts.filter((fact) => orderOfFact(fact.id).order === order);
  const name = own.find(({ id }) => orderOfFact(id).id === "order.name")?.value;
  const ending = name?.kind === "text" ? labelOf("", name.text) : "";
  return own.map((fact) => ({
    ...fact,
    id: orderOfFact(fact.id).id,
    label: ending !== "" && fact.label.endsWith(ending) ? fact.label.slice(0, -ending.length) : fact.label,
  }));
}

function labelOf(label: string, name: string): string {
  return `${label} (${name})`;
}
