// tsx loads no TypeScript into a worker thread by itself: this door, in plain JavaScript, asks it to.
import { register } from "tsx/esm/api";

register();
await import("./draw-thread.ts");
