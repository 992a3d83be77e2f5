// The basket: passages that the reader put aside, in this browser alone. Their buttons, and the count in the header.
import { announce, warn } from './announcement.js';
import { onChange, read, write } from './kept.js';

const NAME = 'basket';
const ids = () => read(NAME).filter((id) => typeof id === 'string');

const show = () => {
  const kept = new Set(ids());
  for (const button of document.querySelectorAll('[data-basket]')) {
    const inside = kept.has(button.dataset.basket);
    const label = inside ? '移出摘录' : '加入摘录';
    button.classList.toggle('in-basket', inside);
    if (button.textContent !== label) button.textContent = label;
  }
  for (const count of document.querySelectorAll('[data-basket-count]')) {
    count.hidden = kept.size === 0;
    count.textContent = String(kept.size);
  }
};

/** As many as one address of a selection may hold, as the page says it. */
const mostKept = () => Number(document.querySelector('[data-basket-most]').dataset.basketMost);

const toggle = (id) => {
  const before = ids();
  const inside = before.includes(id);
  const most = mostKept();
  if (!inside && before.length >= most) return warn(`摘录已满（${most} 段），请先移出一些。`);
  const after = inside ? before.filter((other) => other !== id) : [...before, id];
  if (!write(NAME, after)) return warn(`浏览器不允许保存，无法${inside ? '移出' : '加入'}摘录。`);
  announce(inside ? `已移出摘录，还有 ${after.length} 段。` : `已加入摘录，共 ${after.length} 段。`);
};

document.addEventListener('click', ({ target }) => {
  const button = target.closest?.('[data-basket]');
  if (button) toggle(button.dataset.basket);
});
document.addEventListener('htmx:after:swap', show);
onChange(NAME, show);
show();
