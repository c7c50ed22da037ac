import { expect, it } from "vitest";
import { tabThrough } from "./keyboard.ts";
import { lookAt } from "./look-at.ts";
import { PASSWORD, startSite } from "./site.ts";
import { newVisitor, signIn } from "./visitor.ts";

it("refuses the wrong password, takes the right one, and leads on to where one wanted to go", async () => {
  const site = await startSite();
  const page = await newVisitor();
  await page.goto(`${site.url}/reports?range=all`);
  await lookAt(page, "login");
  await page.getByLabel("Password").fill("not the password at all");
  await page.getByRole("button", { name: "Sign in" }).click();
  expect(await page.getByRole("alert").textContent()).toBe("That is not the password.");
  expect(await page.getByLabel("Password").inputValue()).toBe("");
  await lookAt(page, "login-refused");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${site.url}/reports?range=all`);
});

it("needs no mouse", async () => {
  const site = await startSite();
  const page = await newVisitor();
  await page.goto(`${site.url}/login`);
  // The field has the focus from the start.
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${site.url}/tickets`);
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").textContent()).toBe("Skip to content");
  await page.keyboard.press("Enter");
  expect(await page.locator("main:focus").count()).toBe(1);
  await page.reload();
  const { stops, usable, unseen } = await tabThrough(page);
  expect(usable).toBeGreaterThan(8);
  expect([stops, unseen]).toEqual([usable, []]);
});

it("ends with the sign-out, for a copy of the cookie too, and with the session's last hour", async () => {
  const site = await startSite();
  const page = await newVisitor();
  await signIn(page, site);
  const copies = await page.context().cookies();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(`${site.url}/login`);
  await page.context().addCookies(copies);
  await page.goto(`${site.url}/tickets`);
  expect(new URL(page.url()).pathname).toBe("/login");
  await signIn(page, site);
  site.world.pass(12 * 60 + 1);
  await page.reload();
  expect(new URL(page.url()).pathname).toBe("/login");
});

it("has enough of guesses after ten, and says for how long", async () => {
  const site = await startSite();
  const page = await newVisitor();
  await page.goto(`${site.url}/login`);
  for (let guess = 0; guess < 10; guess += 1) {
    await page.getByLabel("Password").fill(`guess number ${guess}`);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").waitFor();
  }
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  expect(await page.getByRole("heading").textContent()).toBe("Too many tries");
  await lookAt(page, "login-limited");
  site.world.pass(16);
  await signIn(page, site);
});
