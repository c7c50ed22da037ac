import type { Policy } from "../../../domain/policy.ts";
import type { GuardedLanguage } from "../../guard/guarded-languages.ts";
import { wholeWords } from "../../guard/plain-text.ts";
import { type ClauseText, type StatedTime, saysDays, statedTimes } from "./clause-terms.ts";

/** Words by which a text says what a number of days is counted from: the last scan, or the carrier's estimate. */
const SCAN: Readonly<Record<GuardedLanguage, string>> = {
  en: "scans?|scanned|tracking|movement|update|updates|updated|moved",
  de: "scan|scans|gescannt|bewegung|sendungsverfolgung|aktualisier\\p{L}*|status\\p{L}*",
  fr: "scan|scanné|scannée|mouvement|suivi|mise à jour",
  es: "escaneo|escaneado|escaneos|movimiento|movimientos|seguimiento|actualización",
  it: "scansion\\p{L}*|scansione|movimento|movimenti|tracciamento|aggiornament\\p{L}*",
  nl: "scan|gescand|beweging|tracking|update|updates",
  pt: "registro|registo|leitura|movimento|movimentação|atualização|rastreamento",
};
const ESTIMATE: Readonly<Record<GuardedLanguage, string>> = {
  en: "estimat\\p{L}*|expected|late|overdue|due|promised",
  de: "schätzung|geschätzt\\p{L}*|voraussichtlich\\p{L}*|erwartet\\p{L}*|überfällig|verspätet",
  fr: "estimation|estimée?|prévue?|retard",
  es: "estimación|estimada|prevista|previsto|retraso",
  it: "stima|stimata|prevista|previsto|ritardo",
  nl: "schatting|geschatte|verwachte|verwacht|vertraging|laat",
  pt: "estimativa|estimada|prevista|previsto|atraso",
};

/** Two numbers in one sentence are easily swapped; each is compared with the setting that its own words name. */
export function lostParcelWarnings(text: ClauseText, { lost_parcel }: Policy): string[] {
  if (text.id !== "shipping.lost_parcel") return [];
  return lostParcelTimes(text).flatMap(({ time, setting }) => {
    const days = lost_parcel[setting];
    return saysDays(time, days)
      ? []
      : [
          `${text.where} says "${time.found}" ${setting === "days_without_scan" ? "without a scan" : "past the estimate"}, but lost_parcel.${setting} is ${days}`,
        ];
  });
}

/** The times of that clause whose own words say which of the two settings they are of. */
export function lostParcelTimes({ text, language }: ClauseText): { time: StatedTime; setting: Setting }[] {
  return partsByTime(text, language).flatMap(({ part, time }) => {
    const isScan = wholeWords(SCAN[language]).test(part);
    const isEstimate = wholeWords(ESTIMATE[language]).test(part);
    if (isScan === isEstimate) return [];
    return [{ time, setting: isScan ? "days_without_scan" : "days_past_estimate" }];
  });
}

type Setting = keyof Policy["lost_parcel"];

/** Cuts a text between its lengths of time, at the "or" or comma there, so that each stands with its own words. */
function partsByTime(text: string, language: GuardedLanguage) {
  const times = statedTimes(text, language);
  let rest = text;
  return times.flatMap((time, index) => {
    const at = rest.indexOf(time.found);
    const next = times[index + 1];
    if (at < 0) return [];
    const end = at + time.found.length;
    const until = next ? rest.indexOf(next.found, end) : rest.length;
    const between = rest.slice(end, Math.max(end, until));
    const joint = /[,;.:]| (?:or|oder|ou|o|oppure|of|and|und|et|y|e|en|bzw\.?|as well as) /iu.exec(between);
    if (next && !joint) return [];
    const cut = next && joint ? end + joint.index : rest.length;
    const part = rest.slice(0, cut);
    rest = rest.slice(cut);
    return [{ part, time }];
  });
}
