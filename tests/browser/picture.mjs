// node picture.mjs BASE-URL FILE: the picture of an answer that the README shows.
import { chromium } from "playwright-core"
import { states } from "./states.mjs"
import { visit } from "./visit.mjs"

const [base, file] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"] })
const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
await visit(page, base, states.find((state) => state.name === "post-do-not-post"))
await page.screenshot({ path: file })
await browser.close()
