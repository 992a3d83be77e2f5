// What the browser keeps for the reader, and nobody else sees: lists of JSON under names of our own. Where storage is
// refused or full (a private window, say) nothing is kept and nothing fails.
const PREFIX = 'gangyao.';

/** A list that is kept under a name; anything that is no list counts as an empty one. */
export function read(name) {
  try {
    const list = JSON.parse(localStorage.getItem(PREFIX + name) ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

/** Keeps the list and tells this page; other tabs hear of it by themselves. False: it could not be kept. */
export function write(name, list) {
  try {
    if (list.length === 0) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(list));
  } catch {
    return false;
  }
  document.dispatchEvent(new CustomEvent('kept', { detail: name }));
  return true;
}

/** Calls back whenever the list may have changed, in this tab or another, or in a page that comes back from the cache. */
export function onChange(name, callback) {
  document.addEventListener('kept', ({ detail }) => detail === name && callback());
  window.addEventListener('storage', ({ key }) => (key === null || key === PREFIX + name) && callback());
  window.addEventListener('pageshow', ({ persisted }) => persisted && callback());
}
