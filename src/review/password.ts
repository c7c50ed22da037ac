import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** 32 MB and some 50 ms per guess. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const LONGEST = 1024;

/**
 * Answers whether a given password is the admin's. Both go through scrypt and are compared in constant time; only
 * the derived key of the right one is kept.
 */
export function createPasswordCheck(password: string): (given: string) => Promise<boolean> {
  const salt = randomBytes(16);
  const expected = derive(password, salt);
  // A failure is met by whoever asks first; until then it must not end the process.
  expected.catch(() => undefined);
  return async (given) => timingSafeEqual(await derive(given.slice(0, LONGEST), salt), await expected);
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFC"), salt, 32, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
