import { Agent, request } from "node:http";
import { type FuzzedShop, SECRETS } from "./fuzzed-shop.ts";
import { ServerFailure, type Verdict } from "./input-kind.ts";

export interface Sent {
  method: string;
  /** From the slash on. */
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer;
}

export interface Answered {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

/** Only what a header may hold by HTTP's grammar gets past Node's own client; the rest is left out. */
export function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, "").slice(0, 2_000);
}

/** A path of any bytes, spelled as a client must spell it. */
export function pathText(text: string): string {
  return text
    .slice(0, 2_000)
    .replace(/\p{Cs}/gu, "%ff")
    .replace(/[^\x21-\x7e]/gu, (char) => encodeURIComponent(char));
}

/** A client that keeps its connection, and what every answer and every line in the log must be. */
export function createSender(shop: FuzzedShop) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { hostname, port } = new URL(shop.url);
  const sendOnce = ({ method, path, headers = {}, body = "" }: Sent) =>
    new Promise<Answered | "connection was closed">((resolve, reject) => {
      const sent = request({ agent, hostname, port, method, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.once("error", reject);
        response.once("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      });
      sent.once("error", (error) => (sent.reusedSocket ? resolve("connection was closed") : reject(error)));
      sent.end(body);
    });
  /** A kept connection may be closed by the server at any time; a new one may not. */
  const send = async (sent: Sent): Promise<Answered> => {
    for (;;) {
      const answer = await sendOnce(sent);
      if (answer !== "connection was closed") return answer;
    }
  };

  return {
    send,
    /** Sends, and judges the answer: no mistake of the service, and no secret in what it logs. */
    async judged(sent: Sent): Promise<{ verdict: Verdict; answer: Answered }> {
      shop.pass(1_500);
      const answer = await send(sent);
      const lines = shop.takeLog();
      for (const line of lines) judgeLine(line);
      // 409 is what tells Zendesk that a delivery could not be stored.
      if (answer.status >= 500 || answer.status === 409)
        throw new ServerFailure(`${sent.method} is answered ${answer.status}: ${lines.at(-1) ?? ""}`);
      return { verdict: answer.status < 400 ? "accepted" : "rejected", answer };
    },
    close: async () => agent.destroy(),
  };
}

/** One line is one record, whatever stands in it. */
function judgeLine(line: string): void {
  if (line.indexOf("\n") !== line.length - 1) throw new Error("a log record has several lines");
  const record: unknown = JSON.parse(line);
  if (typeof record !== "object" || record === null || !("level" in record))
    throw new Error("a log line is no record");
  if (record.level === "error") throw new ServerFailure(`an error is logged: ${line}`);
  for (const [name, secret] of Object.entries(SECRETS)) {
    if (line.includes(secret)) throw new Error(`${name} stands in the log`);
  }
}
