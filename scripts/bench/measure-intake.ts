import { join } from "node:path";
import { ZENDESK_DEMO } from "../sandbox/zendesk/zendesk.ts";
import type { BenchRun, Stub } from "./bench-run.ts";
import { atLeast, atMost, type Figure, forTheRecord } from "./figures.ts";
import type { Recording } from "./record-upstream.ts";

export interface Sizes {
  /** Webhooks in each round of the flood. */
  flood: number;
  /** Seconds at each pace. */
  pacedSeconds: number;
  paces: readonly number[];
  rounds: number;
}

/** Takes of all the same webhooks in turn, so that the machine's load is the same for all; the best round of each counts. */
export async function measureIntake(
  run: BenchRun,
  stub: Stub,
  recording: Recording,
  { flood, pacedSeconds, paces, rounds }: Sizes,
): Promise<Figure[]> {
  const service = await run.service(stub, { file: join(run.folder, "intake.db"), worker: false });
  const echo = await run.baseline({ kind: "echo" });
  const express = await run.baseline({ kind: "express", secret: ZENDESK_DEMO.webhookSecret });
  const best = { service: 0, echo: 0, express: 0 };
  const targets = { service, echo, express };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ["service", "echo", "express"] as const) {
      const result = await run.load({ recording, url: targets[name].url, count: flood, perSecond: null });
      if (result.refused > 0) throw new Error(`${name} refused ${result.refused} webhooks`);
      best[name] = Math.max(best[name], result.answered / result.seconds);
    }
  }
  const perSecond = (value: number) => `${value.toFixed(0)}/s`;
  const figures = [
    forTheRecord("intake: echo", perSecond(best.echo)),
    forTheRecord("intake: Express, signature and zod, no store", perSecond(best.express)),
    forTheRecord("intake: durable 202s", perSecond(best.service)),
    atLeast("intake ÷ echo", best.service / best.echo, 0.1),
    atLeast("intake ÷ Express without a store", best.service / best.express, 0.8),
  ];
  for (const pace of paces) {
    const paced = { recording, count: pace * pacedSeconds, perSecond: pace };
    const [ours, theirs] = [
      await run.load({ ...paced, url: service.url }),
      await run.load({ ...paced, url: echo.url }),
    ];
    figures.push(
      atMost(`intake at ${pace}/s: p99`, ours.p99Ms, 15, "ms"),
      atMost(
        `intake at ${pace}/s: p99 ÷ the echo's (${theirs.p99Ms.toFixed(1)} ms)`,
        ours.p99Ms / theirs.p99Ms,
        5,
        "×",
      ),
    );
  }
  await service.stop();
  await echo.stop();
  await express.stop();
  return figures;
}
