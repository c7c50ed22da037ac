/**
 * Access tokens as other people may see them: sealed with a key that is not in the database. What is inside is nobody's
 * business here.
 */
export interface SealedTokens {
  find(key: TokenKey): Promise<SealedToken | null>;
  /**
   * Takes the turn to get a new token until `until`, unless another process has it after `now`. Whoever does not get it
   * finds the new token soon, or takes the turn later.
   */
  claim(key: TokenKey, now: Date, until: Date): Promise<boolean>;
  /** Gives the turn back without a token. */
  release(key: TokenKey): Promise<void>;
  /** In place of the one before; ends the turn, and forgets every account's token that has run out by `now`. */
  keep(key: TokenKey, token: SealedToken, now: Date): Promise<void>;
  /** Only this very token, known by its nonce: a newer one stays. */
  forget(key: TokenKey, nonce: string): Promise<void>;
  /**
   * Forgets what has run out by `now` and puts another sealed form in every other token's place, in one transaction: when
   * `change` throws, nothing has changed.
   */
  resealAll(now: Date, change: (token: SealedToken, key: TokenKey) => SealedToken): Promise<void>;
}

/** Whose token it is. */
export interface TokenKey {
  platform: string;
  /** The account's host. */
  account: string;
}

export interface SealedToken {
  /** Which key sealed it; tells nothing about the key. */
  keyId: string;
  /** Base64. */
  nonce: string;
  /** Base64, with its authentication tag. */
  ciphertext: string;
  expiresAt: Date;
}
