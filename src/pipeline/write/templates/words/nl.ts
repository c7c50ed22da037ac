import type { Named } from "../phrases.ts";

export const by = ({ until }: Named) => (until ? ` tot en met ${until}` : "");
export const it = ({ order, items, isPart }: Named) => {
  if (items) return `${items} uit je bestelling${order}`;
  return isPart ? `een deel van je bestelling${order}` : `je bestelling${order}`;
};
/** What the carrier has: the order, or one of its parcels. */
export const sent = ({ order, parcel }: Named) => {
  if (!parcel) return `je bestelling${order}`;
  return parcel.name
    ? `pakket ${parcel.name} uit je bestelling${order}`
    : `een pakket uit je bestelling${order}`;
};
export const which = ({ order }: Named) =>
  `Om welk artikel uit je bestelling${order} gaat het, en kun je een foto meesturen, als je dat nog niet hebt gedaan?`;
