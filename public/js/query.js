// The box and the results say the same: a link in the results may have asked for other words than were typed, and
// what a reader refused belongs to the words that stood there, not to the next ones.
(() => {
  const box = () => document.querySelector('#search-form input[name=q]');

  document.addEventListener('input', ({ target }) => {
    if (target !== box()) return;
    for (const field of document.querySelectorAll('input[name=off]')) field.disabled = true;
  });

  document.addEventListener('htmx:after:swap', () => {
    const shown = document.querySelector('[data-query]')?.dataset.query;
    const field = box();
    if (shown === undefined || field === null || field === document.activeElement) return;
    field.value = shown;
  });
})();
