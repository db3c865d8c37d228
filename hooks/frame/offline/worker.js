/* Keeps the site readable without a network. The build puts `kept` before this: a version, and the files that are kept
   from the start, each with the SHA-256 of its content, and which pages are kept with which (hooks/assets/offline.py).

   What pages load has its content in its name, so a page meets its own files and no others, whatever its age. Pages
   have no such name: they come from the network as long as there is one. A new version of this worker takes over once no
   page is open that the old one serves. Answers are kept elsewhere, and nothing here touches them. */

(({ kept }) => {
  const SCOPE = registration.scope;
  const FROM_THE_START = `${SCOPE} from the start ${kept.version}`;
  /** Everything that was met later. It outlives versions. */
  const SEEN = `${SCOPE} seen`;
  const MOST_SEEN = 400;
  /** Milliseconds after which people get the page that is kept rather than wait for a slow network. */
  const PATIENCE = 4000;
  const NAMED_BY_CONTENT = /\.[0-9a-f]{8,}\.(?:min\.)?(?:css|js|mjs)$/;
  const LOADED_BY_A_PAGE = /(?:<link rel="(?:stylesheet|icon)"[^>]*? href|<script [^>]*?src| data-(?:picking|picking-style|library))="([^"]+)"/g;
  const OFFLINE = addressOf("503.html");

  addEventListener("install", (event) => event.waitUntil(keepFromTheStart()));
  addEventListener("activate", (event) => event.waitUntil(takeOver()));
  addEventListener("message", (event) => event.waitUntil(keepSeen(event.data.seen)));
  addEventListener("fetch", (event) => {
    const { method, mode, url } = event.request;
    if (method !== "GET" || !url.startsWith(SCOPE)) return;
    if (mode === "navigate") event.respondWith(page(event));
    else if (NAMED_BY_CONTENT.test(new URL(url).pathname)) event.respondWith(unchanging(event));
    else event.respondWith(newest(event));
  });

  function addressOf(path) {
    return new URL(path, SCOPE).href;
  }

  /** All files or none: one that is not of this version, because the site is just being published, ends it. */
  async function keepFromTheStart() {
    const files = await Promise.all(Object.entries(kept.files).map(ofThisVersion));
    const cache = await caches.open(FROM_THE_START);
    await Promise.all(files.map(([address, response]) => cache.put(address, response)));
  }

  async function ofThisVersion([path, sha256]) {
    const address = addressOf(path);
    const response = await fetch(address, { cache: "no-cache" });
    const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
    const found = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    if (found !== sha256) throw new Error(`offline: ${path} is not of this version`);
    return [address, response];
  }

  /** The pages of the old version go. Its other files stay, as pages that were seen may load them. */
  async function takeOver() {
    const seen = await caches.open(SEEN);
    for (const name of await caches.keys()) {
      if (!name.startsWith(`${SCOPE} `) || name === FROM_THE_START || name === SEEN) continue;
      const old = await caches.open(name);
      for (const request of await old.keys()) {
        if (NAMED_BY_CONTENT.test(new URL(request.url).pathname)) await seen.put(request, await old.match(request));
      }
      await caches.delete(name);
    }
    await clients.claim();
  }

  /** The page that was open before this worker was there, and what people go to from it. */
  async function keepSeen(url) {
    await keepPage(withoutQuery(url));
    for (const path of kept.keptWith[withoutQuery(url).slice(SCOPE.length)] ?? []) {
      if (!(await keptAt(addressOf(path)))) await keepPage(addressOf(path));
    }
  }

  /** A page with all that it loads, at once or when somebody asks for it, or not at all. */
  async function keepPage(url) {
    const response = await fetch(url);
    if (!response.ok) return;
    const html = await response.clone().text();
    const loaded = [...html.matchAll(LOADED_BY_A_PAGE)].map(([, address]) => new URL(address, url).href);
    const seen = await caches.open(SEEN);
    await seen.addAll(loaded);
    await seen.put(url, response);
  }

  /** A page from the network; the one that is kept where there is none, or where it takes too long. */
  async function page(event) {
    const fromNetwork = fromNetworkAndKept(event);
    const found = await keptAt(event.request.url);
    if (!found) return fromNetwork.catch(() => keptAt(OFFLINE));
    const afterPatience = new Promise((resolve) => setTimeout(resolve, PATIENCE, found));
    return Promise.race([fromNetwork, afterPatience]).catch(() => found);
  }

  async function unchanging(event) {
    return (await keptAt(event.request.url)) ?? fromNetworkAndKept(event);
  }

  async function newest(event) {
    try {
      return await fromNetworkAndKept(event);
    } catch (error) {
      const found = await keptAt(event.request.url);
      if (found) return found;
      throw error;
    }
  }

  async function fromNetworkAndKept(event) {
    const response = await fetch(event.request);
    if (response.ok && response.type === "basic" && !response.redirected) {
      event.waitUntil(keep(withoutQuery(event.request.url), response.clone()));
    }
    return response;
  }

  /** What was met last stays longest. */
  async function keep(address, response) {
    const seen = await caches.open(SEEN);
    await seen.delete(address);
    await seen.put(address, response);
    const addresses = await seen.keys();
    for (const oldest of addresses.slice(0, Math.max(0, addresses.length - MOST_SEEN))) await seen.delete(oldest);
  }

  /** This version's files first: a page and all that it loads are among them. */
  async function keptAt(url) {
    const address = withoutQuery(url);
    for (const name of [FROM_THE_START, SEEN]) {
      const found = await (await caches.open(name)).match(address);
      if (found) return found;
    }
    return undefined;
  }

  function withoutQuery(url) {
    const address = new URL(url);
    address.search = "";
    address.hash = "";
    return address.href;
  }
})(self);
