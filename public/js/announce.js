// Tells screen readers how many results there are, once typing has come to rest.
import { announceUnasked } from './announcement.js';

let timer;
document.addEventListener('htmx:after:swap', () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const said = document.querySelector('[data-announce]')?.dataset.announce;
    if (said) announceUnasked(said);
  }, 800);
});
