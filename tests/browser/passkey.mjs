// node passkey.mjs BASE-URL NUMBER PASSWORD: make a passkey in a real browser, sign in with it, and use it as the second step. Prints what was seen.
import { chromium } from "playwright-core"
import { axe, reflow } from "./tests.mjs"

const [base, number, password] = process.argv.slice(2)
const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: QUIET })
const page = await browser.newPage({ viewport: { width: 320, height: 568 }, reducedMotion: "reduce" })
page.setDefaultTimeout(20_000)
const device = await page.context().newCDPSession(page)
await device.send("WebAuthn.enable")
const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
  options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
})
const seen = []
const see = async (what) => seen.push(`${what}: ${new URL(page.url()).pathname} ${await page.locator("h1").innerText()}`, ...(await axe(page)), ...(await reflow(page)))
const press = (words) => page.getByRole("button", { name: words, exact: true }).click()
const arrive = (path) => page.waitForURL(base + path)

async function withPassword() {
  await page.goto(base + "/sign-in")
  await page.locator("#number").fill(number)
  await page.locator("#password").fill(password)
  await press("Sign in")
}

await withPassword()
await arrive("/me")
await page.goto(base + "/me/security/passkey")
await page.locator("#name").fill("my phone")
await press("Make a passkey")
await page.getByRole("heading", { name: "Your recovery codes" }).waitFor()
await see("made")
await page.goto(base + "/me/security")
await see(await page.getByText("my phone").first().innerText())

await press("Sign out")
await page.goto(base + "/sign-in?next=/me/sessions")
await press("Sign in with a passkey")
await press("Show my passkey")
await arrive("/me/sessions")
await see("alone")

await press("Sign out")
await withPassword()
await arrive("/sign-in/second")
await see("password")
await press("Show my passkey")
await arrive("/me")
await see("second")

await press("Sign out")
const { credentials } = await device.send("WebAuthn.getCredentials", { authenticatorId })
seen.push(`says whose: ${credentials[0].isResidentCredential}`)
await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false })
await page.goto(base + "/sign-in")
await press("Sign in with a passkey")
await press("Show my passkey")
await page.getByText("Your device showed no passkey").waitFor()
await see("not the person's finger")
await browser.close()
console.log(JSON.stringify(seen))
