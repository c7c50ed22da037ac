import { spawn } from "node:child_process";

/** What can be checked without running the tests, each an npm script of its own; the longest first. */
const STAGES = ["lint", "types", "unused", "format:check", "db:check"];
/** Most stages wait for the disk or for one core half of their time: two at once end soonest on a small machine. */
const AT_ONCE = 2;

const left = [...STAGES];
const failed: string[] = [];
await Promise.all(Array.from({ length: AT_ONCE }, work));
if (failed.length > 0) {
  console.error(`FAILED: ${failed.join(", ")}`);
  process.exitCode = 1;
}

async function work(): Promise<void> {
  for (let stage = left.shift(); stage !== undefined; stage = left.shift()) {
    const begun = performance.now();
    const { passed, output } = await run(stage);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    if (!passed) failed.push(stage);
    // In one piece, so that stages that run together can be told apart.
    process.stdout.write(`== ${passed ? "passed" : "FAILED"}: ${stage}, ${seconds} s\n${output}`);
  }
}

/** Runs to its end whatever the others do: one run names everything that is wrong. */
function run(stage: string): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", ["run", "--silent", stage], { stdio: ["ignore", "pipe", "pipe"] });
    const pieces: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
    child.stderr.on("data", (piece: Buffer) => pieces.push(piece));
    child.once("error", reject);
    child.once("close", (code) => resolve({ passed: code === 0, output: Buffer.concat(pieces).toString() }));
  });
}
