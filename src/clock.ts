/** The time now; or, from a given start, as if the process had begun then. For replaying cases in their own time. */
export function createClock(startAt: Date | null): () => Date {
  if (!startAt) return () => new Date();
  const offsetMs = startAt.getTime() - Date.now();
  return () => new Date(Date.now() + offsetMs);
}
