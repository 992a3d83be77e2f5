// Searches that the reader made or saved, in this browser alone. Recording can be switched off on /history.
import { announce, warn } from './announcement.js';
import { onChange, read, write } from './kept.js';

/** How long a search must have been looked at before it counts as one: typing passes through many. */
const LOOKED_AT = 2000;
const MOST = 50;

/** The search that is shown, from its first page; null for one that asks nothing. */
const shown = () => {
  if (location.pathname !== '/search' || !document.querySelector('[data-query]')) return null;
  const params = new URLSearchParams(location.search);
  const q = params.get('q')?.trim() ?? '';
  for (const name of ['page', 'size']) params.delete(name);
  // The first mode is what a search is without any: the form names it, links do not.
  if (params.get('mode') === document.querySelector('.modes input')?.value) params.delete('mode');
  if (params.size === 0) return null;
  const filters = [...document.querySelectorAll('.chips .chip:not(.chip-clear)')].map((chip) =>
    // The label, without the cross and what is said of it.
    (chip.firstChild?.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
  return { url: `/search?${params}`, q, filters, at: Date.now() };
};

const without = (list, url) => list.filter((entry) => entry.url !== url);

let timer;
const record = () => {
  clearTimeout(timer);
  timer = undefined;
  const entry = shown();
  if (entry === null || read('history-off').length > 0) return;
  write('history', [entry, ...without(read('history'), entry.url)].slice(0, MOST));
};

const wait = () => {
  clearTimeout(timer);
  timer = setTimeout(record, LOOKED_AT);
};
/** Whoever opens a hit at once, here or in another tab, has looked. What is recorded already is not once more. */
const leave = () => timer !== undefined && record();

const saveButtons = () => document.querySelectorAll('[data-save-search]');
const showSaved = () => {
  const entry = shown();
  const saved = entry !== null && read('saved').some(({ url }) => url === entry.url);
  for (const button of saveButtons()) {
    button.disabled = entry === null;
    const label = saved ? '取消收藏' : '收藏此检索';
    if (button.textContent !== label) button.textContent = label;
  }
};

document.addEventListener('click', ({ target }) => {
  const entry = target.closest?.('[data-save-search]') ? shown() : null;
  if (entry === null) return;
  const list = read('saved');
  const saved = list.some(({ url }) => url === entry.url);
  if (!write('saved', saved ? without(list, entry.url) : [entry, ...list].slice(0, MOST)))
    return warn(`浏览器不允许保存，无法${saved ? '取消收藏' : '收藏'}。`);
  announce(saved ? '已取消收藏。' : '已收藏，见“检索记录”。');
});

const arrive = () => {
  showSaved();
  wait();
};
document.addEventListener('htmx:after:swap', arrive);
// The address changes after the results do.
document.addEventListener('htmx:after:history:update', arrive);
window.addEventListener('pagehide', leave);
document.addEventListener('visibilitychange', () => document.hidden && leave());
onChange('saved', showSaved);
arrive();
