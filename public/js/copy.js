// Copies a permanent address. Where copying is not allowed, a link simply leads there.
document.addEventListener('click', async (event) => {
  const source = event.target.closest?.('[data-copy]');
  if (!source || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
  event.preventDefault();
  const address = new URL(source.dataset.copy, location.href).href;
  const announcement = document.getElementById('announcement');
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    if (source.href) location.href = source.href;
    return;
  }
  if (announcement) announcement.textContent = `已复制链接：${address}`;
  source.classList.add('copied');
  setTimeout(() => source.classList.remove('copied'), 1500);
});
