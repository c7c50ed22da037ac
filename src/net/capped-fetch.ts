import { readCapped } from "./read-capped.ts";

/** A `fetch` for clients that read answers whole, however large: rejects an answer of more than `maxBytes`, unpacked. */
export function cappedFetch(fetchWith: typeof fetch, maxBytes: number): typeof fetch {
  return async (input, init) => {
    const answer = await fetchWith(input, init);
    const text = await readCapped(answer, maxBytes);
    if (text === null) throw new TypeError("the answer is too large");
    const { status, statusText, headers } = answer;
    return new Response(text === "" ? null : text, { status, statusText, headers });
  };
}
