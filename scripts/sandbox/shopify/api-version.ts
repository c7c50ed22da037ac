/** Quarterly versions, each reachable until the 16th of its month one year later, 15:00 UTC. */
const RELEASE_MONTHS = [1, 4, 7, 10];

export interface ApiVersion {
  handle: string;
  supported: boolean;
  displayName: string;
}

/** Stable versions that can be reached at that time (oldest first), then the release candidate and `unstable`. */
export function publicVersions(now: Date): readonly ApiVersion[] {
  const stable = reachable(now).map((handle) => ({ handle, supported: true, displayName: handle }));
  const next = nextVersion(now);
  return [
    ...stable.map((version, index) =>
      index === stable.length - 1 ? { ...version, displayName: `${version.handle} (Latest)` } : version,
    ),
    { handle: next, supported: false, displayName: `${next} (Release candidate)` },
    { handle: "unstable", supported: false, displayName: "unstable" },
  ];
}

/**
 * The version that really answers: the asked one, or in silence the oldest one that can be reached when the asked one
 * is gone. Null for what never was a version.
 */
export function servedVersion(asked: string, now: Date): string | null {
  if (publicVersions(now).some((version) => version.handle === asked)) return asked;
  if (!/^20\d\d-(01|04|07|10)$/.test(asked)) return null;
  const oldest = oldestVersion(now);
  return asked < oldest ? oldest : null;
}

export function oldestVersion(now: Date): string {
  return reachable(now)[0] ?? nextVersion(now);
}

function reachable(now: Date): readonly string[] {
  const year = now.getUTCFullYear();
  return [year - 1, year]
    .flatMap((y) => RELEASE_MONTHS.map((month) => ({ y, month })))
    .filter(
      ({ y, month }) => releasedAt(y, month) <= now && now < new Date(Date.UTC(y + 1, month - 1, 16, 15)),
    )
    .map(({ y, month }) => handleOf(y, month));
}

function nextVersion(now: Date): string {
  const year = now.getUTCFullYear();
  const month = RELEASE_MONTHS.find((candidate) => releasedAt(year, candidate) > now);
  return month === undefined ? handleOf(year + 1, 1) : handleOf(year, month);
}

function releasedAt(year: number, month: number): Date {
  return new Date(Date.UTC(year, month - 1, 1, 17));
}

function handleOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}
