// node run.mjs BASE-URL [FOLDER FOR PICTURES]: look at every state of every page; print faults as JSON Lines, exit 1 if there are any.
import { chromium } from "playwright-core"
import { axe, keyboard, reflow } from "./tests.mjs"
import { states } from "./states.mjs"
import { visit } from "./visit.mjs"

const [base, pictures] = process.argv.slice(2)
const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
const at = (width, height, test) => async (page) => {
  await page.setViewportSize({ width, height })
  return test(page)
}
// Each state is brought about once on a phone without script, and looked at there, at 400 % and at a desk; every fifth again with script and by
// keyboard, or every one where the trials are long (FORETHOUGHT_TRIALS). axe is a script itself: the page's own is kept away instead.
// The first fifty in ordinary tests, for time; the others are looked at by the long trials.
const whole = process.env.FORETHOUGHT_TRIALS === "long"
const looks = [
  { name: "phone", withoutScript: true, tests: [axe, reflow, at(320, 256, reflow), at(1280, 900, reflow)], of: (nth) => whole || nth < 50 },
  { name: "desk", viewport: { width: 1280, height: 900 }, tests: [axe, reflow, keyboard], of: (nth) => whole || (nth < 50 && nth % 5 === 0) },
]
const PHONE = { width: 320, height: 568 }

const within = (seconds, work) => Promise.race([work, new Promise((_, fail) => setTimeout(() => fail(new Error(`no end after ${seconds} s`)), seconds * 1000).unref())])

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: QUIET })
let faults = 0

async function lookAt(context, state, { name: look, viewport, tests, withoutScript }) {
  const page = await context.newPage()
  await page.setViewportSize(viewport ?? PHONE)
  page.setDefaultTimeout(20_000)
  const found = []
  if (withoutScript) await page.route("**/*.js", (route) => route.abort())
  page.on("console", (said) => said.type() === "error" && !/status of 4\d\d|ERR_FAILED/.test(said.text()) && found.push(`console: ${said.text()}`))
  page.on("pageerror", (error) => found.push(`script: ${error.message}`))
  try {
    await visit(page, base, state)
    if (pictures) await page.screenshot({ path: `${pictures}/${state.name}-${look}.png`, fullPage: true })
    for (const test of tests) found.push(...(await within(30, test(page))))
  } catch (error) {
    found.push(String(error.message ?? error))
  }
  await page.close()
  for (const fault of found) console.log(JSON.stringify({ page: state.name, look, fault }))
  faults += found.length
}

await Promise.all(looks.map(async (look) => {
  const context = await browser.newContext({ reducedMotion: "reduce" })
  for (const state of states.filter((_state, nth) => look.of(nth))) await lookAt(context, state, look)
}))
await browser.close()
console.error(`${states.length} states in ${looks.length} looks, ${faults} faults`)
process.exit(faults ? 1 : 0)
