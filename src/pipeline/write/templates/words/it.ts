import type { Named } from "../phrases.ts";

/** "il 13 novembre", "l'8 novembre": eight and eleven begin with a vowel. */
export const il = (date: string) => (/^(?:8|11)(?!\d)/.test(date) ? `l'${date}` : `il ${date}`);
export const del = (date: string) => (il(date).startsWith("l'") ? `dell'${date}` : `del ${date}`);
export const by = ({ until }: Named) => (until ? ` entro ${il(until)}` : "");
export const thing = ({ order, items, isPart }: Named) => {
  if (items) return `${items} del tuo ordine${order}`;
  return isPart ? `una parte del tuo ordine${order}` : `il tuo ordine${order}`;
};
/** What the carrier has: the order, or one of its parcels. */
export const sent = ({ order, parcel }: Named) => {
  if (!parcel) return `il tuo ordine${order}`;
  return parcel.name ? `il pacco ${parcel.name} del tuo ordine${order}` : `un pacco del tuo ordine${order}`;
};
export const which = ({ order }: Named) =>
  `Di quale articolo del tuo ordine${order} si tratta, e potresti allegare una foto, se non l'hai già fatto?`;
