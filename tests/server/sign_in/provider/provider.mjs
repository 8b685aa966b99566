// node provider.mjs PORT ACCOUNTS.json BACK OUT: a certified provider of OpenID Connect, whose tokens say what Entra ID's say.
// BACK, OUT: where people are sent after signing in and out. It has new keys each time it begins.
// ACCOUNTS.json: login -> claims. Whoever is in it signs in with any password; nobody is asked to consent.
import { generateKeyPairSync, randomUUID } from "node:crypto"
import { createServer } from "node:http"
import { readFileSync } from "node:fs"
import Provider from "oidc-provider"

const [port, accounts, back, out] = process.argv.slice(2)
const TENANT = "8f1c2d3e-0000-4000-8000-5a6b7c8d9e0f"
const path = `/${TENANT}/v2.0`
const claimsOf = (login) => JSON.parse(readFileSync(accounts, "utf8"))[login]
const SAID = ["sub", "tid", "oid", "preferred_username", "employeeid", "email", "name"]

const provider = new Provider(`http://127.0.0.1:${port}${path}`, {
  clients: [{
    client_id: "forethought",
    client_secret: "only between the two of them",
    redirect_uris: [back],
    post_logout_redirect_uris: [out],
    token_endpoint_auth_method: "client_secret_post",
  }],
  jwks: { keys: [{ ...generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }), kid: randomUUID(), use: "sig", alg: "RS256" }] },
  claims: { openid: ["sub", "tid", "oid"], profile: SAID },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  cookies: { keys: ["of a test"] },
  findAccount: async (_ctx, login) => claimsOf(login) && { accountId: login, claims: async () => ({ sub: login, tid: TENANT, ...claimsOf(login) }) },
  loadExistingGrant: async (ctx) => {
    const grant = new provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId })
    grant.addOIDCScope("openid profile")
    await grant.save()
    return grant
  },
})

const answer = provider.callback()
createServer((request, response) => {
  if (!request.url.startsWith(path)) return response.writeHead(404).end()
  request.originalUrl = request.url
  request.url = request.url.slice(path.length) || "/"
  return answer(request, response)
}).listen(Number(port), "127.0.0.1", () => console.log(`http://127.0.0.1:${port}${path}`))
