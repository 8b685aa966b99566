// node run.mjs BASE-URL [FOLDER FOR PICTURES]: look at every state of every page; print faults as JSON Lines, exit 1 if there are any.
import { chromium } from "playwright-core"
import { axe, keyboard, reflow } from "./tests.mjs"
import { states } from "./states.mjs"
import { visit } from "./visit.mjs"

const [base, pictures] = process.argv.slice(2)
const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
// axe is a script itself: on the phone the page's own script is kept away, and at 400 % all script is off.
const looks = [
  { name: "phone", viewport: { width: 320, height: 568 }, withoutScript: true, tests: [axe, reflow] },
  { name: "desk", viewport: { width: 1280, height: 900 }, tests: [axe, reflow, keyboard] },
  { name: "zoom-400", viewport: { width: 320, height: 256 }, javaScriptEnabled: false, tests: [reflow] },
]

const within = (seconds, work) => Promise.race([work, new Promise((_, fail) => setTimeout(() => fail(new Error(`no end after ${seconds} s`)), seconds * 1000).unref())])

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: QUIET })
let faults = 0

async function lookAt(context, state, { name: look, tests, withoutScript }) {
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const found = []
  if (withoutScript) await page.route("**/*.js", (route) => route.abort())
  page.on("console", (said) => said.type() === "error" && !/status of 4\d\d|ERR_FAILED/.test(said.text()) && found.push(`console: ${said.text()}`))
  page.on("pageerror", (error) => found.push(`script: ${error.message}`))
  try {
    await visit(page, base, state)
    if (pictures && look !== "zoom-400") await page.screenshot({ path: `${pictures}/${state.name}-${look}.png`, fullPage: true })
    for (const test of tests) found.push(...(await within(30, test(page))))
  } catch (error) {
    found.push(String(error.message ?? error))
  }
  await page.close()
  for (const fault of found) console.log(JSON.stringify({ page: state.name, look, fault }))
  faults += found.length
}

await Promise.all(looks.map(async (look) => {
  const context = await browser.newContext({ viewport: look.viewport, javaScriptEnabled: look.javaScriptEnabled ?? true, reducedMotion: "reduce" })
  for (const state of states) await lookAt(context, state, look)
}))
await browser.close()
console.error(`${states.length} states in ${looks.length} looks, ${faults} faults`)
process.exit(faults ? 1 : 0)
