// Keeps the page of the note and its files ready for when there is no connection. PAGE, FILES and NAME stand above.
// The page itself is asked for first, so that names and hours are those of today; what is kept is used where nobody answers.

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      .then((kept) => kept.addAll([PAGE, ...FILES]))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith("sleep-on-it-") && name !== NAME).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== "GET" || origin !== self.location.origin) return
  if (pathname === PAGE) event.respondWith(fresh(event.request))
  else if (FILES.includes(pathname)) event.respondWith(kept(pathname).then((found) => found || fetch(event.request)))
})

const kept = (pathname) => caches.open(NAME).then((cache) => cache.match(pathname, { ignoreVary: true }))

async function fresh(request) {
  try {
    const answer = await fetch(request)
    if (answer.ok) await (await caches.open(NAME)).put(PAGE, answer.clone())
    return answer
  } catch (fault) {
    const found = await kept(PAGE)
    if (found) return found
    throw fault
  }
}
