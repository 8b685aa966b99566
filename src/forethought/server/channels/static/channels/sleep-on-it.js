// A note to sleep on. The browser keeps it on this device; nothing here sends anything anywhere.
const KEY = "forethought-note"
const HOUR = 3_600_000
const part = (name) => document.getElementById(`note-${name}`)
const root = part("root")

// The first 7 in the morning that is at least six hours away: a night's sleep for whoever writes after midnight, too.
function opensAfter(now) {
  const morning = new Date(now)
  morning.setHours(7, 0, 0, 0)
  while (morning - now < 6 * HOUR) morning.setDate(morning.getDate() + 1)
  return morning.getTime()
}

function read() {
  try {
    const note = JSON.parse(localStorage.getItem(KEY))
    return note && typeof note.text === "string" && Number.isFinite(note.opens) ? note : null
  } catch {
    return null
  }
}

function keep(text) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ text, opens: opensAfter(Date.now()) }))
    return true
  } catch {
    return false
  }
}

function show(state, said = "") {
  const note = read()
  for (const name of ["write", "closed", "open"]) part(name).hidden = name !== state
  part("said").textContent = said
  if (state === "closed") part("when").textContent = moment(note.opens)
  if (state === "open") part("shown").textContent = note.text
}

function moment(at) {
  const language = document.documentElement.lang === "cy" ? "cy-GB" : "en-GB"
  const words = { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" }
  return new Intl.DateTimeFormat(language, words).format(at)
}

function look() {
  const note = read()
  if (!note) show("write")
  else show(note.opens > Date.now() ? "closed" : "open")
}

function on(name, act) {
  for (const button of root.querySelectorAll(`[data-do="${name}"]`)) button.addEventListener("click", act)
}

function again(text) {
  if (!keep(text)) return show(part("write").hidden ? "open" : "write", root.dataset.cannot)
  part("text").value = ""
  show("closed", root.dataset.kept)
}

on("keep", () => (part("text").value.trim() ? again(part("text").value) : show("write", root.dataset.empty)))
on("again", () => again(read()?.text ?? part("shown").textContent))
on("open", () => show("open"))
on("change", () => {
  part("text").value = read()?.text ?? ""
  show("write")
  part("text").focus()
})
on("delete", () => {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // a browser that keeps nothing has nothing to delete
  }
  part("text").value = ""
  show("write", root.dataset.deleted)
})

root.hidden = false
look()
// Somebody leaves the page open overnight, or comes back to it from another.
document.addEventListener("visibilitychange", () => {
  const note = read()
  if (!document.hidden && note && note.opens <= Date.now() && part("write").hidden) show("open")
})

if ("serviceWorker" in navigator) {
  navigator.serviceWorker
    .register(root.dataset.worker, { scope: root.dataset.scope })
    .then(() => navigator.serviceWorker.ready)
    .then(() => (part("ready").hidden = false))
    .catch(() => {}) // it then needs a connection, which is all that it would have told
}
