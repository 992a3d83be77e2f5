// Copies a text. Browsers have a clipboard on https alone; on the plain http of an office the older way works, which
// copies what is selected.
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text) {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  Object.assign(field.style, { position: 'fixed', insetBlockStart: '0', opacity: '0' });
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  before?.focus?.({ preventScroll: true });
  return copied;
}

/** A sign beside what was pressed, for a moment. */
export function showCopied(button) {
  button.classList.add('copied');
  setTimeout(() => button.classList.remove('copied'), 1500);
}
