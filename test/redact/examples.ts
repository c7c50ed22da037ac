import { readFileSync } from "node:fs";

export interface Example {
  text: string;
  /** The parts that must go, and what stands around them: one more part than secrets. */
  around: readonly string[];
  secrets: readonly string[];
}

/** Reads a table of texts; lines that begin with "#" and a blank are titles. */
export function readExamples(name: "must-go" | "must-stay"): Example[] {
  return readFileSync(new URL(`./${name}.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("# "))
    .map((line) => exampleOf(unescaped(line)));
}

function exampleOf(marked: string): Example {
  const parts = marked.split(/\[\[|\]\]/);
  return {
    text: parts.join(""),
    around: parts.filter((_, at) => at % 2 === 0),
    secrets: parts.filter((_, at) => at % 2 === 1),
  };
}

function unescaped(line: string): string {
  return line
    .replaceAll("\\n", "\n")
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
