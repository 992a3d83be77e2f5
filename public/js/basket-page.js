// The page of the basket: the address holds what is kept, so that the server can print the passages.
import { read, write } from './kept.js';

const NAME = 'basket';
const page = document.querySelector('[data-basket-page]');
const inAddress = new URLSearchParams(location.search).getAll('id');
const addressOf = (ids) =>
  ids.length === 0 ? '/basket' : `/basket?${new URLSearchParams(ids.map((id) => ['id', id]))}`;
const same = (one, other) => one.length === other.length && one.every((id) => other.includes(id));

const arrive = () => {
  const kept = read(NAME);
  if (inAddress.length === 0 && kept.length > 0) return location.replace(addressOf(kept));
  const shown = [...page.querySelectorAll('[data-selected]')].map((entry) => entry.dataset.selected);
  // Ids that have moved or gone are kept as they are now; someone else's list in the address is left alone.
  if (same(kept, inAddress) && !same(kept, shown)) write(NAME, shown);
};

page?.addEventListener('click', (event) => {
  const link = event.target.closest('[data-basket-remove], [data-basket-clear]');
  if (!link) return;
  event.preventDefault();
  const gone = link.dataset.basketRemove;
  write(NAME, gone === undefined ? [] : read(NAME).filter((id) => id !== gone));
  location.replace(link.href);
});

// A passage that is added here by its id is kept, too.
page?.querySelector('.add-by-id')?.addEventListener('submit', (event) => {
  const typed = new FormData(event.target).getAll('id').at(-1).trim();
  const id = /\/passages\/([^/?#]+)/.exec(typed)?.[1] ?? typed;
  if (id !== '' && !read(NAME).includes(id)) write(NAME, [...read(NAME), id]);
});

// Changed in another tab: the list that is shown here is an old one.
window.addEventListener('storage', ({ key }) => {
  if (key === `gangyao.${NAME}` && page) location.replace(addressOf(read(NAME)));
});
if (page) arrive();
