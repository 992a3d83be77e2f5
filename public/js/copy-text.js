// Copies a text as it stands; where copying is not allowed it is selected, ready for the keyboard.
document.addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-copy-from]');
  const source = button && document.getElementById(button.dataset.copyFrom);
  if (!source) return;
  const announcement = document.getElementById('announcement');
  try {
    await navigator.clipboard.writeText(source.textContent);
  } catch {
    getSelection().selectAllChildren(source);
    if (announcement) announcement.textContent = '已选中，请按复制键。';
    return;
  }
  if (announcement) announcement.textContent = '已复制。';
  button.classList.add('copied');
  setTimeout(() => button.classList.remove('copied'), 1500);
});
