/**
 * The user that our token acts as, learned from the first note or check: which one a client_credentials token gets is
 * not documented. Until then a note of ours is known by its last line alone.
 */
export interface OwnUser {
  id: string | null;
}
