// Tells screen readers how many results there are, once typing has come to rest.
(() => {
  let timer;
  document.addEventListener('htmx:after:swap', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const said = document.querySelector('[data-announce]')?.dataset.announce;
      const announcement = document.getElementById('announcement');
      if (said && announcement) announcement.textContent = said;
    }, 800);
  });
})();
