// Ask the device for a passkey, and send its answer with the form around the button. Without this script the form is not seen.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0))
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")

function asked({ publicKey }) {
  const withId = (one) => ({ ...one, id: bytes(one.id) })
  const made = { ...publicKey, challenge: bytes(publicKey.challenge) }
  if (made.user) made.user = withId(made.user)
  for (const list of ["allowCredentials", "excludeCredentials"]) if (made[list]) made[list] = made[list].map(withId)
  return { publicKey: made }
}

function answered(credential) {
  const response = {}
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = text(credential.response[name])
  }
  return JSON.stringify({
    id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: credential.getClientExtensionResults(),
  })
}

for (const form of document.querySelectorAll("[data-passkey]")) {
  form.hidden = !globalThis.PublicKeyCredential
  form.addEventListener("submit", async (event) => {
    if (form.elements.name && !form.elements.name.value.trim()) return
    event.preventDefault()
    const options = asked(JSON.parse(form.dataset.passkey))
    try {
      form.elements.credential.value = answered(await ("new" in form.dataset ? navigator.credentials.create(options) : navigator.credentials.get(options)))
    } catch {
      const fault = form.querySelector("[data-passkey-fault]")
      if (fault) return (fault.hidden = false)
    }
    form.submit()
  })
}
