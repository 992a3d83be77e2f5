// While results are being fetched their region says so; a request that never arrives is told.
(() => {
  const region = () => document.getElementById('results');
  let waiting = 0;
  const show = () => region()?.setAttribute('aria-busy', String(waiting > 0));

  document.addEventListener('htmx:before:request', () => {
    waiting += 1;
    show();
  });
  document.addEventListener('htmx:finally:request', () => {
    waiting = Math.max(0, waiting - 1);
    show();
  });
  document.addEventListener('htmx:error', () => {
    const announcement = document.getElementById('announcement');
    if (announcement) announcement.textContent = '没有收到回应，请检查网络后重试。';
    announcement?.classList.remove('visually-hidden');
  });
  document.addEventListener('htmx:after:swap', () => {
    const announcement = document.getElementById('announcement');
    if (announcement === null || announcement.classList.contains('visually-hidden')) return;
    announcement.classList.add('visually-hidden');
    announcement.textContent = '';
  });
})();
