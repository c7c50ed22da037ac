import { expect, it } from "vitest";
import { runChaos } from "../../scripts/chaos/run-chaos.ts";

/** The long version, `npm run chaos`, takes minutes. */
it("loses and doubles nothing while the platforms fail and the process is killed", async () => {
  const { verdict, deadBefore, deadAfter, refused, faults } = await runChaos({
    tickets: 12,
    kills: 1,
    seed: 6,
    lifeMs: 800,
    share: 0.15,
    model: false,
  });
  expect(verdict.misses).toEqual([]);
  expect(verdict).toMatchObject({ rows: 12, tagged: 12 });
  expect({ deadBefore, deadAfter }).toEqual({ deadBefore: refused, deadAfter: 0 });
  expect([...faults.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(10);
}, 300_000);
