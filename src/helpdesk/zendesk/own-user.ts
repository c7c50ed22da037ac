/**
 * The user that our token acts as, learned from the first note or check: which one a client_credentials token gets is
 * not documented. Until then our events are not recognised as ours, only as events that start no work.
 */
export interface OwnUser {
  id: string | null;
}
