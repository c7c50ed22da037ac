import type { Named } from "../phrases.ts";

export const by = ({ until }: Named) => (until ? ` bis zum ${until}` : "");
/** Accusative. */
export const it = ({ order, items, isPart }: Named) => {
  if (items) return `${items} aus Ihrer Bestellung${order}`;
  return isPart ? `einen Teil Ihrer Bestellung${order}` : `Ihre Bestellung${order}`;
};
/** What the carrier has: the order, or one of its parcels. Nominative and accusative. */
export const sent = ({ order, parcel }: Named) => {
  if (!parcel) return `Ihre Bestellung${order}`;
  return parcel.name
    ? `das Paket ${parcel.name} aus Ihrer Bestellung${order}`
    : `ein Paket aus Ihrer Bestellung${order}`;
};
export const which = ({ order }: Named) =>
  `Um welchen Artikel aus Ihrer Bestellung${order} geht es, und könnten Sie ein Foto anhängen, falls noch nicht geschehen?`;
export const otherItem = () =>
  "Könnten Sie mir sagen, welche Größe, Farbe oder welchen Artikel Sie stattdessen möchten?";
export const fullAddress = () =>
  "Könnten Sie mir Ihre vollständige Lieferadresse bestätigen, damit wir das weitere Vorgehen klären können?";
export const photo = () => "Könnten Sie ein Foto anhängen, falls noch nicht geschehen?";
