/** Shopify's Standard plan. */
export const STANDARD_BUCKET: BucketSize = { maximum: 2000, restorePerSecond: 100 };

export interface BucketSize {
  maximum: number;
  restorePerSecond: number;
}

export interface Bucket {
  /** Points in it now, whole. */
  available(): number;
  take(points: number): void;
  status(): { maximumAvailable: number; currentlyAvailable: number; restoreRate: number };
}

/** A leaky bucket of query points on a clock of milliseconds that only moves forward. */
export function createBucket(size: BucketSize, clock: () => number = () => performance.now()): Bucket {
  let points = size.maximum;
  let at = clock();
  function available(): number {
    const now = clock();
    points = Math.min(size.maximum, points + ((now - at) / 1000) * size.restorePerSecond);
    at = now;
    return Math.floor(points);
  }
  return {
    available,
    take(cost) {
      available();
      points = Math.max(0, points - cost);
    },
    status: () => ({
      maximumAvailable: size.maximum,
      currentlyAvailable: available(),
      restoreRate: size.restorePerSecond,
    }),
  };
}
