/** What a platform gave out to be called with. */
export interface AccessToken {
  value: string;
  /** As granted, space-separated; null when the platform did not say. */
  scopes: string | null;
  /** From then on a new one is asked for; until it expires it still works. */
  renewAt: Date;
  expiresAt: Date;
}

export interface TokenAccount {
  platform: string;
  /** The account's host. */
  account: string;
  /** Id and secret with which tokens are bought. A kept token that was bought with others is not this account's. */
  boughtWith: readonly string[];
}

/** Where tokens outlive the process that asked for them. Whatever ails it, a token is asked for anew instead. */
export interface TokenVault {
  /** Null: none is kept, or it can't be opened. */
  find(account: TokenAccount): Promise<AccessToken | null>;
  /**
   * Asks for a new token and keeps it, unless another process is just doing so: then that one's, if it is what `isGood`
   * wants. Rejects as `mint` does.
   */
  renew(
    account: TokenAccount,
    mint: () => Promise<AccessToken>,
    isGood: (token: AccessToken) => boolean,
  ): Promise<AccessToken>;
  /** The platform refused this token: nobody shall find it again. */
  forget(account: TokenAccount, value: string): Promise<void>;
}
