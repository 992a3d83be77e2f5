// The page's live region, and its only writer: whoever has said something can take back that alone, so that no script
// undoes what another says.

/** How long a warning can be read, in milliseconds. */
const SEEN = 12_000;
/** What is said now; null for nothing. */
let now = null;

/** Tells those who listen; what they do not see has shown itself to all others. */
export function announce(text) {
  say(text, false);
}

/** The same of what nobody asked for: it gives way to what is shown to all. */
export function announceUnasked(text) {
  if (!now?.visible) say(text, false);
}

/** Tells everybody what could not be done: nothing else on the page would show it. */
export function warn(text) {
  setTimeout(say(text, true), SEEN);
}

/** Says it until something else is said. What is returned takes it back, if it is said still. */
export function say(text, visible) {
  const said = { text, visible };
  show(said);
  return () => {
    if (now === said) show(null);
  };
}

function show(said) {
  now = said;
  const announcement = document.getElementById('announcement');
  if (!announcement) return;
  announcement.textContent = said?.text ?? '';
  announcement.classList.toggle('visually-hidden', !said?.visible);
}
