import type { Sandbox } from "../sandbox/sandbox.ts";
import type { RecordedExchange } from "../sandbox/server.ts";
import { type ChaosTicket, customersIn } from "./chaos-shop.ts";

export interface Watch {
  /** What must never be seen, in words; empty = all is well. */
  problems: string[];
  calls: number;
  modelCalls: number;
  /** Tickets that no webhook told of. */
  foundByPoll: number;
  onLine(line: string): void;
  /** Looks at what has gone over the wire since; keeps nothing of it, since it is a lot. */
  look(): void;
}

const MOST_PROBLEMS = 50;

/** Reads everything that leaves the service: writes to the helpdesks, queries, prompts and the log. */
export function createWatch(sandbox: Sandbox, tickets: readonly ChaosTicket[]): Watch {
  const ownerOf = new Map(tickets.map(({ source, customer }) => [source.id, customer]));
  const watch: Watch = { problems: [], calls: 0, modelCalls: 0, foundByPoll: 0, onLine, look };

  function report(problem: string): void {
    if (watch.problems.length < MOST_PROBLEMS) watch.problems.push(problem);
  }

  function onLine(line: string): void {
    const count = /"count":(\d+),"msg":"tickets changed without a webhook"/.exec(line)?.[1];
    watch.foundByPoll += Number(count ?? 0);
    if (customersIn(line).size > 0) report(`the log holds a customer's data: ${line.slice(0, 300)}`);
  }

  function look(): void {
    for (const desk of sandbox.helpdesks) for (const exchange of taken(desk)) lookAtDesk(desk.id, exchange);
    for (const { path, body } of taken(sandbox.shopify)) {
      if (path.endsWith("/graphql.json") && customersIn(body).size > 1) {
        report("a query to the shop names several customers");
      }
    }
    for (const { body, answer } of taken(sandbox.openai)) {
      watch.modelCalls += 1;
      const seen = customersIn(body + answer);
      if (seen.size > 1) report(`a prompt holds several customers: ${[...seen].join(", ")}`);
    }
  }

  function taken(server: { exchanges: RecordedExchange[] } | null): RecordedExchange[] {
    const exchanges = server?.exchanges.splice(0) ?? [];
    watch.calls += exchanges.length;
    return exchanges;
  }

  function lookAtDesk(desk: string, { method, path, body }: RecordedExchange): void {
    if (method === "GET" || path === "/oauth/tokens") return;
    const ticketId = /\/tickets\/(\d+)/.exec(path)?.[1];
    const owner = ownerOf.get(ticketId ?? "");
    const others = [...customersIn(body)].filter((customer) => customer !== owner);
    if (others.length > 0)
      report(`${desk} ${ticketId ?? path}: written with data of customer ${others.join()}`);
  }

  return watch;
}
