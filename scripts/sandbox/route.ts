import type { SandboxAnswer, SandboxRequest } from "./server.ts";

/** The parts of the path that a pattern's `{name}` matched, always decimal digits. */
export type PathIds = Readonly<Record<string, string>>;

export interface Route {
  method: string;
  /** "/api/tickets/{id}/tags": `{…}` matches digits only. */
  path: string;
  handle: (request: SandboxRequest, ids: PathIds) => SandboxAnswer | Promise<SandboxAnswer>;
}

/** Finds the route of a request; `known` tells a wrong method (405) from a wrong path (404). */
export function findRoute(
  routes: readonly Route[],
  request: SandboxRequest,
  path: string,
): { route: Route; ids: PathIds } | { known: boolean } {
  let known = false;
  for (const route of routes) {
    const ids = matchPath(route.path, path);
    if (!ids) continue;
    if (route.method === request.method) return { route, ids };
    known = true;
  }
  return { known };
}

function matchPath(pattern: string, path: string): PathIds | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const ids: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) {
      if (part !== value) return null;
    } else {
      if (!/^\d{1,18}$/.test(value)) return null;
      ids[name] = value;
    }
  }
  return ids;
}
