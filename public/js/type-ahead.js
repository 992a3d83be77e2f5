// When the search box asks while it is typed in: not while an input method composes (what stands there is not yet
// what is meant), and not for what was just sent or is already shown.
(() => {
  let composing = false;
  let asking = null;
  const isBox = (element) => element instanceof HTMLInputElement && element.type === 'search';
  const shownQuery = () => new URLSearchParams(location.search).get('q') ?? '';

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

  document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
    const { searchParams } = new URL(ctx.request.action, location.href);
    asking = { ctx, query: searchParams.get('q') ?? '' };
  });
  document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
    if (asking?.ctx === ctx) asking = null;
  });
  // The pause after a key ends here, perhaps after Enter or a filter has sent the same words.
  document.addEventListener('htmx:config:request', (event) => {
    if (!isBox(event.target)) return;
    const known = asking?.query ?? shownQuery();
    if (composing || event.target.value.trim() === known.trim()) event.preventDefault();
  });
})();
