import type { HandlerDeps } from "../../src/jobs/handlers.ts";

const WIDTHS = [16, 24, 14, 10, 6] as const;

/** Prints a row for each ticket as Sidenote finishes it. */
export function createTable(print: (line: string) => void): {
  head(shop: string, url: string): void;
  add: HandlerDeps["onProcessed"];
} {
  const row = (cells: readonly string[]) =>
    print(
      cells
        .map((cell, column) => cell.padEnd(WIDTHS[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  return {
    head: (shop, url) => {
      print(`Sidenote for ${shop}, listening on ${url}\n`);
      row(["ticket", "intent", "action", "order", "ms"]);
      row(WIDTHS.map((width) => "─".repeat(width)));
    },
    add: ({ connection, ticketId }, result, tookMs) => {
      const ticket = `${connection} ${ticketId}`;
      switch (result.kind) {
        case "drafted": {
          const intent = result.decision.requests.map((request) => request.intent).join(" + ");
          row([ticket, intent, result.decision.action, result.orderName ?? "–", String(tookMs)]);
          return;
        }
        case "skipped":
          row([ticket, `skipped: ${result.cause}`, "", "", String(tookMs)]);
          return;
        case "gone":
          row([ticket, "gone", "", "", String(tookMs)]);
          return;
        case "unchanged":
        case "finished":
        case "superseded":
          return;
        default:
          return result satisfies never;
      }
    },
  };
}
