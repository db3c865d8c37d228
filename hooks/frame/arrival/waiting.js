// What scripts will hide stays hidden while they are on their way, and no longer: where one fails, or nothing has come
// after some seconds, all is shown as it is without scripts. Later failures are told by what fetches later.
{
  const LONGEST_WAIT = 8000; // milliseconds
  const { classList } = document.documentElement;
  classList.replace("no-js", "js");
  classList.add("awaits-scripts");
  const stopWaiting = () => classList.remove("awaits-scripts");
  // One that does not come is the event's target; of one that breaks, the event tells the address.
  const onError = ({ target, filename }) => {
    const failed = [...document.scripts].find(({ src }) => src && src === (filename || target.src));
    if (!failed) return;
    stopWaiting();
    // Without the frame's script, what only it can do is useless.
    if ("frame" in failed.dataset) classList.replace("js", "no-js");
  };
  setTimeout(stopWaiting, LONGEST_WAIT);
  addEventListener("error", onError, true);
  // Every script that the page itself names has come or failed before this event.
  document.addEventListener("DOMContentLoaded", () => removeEventListener("error", onError, true));
}
