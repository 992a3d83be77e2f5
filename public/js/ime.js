// No request while an input method composes: what stands in the box then is not yet what is meant.
(() => {
  let composing = false;
  const isBox = (element) => element instanceof HTMLInputElement && element.type === 'search';

  document.addEventListener('compositionstart', (event) => {
    if (isBox(event.target)) composing = true;
  });
  document.addEventListener('compositionend', (event) => {
    if (!isBox(event.target)) return;
    composing = false;
    event.target.dispatchEvent(new Event('input', { bubbles: true }));
  });
  // Capturing, so that it comes before the listener that asks.
  document.addEventListener(
    'input',
    (event) => {
      if (composing && isBox(event.target)) event.stopImmediatePropagation();
    },
    true,
  );
  // A request that was waiting when composing began.
  document.addEventListener('htmx:config:request', (event) => {
    if (composing && isBox(event.target)) event.preventDefault();
  });
})();
