import type { Named } from "../phrases.ts";

export const by = ({ until }: Named) => (until ? ` jusqu'au ${until}` : "");
export const it = ({ order, items, isPart }: Named) => {
  if (items) return `${items} de votre commande${order}`;
  return isPart ? `une partie de votre commande${order}` : `votre commande${order}`;
};
/** What the carrier has: the order, or one of its parcels. */
export const sent = ({ order, parcel }: Named) => {
  if (!parcel) return `votre commande${order}`;
  return parcel.name
    ? `le colis ${parcel.name} de votre commande${order}`
    : `un colis de votre commande${order}`;
};
/** "La commande est prête", "le colis est prêt". */
export const e = ({ parcel }: Named) => (parcel ? "" : "e");
export const which = ({ order }: Named) =>
  `De quel article de votre commande${order} s'agit-il, et pourriez-vous joindre une photo, si ce n'est pas déjà fait ?`;
export const otherItem = () =>
  "Pourriez-vous me confirmer la taille, la couleur ou l'article que vous souhaitez à la place ?";
export const fullAddress = () =>
  "Pourriez-vous me confirmer votre adresse de livraison complète pour organiser la suite ?";
export const photo = () => "Pourriez-vous joindre une photo, si ce n'est pas déjà fait ?";
