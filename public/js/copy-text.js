// Copies a text as it stands; where copying is not allowed it is selected, ready for the keyboard.
import { announce, warn } from './announcement.js';
import { copyText, showCopied } from './clipboard.js';

document.addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-copy-from]');
  const source = button && document.getElementById(button.dataset.copyFrom);
  if (!source) return;
  if (await copyText(source.textContent)) {
    announce('已复制。');
    showCopied(button);
  } else {
    getSelection().selectAllChildren(source);
    warn('没能复制，文字已选中，请按 Ctrl+C 或长按复制。');
  }
});
