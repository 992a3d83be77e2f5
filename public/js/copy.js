// Copies a permanent address. Where copying is not allowed, a link simply leads there.
import { announce, warn } from './announcement.js';
import { copyText, showCopied } from './clipboard.js';

document.addEventListener('click', async (event) => {
  const source = event.target.closest?.('[data-copy]');
  if (!source || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const address = new URL(source.dataset.copy, location.href).href;
  if (await copyText(address)) {
    announce(`已复制链接：${address}`);
    showCopied(source);
  } else if (source.href) location.href = source.href;
  else warn(`没能复制，请自行复制：${address}`);
});
