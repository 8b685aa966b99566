// node run.mjs BASE-URL [FOLDER FOR PICTURES]: look at every state of every page; print faults as JSON Lines, exit 1 if there are any.
import { chromium } from "playwright-core"
import { axe, keyboard, reflow } from "./tests.mjs"
import { states } from "./states.mjs"
import { visit } from "./visit.mjs"

const [base, pictures] = process.argv.slice(2)
const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
const looks = [
  { name: "phone", viewport: { width: 320, height: 568 }, javaScriptEnabled: false, tests: [axe, reflow] },
  { name: "desk", viewport: { width: 1280, height: 900 }, javaScriptEnabled: true, tests: [axe, reflow, keyboard] },
  { name: "zoom-400", viewport: { width: 320, height: 256 }, javaScriptEnabled: true, tests: [reflow] },
]

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: QUIET })
let faults = 0
for (const { name: look, tests, ...options } of looks) {
  for (const state of states) {
    const context = await browser.newContext({ ...options, reducedMotion: "reduce" })
    const page = await context.newPage()
    const found = []
    page.on("console", (said) => said.type() === "error" && !/status of 4\d\d/.test(said.text()) && found.push(`console: ${said.text()}`))
    page.on("pageerror", (error) => found.push(`script: ${error.message}`))
    try {
      await visit(page, base, state)
      if (pictures && look !== "zoom-400") await page.screenshot({ path: `${pictures}/${state.name}-${look}.png`, fullPage: true })
      for (const test of tests) found.push(...(await test(page)))
    } catch (error) {
      found.push(String(error.message ?? error))
    }
    for (const fault of found) console.log(JSON.stringify({ page: state.name, look, fault }))
    faults += found.length
    await context.close()
  }
}
await browser.close()
console.error(`${states.length} states in ${looks.length} looks, ${faults} faults`)
process.exit(faults ? 1 : 0)
