// node adopt.mjs BASE-URL DOCUMENT: a new policy owner adopts a document, changes two clauses, and staff read what they are asked to. Prints what was seen.
import { chromium } from "playwright-core"

const [base, document] = process.argv.slice(2)
const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: QUIET })
const seen = {}

async function person(number) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false })).newPage()
  page.setDefaultTimeout(30_000)
  const go = (path) => page.goto(base + path)
  const press = async (words) => {
    await page.getByRole("button", { name: words, exact: true }).first().click()
    await page.waitForLoadState()
    const faults = page.locator(".govuk-error-summary, h1:has-text('Sorry')")
    if (await faults.count()) throw new Error(`${page.url()}: ${await faults.innerText()}`)
  }
  await go("/sign-in")
  await page.locator("#number").fill(number)
  await page.locator("#password").fill(process.env.PASSWORD)
  await press("Sign in")
  return { page, go, press, says: () => page.locator("main").innerText() }
}

const [owner, approver, reader, late] = [await person("P1"), await person("P2"), await person("P3"), await person("P4")]

async function adopt(version, day) {
  await owner.go(`${version}/tree`)
  await owner.press("These are the clauses of the document")
  await owner.go(`${version}/bindings`)
  if (await owner.page.getByRole("button", { name: /Confirm/ }).count()) await owner.page.getByRole("button", { name: /Confirm/ }).last().click()
  await owner.go(`${version}/rehearsal`)
  if (await owner.page.getByRole("button", { name: "Rehearse this version" }).count()) await owner.press("Rehearse this version")
  while (!/stay the same/.test(await owner.says())) {
    await new Promise((next) => setTimeout(next, 500))
    await owner.go(`${version}/rehearsal`)
  }
  const rehearsed = (await owner.says()).match(/[^\n]*stay the same[^\n]*/)[0]
  await owner.go(`${version}/review`)
  await owner.page.locator("[name=number]").fill("P2")
  await owner.press("Ask for approval")
  await approver.go(`${version}/approve`)
  await approver.press("Approve this version")
  await owner.go(`${version}/force`)
  await owner.page.locator("[name=on]").fill(day)
  await owner.press("Bring it into force")
  return rehearsed
}

async function onward({ page }) {
  await page.getByRole("button", { name: "Next", exact: true }).first().click()
  await page.waitForLoadState()
}

async function read(who) {
  await who.go("/reading")
  const steps = await who.page.locator("main ol li").allInnerTexts()
  await who.page.locator("main ol li a").first().click()
  while (/step/.test(who.page.url())) await onward(who)
  while (/question/.test(who.page.url())) {
    await who.page.locator("main form [type=radio]").first().check()
    await who.press("See what it says")
    await onward(who)
  }
  await who.press("I confirm these words")
  return steps
}

const started = Date.now()
await owner.go("/library/new")
await owner.page.locator("[name=start][value=document]").check()
await owner.page.locator("[name=document]").setInputFiles(document)
await owner.press("Add the version")
const first = new URL(owner.page.url()).pathname
seen.rehearsed = await adopt(first, "2026-01-05")
await owner.go("/reading/rules")
await owner.page.locator("[name=whom][value=employees]").check()
await owner.press("Ask them")
seen.seconds = Math.round((Date.now() - started) / 1000)
seen.whole = (await read(reader)).length

await owner.go("/library/new")
await owner.page.locator("[name=start][value=copy]").check()
await owner.page.locator("[name=of]").selectOption({ index: 1 })
await owner.page.locator("[name=version]").fill("Next")
await owner.press("Add the version")
const second = new URL(owner.page.url()).pathname
for (const nth of [3, 7]) {
  await owner.go(`${second}/tree`)
  await owner.page.getByRole("link", { name: /^Change/ }).nth(nth).click()
  const words = owner.page.locator("[name=text]")
  await words.fill(`${await words.inputValue()} You must also tell your manager.`)
  await owner.press("Save")
}
seen.again = await adopt(second, new Date().toLocaleDateString("sv", { timeZone: "Europe/London" }))
await late.go("/reading")
seen.late = await late.page.locator("main ol li").count()
seen.changed = await read(reader)
await reader.go("/reading")
seen.asked = /asked to read nothing/.test(await reader.says())
const outside = await person("P5")
await outside.go("/reading")
seen.outside = /asked to read nothing/.test(await outside.says())
await browser.close()
console.log(JSON.stringify(seen))
