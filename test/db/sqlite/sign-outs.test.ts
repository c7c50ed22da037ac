import { expect, it } from "vitest";
import { openDatabase } from "../../../db/sqlite/open.ts";
import { createSignOuts } from "../../../db/sqlite/sign-outs.ts";
import { signOut } from "../../../db/sqlite/tables.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));

it("keeps a sign-out until its session would have ended, and no longer", async () => {
  const connection = openDatabase(":memory:");
  const signOuts = createSignOuts(connection);
  await signOuts.record("a", at(12), at(1));
  await signOuts.record("a", at(13), at(2));
  await signOuts.record("b", at(20), at(11));
  expect([await signOuts.has("a"), await signOuts.has("b"), await signOuts.has("c")]).toEqual([
    true,
    true,
    false,
  ]);
  await signOuts.record("c", at(23), at(12));
  expect(connection.db.select({ id: signOut.sessionId }).from(signOut).all()).toEqual([
    { id: "b" },
    { id: "c" },
  ]);
  connection.close();
});
