import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import type { Pattern } from "./pattern.ts";

export interface SourcePatterns {
  literals: readonly Pattern[];
  /** Where a pattern is put together at run time: what it is then can't be read from the text. */
  made: readonly string[];
}

/** Every regular expression that stands in the TypeScript of a folder, which is given from the repository's root. */
export function readSources(root: string, folder: string): SourcePatterns {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
  const found = files.map((file) => patternsIn(file, readFileSync(join(root, file), "utf8")));
  return { literals: found.flatMap((one) => one.literals), made: found.flatMap((one) => one.made) };
}

/** The same of one text. */
export function patternsIn(file: string, code: string): SourcePatterns {
  const literals: Pattern[] = [];
  const made: string[] = [];
  const { program, errors } = parseSync(file, code);
  if (errors[0]) throw new Error(`${file} can't be parsed: ${errors[0].message}`);
  const placeOf = ({ start }: { start: number }) => `${file}:${code.slice(0, start).split("\n").length}`;
  const keepMade = (node: { start: number; callee: { type: string } }) => {
    if ("name" in node.callee && node.callee.name === "RegExp") made.push(placeOf(node));
  };
  new Visitor({
    Literal: (node) => {
      if (!("regex" in node)) return;
      literals.push({ place: placeOf(node), source: node.regex.pattern, flags: node.regex.flags });
    },
    NewExpression: keepMade,
    CallExpression: keepMade,
  }).visit(program);
  return { literals, made };
}
