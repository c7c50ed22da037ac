/** What the sandbox model understands of Sidenote's prompt. */
export interface PromptContent {
  /** A reply to write, or a ticket's intent to name. */
  task: "write" | "read_intent";
  /** What the customer wrote, where an intent is asked for. */
  ticket: string;
  /** The intents offered, with what they mean. */
  intents: readonly Item[];
  facts: readonly Item[];
  clauses: readonly Item[];
  requests: readonly { intent: string; action: string; clauseIds: readonly string[] }[];
  escalates: boolean;
  language: string;
  customerName: string | null;
  signOff: readonly string[];
  /** Sentences that the prompt offers as they stand. */
  ready: readonly ReadySentence[];
  /** What people wrote, oldest first. */
  conversation: readonly { from: string; text: string }[];
}

interface ReadySentence {
  text: string;
  cites: string[];
}

interface Item {
  id: string;
  text: string;
}

/** Reads the blocks of the system text and the task at the end of the user text; what is missing is empty. */
export function readPrompt(system: string, user: string): PromptContent {
  const task = user.slice(user.lastIndexOf("</conversation>"));
  const decision = blockOf(system, "Escalation and decision");
  const intents = intentsOf(blockOf(system, "Intents"));
  return {
    task: intents.length > 0 ? "read_intent" : "write",
    ticket: /<ticket>\n(.*)\n<\/ticket>/.exec(user)?.[1] ?? "",
    intents,
    facts: itemsOf(blockOf(system, "Order facts")),
    clauses: itemsOf(blockOf(system, "Policies")),
    requests: [
      ...decision.matchAll(/^- request (\w+): action (\w+), because \w+(?:; policies (.*))?$/gm),
    ].map(([, intent = "", action = "", clauses = ""]) => ({
      intent,
      action,
      clauseIds: clauses.split(", ").filter(Boolean),
    })),
    escalates: decision.includes("A person takes over"),
    language: /language "([a-z]{2})"/.exec(task)?.[1] ?? "en",
    customerName: /Greet with the name "([^"]{1,60})"/.exec(task)?.[1] ?? null,
    signOff: [...(/Sign off with \[([^\]]{0,300})\]/.exec(task)?.[1]?.matchAll(/"([^"]*)"/g) ?? [])].map(
      ([, line = ""]) => line,
    ),
    ready: [...task.matchAll(/^\{"text":"(?:[^"\\]|\\.){1,1000}","cites":\[[^\]]{0,500}\]\}$/gm)].flatMap(
      ([line]) => readySentence(line),
    ),
    conversation: [...user.matchAll(/^\{"from":"\w{1,20}","text":.{0,40000}\}$/gm)].map(
      ([line]) => JSON.parse(line) as { from: string; text: string },
    ),
  };
}

function blockOf(system: string, title: string): string {
  const start = system.indexOf(`# ${title}\n`);
  if (start < 0) return "";
  const rest = system.slice(start + title.length + 3);
  const end = rest.indexOf("\n\n# ");
  return end < 0 ? rest : rest.slice(0, end);
}

function itemsOf(block: string): Item[] {
  return [...block.matchAll(/^\[([a-z0-9_.]+)\] (.+)$/gm)].map(([, id = "", text = ""]) => ({ id, text }));
}

function intentsOf(block: string): Item[] {
  return [...block.matchAll(/^- (\w+): (.+)$/gm)].map(([, id = "", text = ""]) => ({ id, text }));
}

function readySentence(line: string): ReadySentence[] {
  const { text, cites }: Partial<ReadySentence> = JSON.parse(line);
  return text !== undefined && cites !== undefined ? [{ text, cites }] : [];
}
