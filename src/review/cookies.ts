import type { CookieOptions, Request, Response } from "express";

export interface CookieJar {
  read(request: Request): string | null;
  write(response: Response, value: string): void;
  clear(response: Response): void;
}

/**
 * One cookie of ours: unseen by scripts, never sent with a request that another site began. Over https its name
 * begins with __Host-, so that no neighbouring domain can plant it.
 */
export function createCookie(name: string, isHttps: boolean, maxAgeMs: number): CookieJar {
  const fullName = isHttps ? `__Host-${name}` : name;
  const flags: CookieOptions = { httpOnly: true, sameSite: "strict", secure: isHttps, path: "/" };
  return {
    read: (request) => {
      const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim());
      const found = pairs.find((pair) => pair.startsWith(`${fullName}=`));
      return found?.slice(fullName.length + 1) ?? null;
    },
    write: (response, value) => void response.cookie(fullName, value, { ...flags, maxAge: maxAgeMs }),
    clear: (response) => void response.clearCookie(fullName, flags),
  };
}
