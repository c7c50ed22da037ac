import type { ReportFigures, ReportFilter, Reports } from "../../../db/reports.ts";

const KEEP_MS = 60_000;
const KEEP_MAX = 8;

export interface RememberedFigures {
  /** Made now; a second asker meanwhile gets the same. */
  fresh(filter: ReportFilter): Promise<ReportFigures>;
  /** Those of the last minute, else made now: a page's plots show the numbers of its tables. */
  recent(filter: ReportFilter): Promise<ReportFigures>;
}

/** Keeps the last few figures for as long as a browser takes to ask for a page's plots. */
export function rememberFigures(reports: Pick<Reports, "figures">, now: () => Date): RememberedFigures {
  const kept = new Map<string, { at: number; done: boolean; figures: Promise<ReportFigures> }>();

  function make(filter: ReportFilter): Promise<ReportFigures> {
    const key = JSON.stringify(filter);
    const known = kept.get(key);
    if (known && !known.done) return known.figures;
    const entry = { at: now().getTime(), done: false, figures: reports.figures(filter) };
    kept.delete(key);
    kept.set(key, entry);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEEP_MAX) break;
      kept.delete(oldest);
    }
    entry.figures.then(
      () => {
        entry.done = true;
        entry.at = now().getTime();
      },
      () => {
        if (kept.get(key) === entry) kept.delete(key);
      },
    );
    return entry.figures;
  }

  return {
    fresh: make,
    recent: (filter) => {
      const known = kept.get(JSON.stringify(filter));
      const isRecent = known && (!known.done || now().getTime() - known.at < KEEP_MS);
      return isRecent ? known.figures : make(filter);
    },
  };
}
