// node council.mjs BASE-URL LOGIN: sign in with the Council's provider in a real browser, under our own policy for scripts and forms. Prints what was seen.
import { chromium } from "playwright-core"
import { axe, reflow } from "./tests.mjs"

const [base, login] = process.argv.slice(2)
const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: QUIET })
const seen = []
for (const javaScriptEnabled of [true, false]) {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  page.setDefaultTimeout(20_000)
  page.on("console", (said) => /Content Security Policy/.test(said.text()) && page.url().startsWith(base) && seen.push(said.text()))
  await page.goto(base + "/sign-in?next=/me/security")
  await page.route(/\/v2\.0\/auth\?/, (route) => route.fulfill({ status: 204 }), { times: 1 }) // stay for a moment on the page that leads there
  await page.getByRole("button", { name: "Sign in with your Council account" }).click()
  await page.getByRole("heading", { name: "Going on to sign in" }).waitFor()
  if (javaScriptEnabled) seen.push(...(await axe(page)), ...(await reflow(page)))
  await page.getByRole("link", { name: "Go on to your Council account" }).click()
  await page.locator("[name=login]").fill(login)
  await page.locator("[name=password]").fill("any")
  await page.locator("[type=submit]").click()
  await page.waitForURL(base + "/me/security")
  seen.push(await page.locator(".fo-who__name").innerText())
  await page.getByRole("button", { name: "Sign out" }).click()
  await page.getByRole("button", { name: "Sign out of your Council account as well" }).click()
  await page.waitForURL(/\/session\/end/)
  seen.push(await page.locator("h1").first().innerText())
}
await browser.close()
console.log(JSON.stringify(seen))
