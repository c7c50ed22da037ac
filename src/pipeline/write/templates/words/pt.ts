import type { Named } from "../phrases.ts";

export const by = ({ until }: Named) => (until ? ` até ${until}` : "");
export const it = ({ order, items, isPart }: Named) => {
  if (items) return `${items} do seu pedido${order}`;
  return isPart ? `uma parte do seu pedido${order}` : `o seu pedido${order}`;
};
/** What the carrier has: the order, or one of its parcels. */
export const sent = ({ order, parcel }: Named) => {
  if (!parcel) return `o seu pedido${order}`;
  return parcel.name ? `o pacote ${parcel.name} do seu pedido${order}` : `um pacote do seu pedido${order}`;
};
export const which = ({ order }: Named) =>
  `De que artigo do seu pedido${order} se trata, e poderia anexar uma foto, se ainda não o fez?`;
