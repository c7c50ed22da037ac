import type { Named } from "../phrases.ts";

export const by = ({ until }: Named) => (until ? ` hasta el ${until}` : "");
export const it = ({ order, items, isPart }: Named) => {
  if (items) return `${items} de tu pedido${order}`;
  return isPart ? `una parte de tu pedido${order}` : `tu pedido${order}`;
};
/** What the carrier has: the order, or one of its parcels. */
export const sent = ({ order, parcel }: Named) => {
  if (!parcel) return `tu pedido${order}`;
  return parcel.name ? `el paquete ${parcel.name} de tu pedido${order}` : `un paquete de tu pedido${order}`;
};
export const which = ({ order }: Named) =>
  `¿De qué artículo de tu pedido${order} se trata, y podrías adjuntar una foto, si aún no lo has hecho?`;
