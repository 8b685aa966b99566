// Bring a page into a state, as a person would.
import { existsSync, readFileSync } from "node:fs"

const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=", "base64")
// The pictures that the test drew, where it could.
function made(name) {
  const folder = process.env.MADE_PICTURES
  return folder && existsSync(`${folder}/${name}`) ? readFileSync(`${folder}/${name}`) : undefined
}
// Two shifts a week on, and an event that says no hours.
function roster() {
  const day = (after) => new Date(Date.now() + after * 86400000).toISOString().slice(0, 10).replaceAll("-", "")
  const shift = `BEGIN:VEVENT\r\nUID:1\r\nDTSTART:${day(7)}T090000Z\r\nDURATION:PT8H\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT\r\n`
  const whole = `BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:${day(9)}\r\nSUMMARY:Early\r\nEND:VEVENT\r\n`
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n${shift}${whole}END:VCALENDAR\r\n`
}
const FILES = {
  picture: { name: "sunset.png", mimeType: "image/png", buffer: PIXEL },
  people: { name: "people.jpg", mimeType: "image/jpeg", buffer: made("people.jpg") ?? PIXEL },
  screen: { name: "screen.png", mimeType: "image/png", buffer: made("screen.png") ?? PIXEL },
  broken: { name: "broken.png", mimeType: "image/png", buffer: PIXEL.subarray(0, 40) },
  roster: { name: "roster.ics", mimeType: "text/calendar", buffer: Buffer.from(roster()) },
  staff: { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from("number,name,job title\nS06,Dele Mensah,Senior home carer\nN1,Zoe Bell,Planner\n") },
  mistakes: { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from("number,name,e-mail,manager number\n,Zoe Bell,nowhere,S99\n") },
  words: { name: "notes.png", mimeType: "image/png", buffer: Buffer.from("These are words and no picture.") },
}

// Who is signed in, in each of the windows: nobody on a page that does not say who (`as`).
const signedIn = new WeakMap()

async function signIn(page, base, number) {
  const context = page.context()
  if (signedIn.get(context) === number) return
  await context.clearCookies()
  if (number) {
    await page.goto(base + "/sign-in")
    await page.locator("#number").fill(number)
    await page.locator("#password").fill("try it out")
    await follow(page, () => page.locator("main form button[type=submit]").first().click())
    if (new URL(page.url()).pathname !== "/me") throw new Error(`${number} was not signed in`)
  }
  signedIn.set(context, number)
}

export async function visit(page, base, state) {
  await signIn(page, base, state.as)
  for (const address of state.opens ?? []) await page.goto(base + address)
  let response = await page.goto(base + state.path)
  if (state.fill) response = await send(page, state)
  if (state.next) response = await send(page, { fill: state.next, file: state.file })
  if (state.then) response = await answer(page, state.then)
  const expected = state.status ?? 200
  if (response.status() !== expected) throw new Error(`${state.name}: status ${response.status()}, not ${expected}`)
}

async function send(page, state) {
  const form = page.locator(state.form ?? "main form").first()
  const folded = form.locator("details:not([open]) summary")
  if (await folded.count()) await folded.click()
  for (const [name, value] of Object.entries(state.fill)) {
    const field = form.locator(`[name="${name}"]`)
    if ((await field.first().getAttribute("type")) === "radio") await form.locator(`[name="${name}"][value="${value}"]`).check({ force: true })
    else await field.fill(value)
  }
  if (state.file) await form.locator("[type=file]").setInputFiles(FILES[state.file])
  return follow(page, () => form.locator("button[type=submit]").first().click())
}

async function answer(page, value) {
  const radio = page.locator(`.fo-questions [value="${value}"]`)
  if (!(await radio.count())) throw new Error("no question was asked")
  await radio.first().check({ force: true })
  return follow(page, () => page.locator(".fo-questions button").click())
}

async function follow(page, act) {
  const [response] = await Promise.all([page.waitForResponse((r) => r.request().method() === "POST"), act()])
  await page.waitForLoadState()
  return response
}
