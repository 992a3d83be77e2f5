// The page of what the browser remembers: searches made and saved, each to be taken out, all to be cleared.
import { warn } from './announcement.js';
import { onChange, read, write } from './kept.js';

const status = document.getElementById('history-status');
const on = document.getElementById('history-on');
const clear = document.getElementById('history-clear');
const DAY = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });

/** Only an address of our own search is ever linked, whatever stands in the storage. */
const isEntry = (entry) => typeof entry?.url === 'string' && entry.url.startsWith('/search?');

const element = (name, className, text) => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
};

/** 关键词, 语义; nothing for the first mode, which goes without saying. */
const modeOf = ({ url }) => {
  const mode = new URLSearchParams(url.slice(url.indexOf('?'))).get('mode');
  const at = [...document.querySelectorAll('.modes input')].findIndex(({ value }) => value === mode);
  return at > 0 ? [`${document.querySelectorAll('.modes span')[at].textContent}检索`] : [];
};

/** Only what was done is said to be done. */
const report = (done, text, failure) => {
  status.textContent = done ? text : '';
  if (!done) warn(failure);
};

const toItem = (name, entry) => {
  const item = element('li', 'remembered-search', '');
  const link = element('a', 'remembered-link', entry.q || '全部内容');
  link.href = entry.url;
  link.title = link.textContent;
  const filters = [...modeOf(entry), ...(Array.isArray(entry.filters) ? entry.filters : [])].join('、');
  const time = element('span', 'remembered-time', Number.isFinite(entry.at) ? DAY.format(entry.at) : '');
  const remove = element('button', 'remembered-remove', '移除');
  remove.type = 'button';
  remove.setAttribute('aria-label', `移除：${[link.textContent, filters].filter(Boolean).join('，')}`);
  remove.addEventListener('click', () => {
    const rest = read(name).filter((other) => other?.url !== entry.url);
    report(write(name, rest), '已移除。', '浏览器不允许更改，没有移除。');
  });
  item.append(link, element('span', 'remembered-filters', filters), time, remove);
  return item;
};

const show = (name, list, empty) => {
  const entries = read(name).filter(isEntry);
  const items = entries.map((entry) => toItem(name, entry));
  list.replaceChildren(...(items.length === 0 ? [element('li', 'nothing', empty)] : items));
};

const showAll = () => {
  clear.hidden = ['saved', 'history'].every((name) => !read(name).some(isEntry));
  show('saved', document.getElementById('saved-list'), '还没有收藏。在检索结果下方点“收藏此检索”。');
  show('history', document.getElementById('recent-list'), on.checked ? '还没有记录。' : '没有记录。');
};

const showSwitch = () => {
  on.checked = read('history-off').length === 0;
};
on.addEventListener('change', () => {
  const done = write('history-off', on.checked ? [] : [true]);
  report(done, on.checked ? '开始记录检索。' : '不再记录检索。', '浏览器不允许保存，这个设置没有改变。');
  showSwitch();
  showAll();
});
clear.addEventListener('click', () => {
  const done = ['saved', 'history'].map((name) => write(name, [])).every((each) => each);
  report(done, '已全部清除。', '浏览器不允许更改，没有全部清除。');
  // The button goes with what it cleared.
  if (done) on.focus();
});
onChange('history-off', showSwitch);
showSwitch();
for (const name of ['saved', 'history']) onChange(name, showAll);
showAll();
document.getElementById('history-lists').hidden = false;
