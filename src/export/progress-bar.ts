const WIDTH = 30;
const SHOW_EVERY_MS = 100;

/** One line on a terminal, drawn over itself ten times a second at most. */
export function createProgressBar(
  terminal: { write(text: string): unknown },
  total: number,
  nowMs: () => number,
): { show(done: number): void; clear(): void } {
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    show: (done) => {
      if (nowMs() - shownAt < SHOW_EVERY_MS) return;
      shownAt = nowMs();
      const share = total === 0 ? 1 : Math.min(done / total, 1);
      const bar = "█".repeat(Math.round(share * WIDTH)).padEnd(WIDTH, "░");
      const rows = `${done.toLocaleString("en")} of ${total.toLocaleString("en")} rows`;
      terminal.write(`\r\u001B[K${bar} ${Math.floor(share * 100)} %  ${rows}`);
    },
    clear: () => terminal.write("\r\u001B[K"),
  };
}
