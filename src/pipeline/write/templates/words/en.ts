import type { Named } from "../phrases.ts";

export const by = ({ until }: Named) => (until ? ` until ${until}` : "");
export const it = ({ order, items, isPart }: Named) => {
  if (items) return `${items} from your order${order}`;
  return isPart ? `part of your order${order}` : `your order${order}`;
};
/** What the carrier has: the order, or one of its parcels. */
export const sent = ({ order, parcel }: Named) => {
  if (!parcel) return `your order${order}`;
  return parcel.name ? `parcel ${parcel.name} from your order${order}` : `one parcel from your order${order}`;
};
export const which = ({ order }: Named) =>
  `Which item from your order${order} is it about, and could you attach a photo if you haven't already?`;
