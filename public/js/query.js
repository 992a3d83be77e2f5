// The box and the results say the same: a link in the results may have asked for other words than were typed, a field
// that was typed has become a filter, and what a reader refused belongs to the words that stood there.
(() => {
  const box = () => document.querySelector('#search-form input[name=q]');
  const show = () => {
    const shown = document.querySelector('[data-query]')?.dataset.query;
    const field = box();
    if (shown !== undefined && field !== null) field.value = shown;
  };

  document.addEventListener('input', ({ target }) => {
    if (target !== box()) return;
    for (const field of document.querySelectorAll('input[name=off]')) field.disabled = true;
  });

  // Capturing, so that it comes before what asks: a field left in the box would choose its filter again.
  document.addEventListener(
    'change',
    ({ target }) => {
      const asked = new URLSearchParams(location.search).get('q') ?? '';
      if (target.closest('#results') !== null && box()?.value.trim() === asked.trim()) show();
    },
    true,
  );

  document.addEventListener('htmx:after:swap', () => {
    if (box() !== document.activeElement) show();
  });
})();
