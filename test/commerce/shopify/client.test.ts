import { expect, it } from "vitest";
import { startShopify } from "../../../scripts/sandbox/shopify/shopify.ts";
import { staticToken } from "../../../src/commerce/shopify/auth.ts";
import { createClient } from "../../../src/commerce/shopify/client.ts";
import { readPreflight } from "../../../src/commerce/shopify/preflight.ts";
import { adapterDeps, NOW, shopData, signal, TOKEN } from "../shop-factory.ts";

it("the next call waits until the bucket holds what the dearest one so far asked for", async () => {
  const sandbox = await startShopify({
    data: shopData(),
    now: () => NOW,
    signIn: { accessToken: TOKEN },
    bucket: { maximum: 6, restorePerSecond: 2 },
    clock: () => 0,
  });
  const pauses: number[] = [];
  const pacer = { turn: async () => {}, learn: () => {}, pause: (ms: number) => void pauses.push(ms) };
  const tokens = staticToken(TOKEN);
  const client = createClient({ origin: sandbox.url, apiVersion: "2026-10", tokens, pacer }, adapterDeps());
  const { cost } = await readPreflight(client, signal);
  await sandbox.close();
  const { requestedQueryCost = 0, throttleStatus } = cost ?? {};
  const missing = requestedQueryCost - (throttleStatus?.currentlyAvailable ?? 0);
  expect(missing).toBeGreaterThan(0);
  expect(pauses).toEqual([(missing / 2) * 1000]);
});
