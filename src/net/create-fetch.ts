import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { pipeline, type Readable } from "node:stream";
import { constants, createBrotliDecompress, createGunzip } from "node:zlib";

/** Shorter than most servers keep an idle connection, so that none is used that is just being closed. */
const IDLE_MS = 4_000;

/**
 * `fetch` on Node's own HTTP client, at two fifths of the processor time of the global one: a ticket makes five calls, which
 * cost more than anything else about it. It speaks what API clients need and no more: an address, a text as body, and
 * no following of redirects, which is refused also where it wasn't forbidden. Connections are kept and used again.
 */
export function createFetch(): typeof fetch {
  const options = { keepAlive: true, timeout: IDLE_MS };
  const agents = { http: new HttpAgent(options), https: new HttpsAgent(options) };

  return async (input, { method = "GET", headers, body, redirect, signal } = {}) => {
    if (input instanceof Request || (body != null && typeof body !== "string")) {
      throw new TypeError("this fetch takes an address, and a text as body");
    }
    signal?.throwIfAborted();
    const url = new URL(input);
    const isSecure = url.protocol === "https:";
    const agent = isSecure ? agents.https : agents.http;
    const sent = (isSecure ? httpsRequest : httpRequest)(url, {
      method,
      agent,
      headers: headersOf(headers, body),
    });
    const stop = () => sent.destroy();
    signal?.addEventListener("abort", stop, { once: true });
    sent.once("close", () => signal?.removeEventListener("abort", stop));
    const problem = (cause: unknown) =>
      signal?.aborted === true ? signal.reason : new TypeError("fetch failed", { cause });
    return new Promise<Response>((resolve, reject) => {
      sent.once("response", (answer) => {
        try {
          resolve(responseOf(answer, redirect, problem));
        } catch (error) {
          sent.destroy();
          reject(problem(error));
        }
      });
      sent.on("error", (error) => reject(problem(error)));
      // Nobody asked for another protocol; without this, such an answer would settle nothing, ever.
      sent.once("upgrade", (_answer, socket) => {
        socket.destroy();
        reject(problem(new Error("unexpected upgrade")));
      });
      sent.end(body ?? undefined);
    });
  };
}

function headersOf(headers: RequestInit["headers"], body: string | null | undefined): Record<string, string> {
  return {
    "accept-encoding": "gzip, br",
    ...(headers instanceof Headers || Array.isArray(headers) ? Object.fromEntries(headers) : headers),
    ...(body == null ? {} : { "content-length": String(Buffer.byteLength(body)) }),
  };
}

/** Throws for a redirect that was not asked for and for what no Response may be. */
function responseOf(
  answer: IncomingMessage,
  redirect: RequestInit["redirect"],
  problem: (cause: unknown) => unknown,
): Response {
  const { statusCode: status = 0, rawHeaders } = answer;
  if (status >= 300 && status < 400 && answer.headers.location !== undefined && redirect !== "manual") {
    throw new Error("unexpected redirect");
  }
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    headers.append(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "");
  }
  if (status === 204 || status === 205 || status === 304) {
    answer.resume();
    return new Response(null, { status, headers });
  }
  return new Response(ReadableStream.from(bodyOf(decoded(answer), problem)), { status, headers });
}

/** A broken compression shows as an error of what is read. */
function decoded(answer: IncomingMessage): Readable {
  const decoder = decoderOf(answer.headers["content-encoding"]);
  return decoder ? pipeline(answer, decoder, () => undefined) : answer;
}

/** Flushed at the end, so that an answer without a body may name a compression too. */
function decoderOf(encoding = "") {
  switch (encoding.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
    case "br":
      return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
    default:
      return null;
  }
}

/** Chunk by chunk as they are asked for; whoever stops reading ends the connection. */
async function* bodyOf(answer: Readable, problem: (cause: unknown) => unknown): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of answer) yield chunk as Buffer;
  } catch (error) {
    throw problem(error);
  }
}
