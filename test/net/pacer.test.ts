import { describe, expect, it } from "vitest";
import { createPacer } from "../../src/net/pacer.ts";

const never = new AbortController().signal;

/** A pacer on a clock that only its own sleeping moves. */
function pacerOnFakeTime(limit: number, windowMs: number) {
  const time = { now: 1_000 };
  const pacer = createPacer({
    limit,
    windowMs,
    clock: () => time.now,
    sleep: async (ms) => {
      time.now += ms;
    },
  });
  return { time, pacer };
}

describe("pacer", () => {
  it("lets the limit out at once and then one per share of the window", async () => {
    const { time, pacer } = pacerOnFakeTime(4, 20_000);
    const at: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      await pacer.turn(never);
      at.push(time.now - 1_000);
    }
    expect(at).toEqual([0, 0, 0, 0, 5_000, 10_000]);
  });

  it("lets no more than the limit plus one window's refill out in any window", async () => {
    const { time, pacer } = pacerOnFakeTime(40, 20_000);
    for (let i = 0; i < 80; i += 1) await pacer.turn(never);
    expect(time.now - 1_000).toBe(20_000);
  });

  it("slows down when the platform says that others used the limit up", async () => {
    const { time, pacer } = pacerOnFakeTime(40, 20_000);
    pacer.learn(0);
    await pacer.turn(never);
    expect(time.now - 1_000).toBe(500);
  });

  it("is never made faster by what the platform says", async () => {
    const { time, pacer } = pacerOnFakeTime(2, 20_000);
    await pacer.turn(never);
    await pacer.turn(never);
    pacer.learn(1_000);
    pacer.learn(Number.NaN);
    await pacer.turn(never);
    expect(time.now - 1_000).toBe(10_000);
  });

  it("waits a pause out, and a shorter pause does not shorten it", async () => {
    const { time, pacer } = pacerOnFakeTime(40, 20_000);
    pacer.pause(17_000);
    pacer.pause(2_000);
    await pacer.turn(never);
    expect(time.now - 1_000).toBe(17_000);
  });

  it("lets no burst out when a pause ends", async () => {
    const { time, pacer } = pacerOnFakeTime(4, 20_000);
    pacer.pause(1_000);
    await pacer.turn(never);
    await pacer.turn(never);
    expect(time.now - 1_000).toBe(5_000);
  });

  it("ends the wait of an aborted caller with the caller's reason, and takes no token for it", async () => {
    const pacer = createPacer({ limit: 1, windowMs: 3_600_000 });
    await pacer.turn(never);
    const controller = new AbortController();
    const waiting = pacer.turn(controller.signal);
    const reason = new Error("shutting down");
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(pacer.turn(controller.signal)).rejects.toBe(reason);
  });
});
