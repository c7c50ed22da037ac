import { expect, it } from "vitest";
import { startReview } from "../review-server.ts";

it("reports and their plots are only for who has signed in", async () => {
  const review = await startReview();
  const stranger = review.browser();
  for (const path of ["/reports", "/reports?range=all", "/reports/plots/outcomes.svg"]) {
    const answer = await stranger.get(path);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(/^\/login/);
  }
  const lead = await review.signedIn();
  const page = await lead.get("/reports");
  expect(page.status).toBe(200);
  expect(page.text).toContain("No tickets in this range");
  expect(page.headers.get("content-security-policy")).toContain("style-src 'self'");
  expect(page.text).not.toMatch(/<script| style=/);
});
