// node sleep.mjs BASE-URL: sleep on it in a real browser of the size of a phone: keep a note, lose the connection, wait until tomorrow. Prints what was seen.
import { chromium } from "playwright-core"
import { axe, reflow } from "./tests.mjs"

const [base, pictures] = process.argv.slice(2)
const NOTE = "zzcanary I am so cross about the rota"
const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: QUIET })
const context = await browser.newContext({ viewport: { width: 320, height: 568 }, reducedMotion: "reduce", timezoneId: "Europe/London" })
await context.clock.install({ time: new Date("2026-11-25T22:30:00Z") })
const sent = []
context.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`))
const page = await context.newPage()
page.setDefaultTimeout(20_000)
page.on("pageerror", (error) => see(`fault: ${error.message}`))
page.on("console", (said) => said.type() === "error" && see(`console: ${said.text()}`))
const seen = []
const see = (what) => seen.push(what)
const look = async (what) => {
  const shown = await page.locator("#note-write, #note-closed, #note-open").evaluateAll((all) => all.filter((one) => !one.hidden).map((one) => one.id))
  see(`${what}: ${shown.join(" ")}`)
  seen.push(...(await axe(page)), ...(await reflow(page)))
  if (pictures) await page.screenshot({ path: `${pictures}/sleep-${what.replaceAll(" ", "-")}.png`, fullPage: true })
}
const press = (words) => page.getByRole("button", { name: words, exact: true }).click()
const said = async () => see(`said: ${await page.locator("#note-said").innerText()}`)

await page.goto(base + "/sleep-on-it")
await page.locator("#note-ready").waitFor()
await look("first")
await press("Keep it until tomorrow")
await said()
await page.locator("#note-text").fill(NOTE)
await press("Keep it until tomorrow")
await look("kept")
await said()
see(`opens: ${await page.locator("#note-when").innerText()}`)
see(`hidden: ${!(await page.locator("main").innerText()).includes("zzcanary")}`)

await context.setOffline(true)
await page.reload()
await look("offline")
see(`ways offline: ${await page.getByText("01632 960 012").count()}`)
const other = await page.goto(base + "/talk").catch((fault) => fault.message.includes("ERR_INTERNET_DISCONNECTED"))
see(`no other page is kept: ${other === true}`)

await context.clock.setSystemTime(new Date("2026-11-26T06:59:00Z"))
await page.goto(base + "/sleep-on-it")
await look("a minute too soon")
await context.clock.setSystemTime(new Date("2026-11-26T07:00:00Z"))
await page.reload()
await look("tomorrow offline")
see(`shown: ${await page.locator("#note-shown").innerText()}`)

await press("Change it")
await page.locator("#note-text").fill(NOTE + " still")
await press("Keep it until tomorrow")
see(`opens: ${await page.locator("#note-when").innerText()}`)
await press("Open it all the same")
see(`shown: ${await page.locator("#note-shown").innerText()}`)
await press("Keep it for another night")
await press("Delete it")
await said()
await look("deleted")
see(`left on the device: ${await page.evaluate(() => localStorage.length)}`)
await context.setOffline(false)
await page.reload()
see(`kept for no connection: ${await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname)))).flat().filter((one) => !one.startsWith("/static/")).join(" "))}`)
see(`sent with words: ${sent.filter((one) => /zzcanary|cross|^POST/.test(one)).length}`)

// What tries to leave the page all the same is held back by the page's own policy.
const refused = await page.evaluate((to) => fetch(to, { method: "POST", body: "x" }).then(() => "sent", () => "held back"), base + "/talk")
see(`a script that would send it: ${refused}`)

const plain = await browser.newContext({ viewport: { width: 320, height: 568 }, javaScriptEnabled: false })
const without = await plain.newPage()
await without.goto(base + "/sleep-on-it")
see(`without script: ${await without.locator("noscript p").isVisible()} ${await without.getByText("01632 960 012").isVisible()} ${await without.locator("#note-root").isVisible()}`)
if (pictures) await without.screenshot({ path: `${pictures}/sleep-without-script.png`, fullPage: true })
await browser.close()
// The browser's own word that it held that back comes when it likes.
console.log(JSON.stringify(seen.filter((one) => !/^console: .*Content Security Policy/.test(one))))
