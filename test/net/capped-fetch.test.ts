import { expect, it } from "vitest";
import { cappedFetch } from "../../src/net/capped-fetch.ts";

const answering = (body: string | null, status = 200) =>
  cappedFetch(async () => new Response(body, { status, headers: { "x-a": "1" } }), 10);

it("gives an answer as it came", async () => {
  const answer = await answering("0123456789", 429)("http://127.0.0.1/");
  expect([answer.status, answer.headers.get("x-a"), await answer.text()]).toEqual([429, "1", "0123456789"]);
});

it("gives an answer without a body", async () => {
  const answer = await answering(null, 204)("http://127.0.0.1/");
  expect([answer.status, await answer.text()]).toEqual([204, ""]);
});

it("rejects an answer that is too large, and stops reading it", async () => {
  let pieces = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pieces += 1;
      controller.enqueue(new Uint8Array(4));
    },
  });
  const fetchCapped = cappedFetch(async () => new Response(endless), 10);
  await expect(fetchCapped("http://127.0.0.1/")).rejects.toThrow("too large");
  expect(pieces).toBeLessThan(6);
});
