// The page of the basket: the address holds what is kept, so that the server can print the passages. An address may
// also hold someone else's list, or an older one of the reader's: that is shown, and never taken for what is kept.
import { announce, warn } from './announcement.js';
import { onChange, read, write } from './kept.js';

const NAME = 'basket';
/** Ids that a form on its way to the server adds one to, of this tab alone. */
const ADDING = 'gangyao.adding';
const page = document.querySelector('[data-basket-page]');
const most = Number(document.querySelector('[data-basket-most]').dataset.basketMost);
const inAddress = new URLSearchParams(location.search).getAll('id');
const shown = [...page.querySelectorAll('[data-selected]')].map((entry) => entry.dataset.selected);
const addressOf = (ids) =>
  ids.length === 0 ? '/basket' : `/basket?${new URLSearchParams(ids.map((id) => ['id', id]))}`;
const same = (one, other) => one.length === other.length && one.every((id) => other.includes(id));

/** Whether the form of this page, sent from the reader's own list, has led here. */
const wasAddedTo = (kept) => {
  try {
    const before = JSON.parse(sessionStorage.getItem(ADDING));
    sessionStorage.removeItem(ADDING);
    return Array.isArray(before) && same(before, kept) && same(before, inAddress.slice(0, -1));
  } catch {
    return false;
  }
};

const isOwn = () => same(read(NAME), shown);
const showWhose = () => page.setAttribute('data-whose', isOwn() ? 'own' : 'address');

const arrive = () => {
  const kept = read(NAME);
  const added = wasAddedTo(kept);
  if (inAddress.length === 0 && kept.length > 0) return location.replace(addressOf(kept));
  // As the server reads them: ids that have moved or gone are kept as they are now, an address as its id.
  if ((added || same(kept, inAddress)) && !same(kept, shown) && !write(NAME, shown))
    warn('浏览器不允许保存，摘录没有更新。');
  showWhose();
};

page.addEventListener('click', (event) => {
  const link = event.target.closest('[data-basket-remove], [data-basket-clear]');
  // Of another list the link leads to what is left of it.
  if (!link || !isOwn()) return;
  event.preventDefault();
  const gone = link.dataset.basketRemove;
  if (!write(NAME, gone === undefined ? [] : shown.filter((id) => id !== gone)))
    warn('浏览器不允许更改，摘录没有变。');
});

page.querySelector('[data-basket-take]')?.addEventListener('click', () => {
  const kept = read(NAME);
  const all = [...new Set([...kept, ...shown])];
  if (all.length > most) return warn(`摘录最多 ${most} 段，已有 ${kept.length} 段，放不下这份清单。`);
  if (!write(NAME, all)) return warn('浏览器不允许保存，无法加入摘录。');
  announce(`已加入摘录，共 ${all.length} 段。`);
  location.assign(addressOf(all));
});

// What is added here is kept, too, once the server has read it.
page.querySelector('.add-by-id')?.addEventListener('submit', () => {
  if (!isOwn()) return;
  try {
    sessionStorage.setItem(ADDING, JSON.stringify(shown));
  } catch {
    // Where nothing can be kept, the page says so when it comes.
  }
});

// Changed here, in another tab, or while this page lay in the cache: one's own list that is shown is an old one.
onChange(NAME, () => {
  if (page.dataset.whose === 'own' && !isOwn()) location.replace(addressOf(read(NAME)));
  else showWhose();
});
arrive();
