/**
 * Once the page is there and the browser has nothing else to do, let the site be read without a network from now on.
 * It is an extra: where the browser will not keep anything, all else works as ever.
 * @param {HTMLElement} script - names the address of the worker
 */
export function workOffline(script) {
  if (!("serviceWorker" in navigator)) return;
  const start = () => register(script.dataset.worker).catch((error) => console.info(error.message));
  const whenIdle = () => (globalThis.requestIdleCallback ?? setTimeout)(start);
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle);
}

async function register(address) {
  // Pages that forbid writing scripts from text allow this one address (hooks/assets/security.py).
  const policy = globalThis.trustedTypes?.createPolicy("offline-worker", { createScriptURL: () => address });
  await navigator.serviceWorker.register(policy ? policy.createScriptURL("") : address, { updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ seen: location.href });
}
