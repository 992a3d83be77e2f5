// While results are being fetched their region says so; a request that never arrives is told until one does.
import { say } from './announcement.js';

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

let takeBack = () => {};
document.addEventListener('htmx:error', () => {
  takeBack = say('没有收到回应，请检查网络后重试。', true);
});
document.addEventListener('htmx:after:swap', () => takeBack());
