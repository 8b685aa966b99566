// What is looked at on each page. Each returns a list of faults in words.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

export async function axe(page) {
  await page.evaluate(AXE)
  const found = await page.evaluate((tags) => axe.run(document, { runOnly: { type: "tag", values: tags } }), TAGS)
  return found.violations.map((one) => `axe ${one.id}: ${one.help}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)
}

export async function reflow(page) {
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth)
  return wide > 0 ? [`reflow: the page scrolls sideways by ${wide} pixels`] : []
}

// Tab from the top: the skip link first, then everything that can be used, in the order of the page, each in sight.
export async function keyboard(page) {
  const faults = []
  const expected = await page.evaluate(() => {
    const seen = new Set()
    return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), textarea, select, summary")].filter((one) => {
      if (one.matches(":disabled") || !one.checkVisibility({ visibilityProperty: true })) return false
      if (one.type !== "radio") return true
      const first = !seen.has(one.name)
      seen.add(one.name)
      return first
    }).length
  })
  await page.evaluate(() => {
    document.body.tabIndex = -1 // an error summary takes the focus: start from the top all the same
    document.body.focus()
    document.body.removeAttribute("tabindex")
    window.scrollTo(0, 0)
  })
  const places = []
  for (let step = 0; step < expected; step++) {
    await page.keyboard.press("Tab")
    const at = await page.evaluate(() => {
      const one = document.activeElement
      const box = one.getBoundingClientRect()
      const all = [...document.querySelectorAll("*")]
      return { order: all.indexOf(one), what: one.outerHTML.slice(0, 100), seen: box.bottom > 0 && box.top < innerHeight && box.width > 0, body: one === document.body, skip: one.matches(".govuk-skip-link") }
    })
    if (step === 0 && !at.skip) faults.push("keyboard: the skip link is not first")
    if (at.body) { faults.push(`keyboard: only ${step} of ${expected} controls are reached`); break }
    if (!at.seen) faults.push(`keyboard: out of sight when focused: ${at.what}`)
    if (places.length && at.order < places.at(-1)) faults.push(`keyboard: out of order: ${at.what}`)
    places.push(at.order)
  }
  return faults
}
