import { afterEach, describe, expect, it } from "vitest";
import type { NewJob, Queue } from "../../db/queue.ts";

const T0 = new Date("2026-11-20T12:00:00Z");
const at = (seconds: number) => new Date(T0.getTime() + seconds * 1000);
const LEASE = at(15);

export interface QueueUnderTest {
  queue: Queue;
  enqueue(job: NewJob, createdAt?: Date): Promise<void>;
  close(): Promise<void>;
}

/** What every implementation of the queue port must do; run by the test of each implementation. */
export function queueContract(name: string, open: () => QueueUnderTest): void {
  describe(`${name} keeps the queue contract`, () => {
    let opened: QueueUnderTest[] = [];
    afterEach(async () => {
      for (const one of opened) await one.close();
      opened = [];
    });
    const start = () => {
      const one = open();
      opened.push(one);
      return one;
    };
    const job = (subject: string, runAt = T0): NewJob => ({
      name: "n",
      subject,
      payload: { subject },
      runAt,
    });

    it("gives out due jobs oldest first, and none before its time", async () => {
      const { queue, enqueue } = start();
      await enqueue(job("later", at(5)));
      await enqueue(job("second", at(1)));
      await enqueue(job("first", at(0)));
      expect((await queue.claim("w", at(2), LEASE))?.payload).toEqual({ subject: "first" });
      expect((await queue.claim("w", at(2), LEASE))?.subject).toBe("second");
      expect(await queue.claim("w", at(2), LEASE)).toBeNull();
      expect((await queue.claim("w", at(5), LEASE))?.subject).toBe("later");
    });

    it("plans anew what was planned by a clock that has been set back since", async () => {
      const { queue, enqueue } = start();
      await enqueue(job("due", at(3_600)), at(3_600));
      await enqueue(job("planned", at(3_720)), at(3_600));
      expect(await queue.followClock(T0)).toBe(3_600_000);
      expect(await queue.followClock(T0)).toBe(0);
      const first = await queue.claim("w", T0, LEASE);
      expect(first).toMatchObject({ subject: "due", createdAt: T0 });
      expect(await queue.claim("w", at(119), LEASE)).toBeNull();
      expect((await queue.claim("w", at(120), LEASE))?.subject).toBe("planned");
    });

    it("never runs two jobs of one subject at the same time", async () => {
      const { queue, enqueue } = start();
      await enqueue(job("ticket:1"));
      await enqueue(job("ticket:1"));
      await enqueue(job("ticket:2"));
      const first = await queue.claim("a", T0, LEASE);
      expect((await queue.claim("b", T0, LEASE))?.subject).toBe("ticket:2");
      expect(await queue.claim("b", T0, LEASE)).toBeNull();
      if (!first) throw new Error("nothing claimed");
      expect(await queue.complete(first, at(1))).toBe(true);
      expect((await queue.claim("b", at(1), LEASE))?.subject).toBe("ticket:1");
    });

    it("refuses results from a worker that lost its lease", async () => {
      const { queue, enqueue } = start();
      await enqueue(job("t"));
      const claimed = await queue.claim("slow", T0, at(10));
      if (!claimed) throw new Error("nothing claimed");
      expect(await queue.sweep(at(9), () => false)).toBe(0);
      expect(await queue.sweep(at(10), () => false)).toBe(1);
      expect((await queue.claim("quick", at(11), at(30)))?.id).toBe(claimed.id);
      expect(await queue.complete(claimed, at(12))).toBe(false);
      expect(await queue.retryAt(claimed, at(12), "late", true)).toBe(false);
      expect(await queue.bury(claimed, at(12), "late")).toBe(false);
      expect(await queue.release(claimed, at(12))).toBe(false);
      expect((await queue.counts(at(12))).running).toBe(1);
    });

    it("lets a job wait that was there when several workers died, and not for the first death", async () => {
      const { queue, enqueue } = start();
      await enqueue(job("t"));
      const runAt = (attempts: number) => (attempts === 0 ? null : at(60));
      for (const later of [0, 60]) {
        expect((await queue.claim("dead", at(1), LEASE))?.subject).toBe("t");
        await queue.sweep(at(30), () => false, runAt);
        expect((await queue.list("queued", 1))[0]?.runAt).toEqual(at(later));
      }
      expect(await queue.claim("b", at(59), LEASE)).toBeNull();
    });

    it("keeps a lease alive by heartbeat, and sweeps owners known to be gone at once", async () => {
      const { queue, enqueue } = start();
      await enqueue(job("t"));
      const claimed = await queue.claim("alive", T0, at(10));
      if (!claimed) throw new Error("nothing claimed");
      await queue.heartbeat([claimed], at(60));
      expect(await queue.sweep(at(30), () => false)).toBe(0);
      expect(await queue.sweep(at(30), (owner) => owner === "alive")).toBe(1);
    });

    it("counts only tries that say something about the job", async () => {
      const { queue, enqueue } = start();
      await enqueue(job("t"));
      const take = async (seconds: number) => {
        const claimed = await queue.claim("w", at(seconds), at(seconds + 15));
        if (!claimed) throw new Error("nothing claimed");
        return claimed;
      };
      await queue.retryAt(await take(0), at(1), "rate_limited", false);
      await queue.retryAt(await take(1), at(2), "unavailable", true);
      const third = await take(2);
      expect(third.attempts).toBe(1);
      await queue.release(third, at(3));
      expect((await take(3)).attempts).toBe(1);
    });

    it("lists dead jobs with their error and revives them fresh", async () => {
      const { queue, enqueue } = start();
      await enqueue(job("t"));
      await enqueue(job("u"));
      for (const subject of ["t", "u"]) {
        const claimed = await queue.claim("w", T0, LEASE);
        if (!claimed) throw new Error("nothing claimed");
        await queue.bury(claimed, at(1), `gone: ${subject}`);
      }
      const dead = await queue.list("dead", 10);
      expect(dead.map((row) => row.lastError)).toEqual(["gone: u", "gone: t"]);
      expect(await queue.revive([dead[0]?.id ?? 0], at(2))).toBe(1);
      expect(await queue.revive("all", at(2))).toBe(1);
      expect(await queue.counts(at(3))).toEqual({ queued: 2, running: 0, dead: 0, oldestDueAt: at(2) });
      expect((await queue.claim("w", at(3), LEASE))?.attempts).toBe(0);
    });

    it("revives nothing but the dead", async () => {
      const { queue, enqueue } = start();
      await enqueue(job("t"));
      const claimed = await queue.claim("w", T0, LEASE);
      if (!claimed) throw new Error("nothing claimed");
      expect(await queue.revive([claimed.id], at(1))).toBe(0);
      await queue.complete(claimed, at(1));
      expect(await queue.revive([claimed.id], at(2))).toBe(0);
      expect(await queue.revive("all", at(2))).toBe(0);
      expect(await queue.claim("w", at(3), LEASE)).toBeNull();
    });

    it("counts a worker's death as a try, and says so", async () => {
      const { queue, enqueue } = start();
      await enqueue(job("t"));
      await queue.claim("w", T0, at(10));
      await queue.sweep(at(11), () => false);
      expect((await queue.list("queued", 1))[0]?.lastError).toMatch(/worker_died/);
      expect((await queue.claim("w", at(12), at(30)))?.attempts).toBe(1);
    });

    it("tells a worker which of its jobs it has lost", async () => {
      const { queue, enqueue } = start();
      await enqueue(job("t"));
      await enqueue(job("u"));
      const lost = await queue.claim("slow", T0, at(10));
      await queue.sweep(at(11), () => false);
      const kept = await queue.claim("slow", at(11), at(30));
      if (!lost || !kept) throw new Error("nothing claimed");
      const before = [await queue.holds(kept), await queue.holds({ ...kept, owner: "other" })];
      expect(before).toEqual([true, false]);
      expect(await queue.heartbeat([{ ...kept, owner: "other" }, kept], at(60))).toHaveLength(1);
    });

    it("calls listeners after an enqueue, until they unsubscribe", async () => {
      const { queue, enqueue } = start();
      let calls = 0;
      const stop = queue.onEnqueued(() => {
        calls += 1;
      });
      await enqueue(job("t"));
      expect(calls).toBe(1);
      stop();
      await enqueue(job("u"));
      expect(calls).toBe(1);
    });
  });
}
