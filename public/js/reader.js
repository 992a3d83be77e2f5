// Reading: the address follows the place that is read, n and p go along the hits, terms open their definitions, and a
// passage's text can be copied. Without this script all of it is links, and the address is that of the page.
import { announce, warn } from './announcement.js';
import { copyText, showCopied } from './clipboard.js';

(() => {
  const PASSAGE = ':is(.passage, .glossary-entry, tr)[id]';
  const PASSAGES = `.reading ${PASSAGE}`;

  // The place that is read: the last passage that begins above the upper third of the window.
  const REST = 250;
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(follow, REST);
  };
  // The jump of a link, to a hit or anywhere, is no reading: where it lands the address stays what the link says, until
  // the reader goes on.
  let linked = true;
  const jump = () => {
    linked = true;
  };
  const isWhereItLands = () => {
    const target = document.querySelector(':target');
    if (target === null) return false;
    const margin = [
      getComputedStyle(target).scrollMarginTop,
      getComputedStyle(document.documentElement).scrollPaddingTop,
    ]
      .map((length) => Number.parseFloat(length) || 0)
      .reduce((a, b) => a + b);
    const off = target.getBoundingClientRect().top - margin;
    if (Math.abs(off) < 4) return true;
    // A target near either end of the page cannot come to the top of the window.
    return off < 0 ? scrollY === 0 : scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  };
  // The top of the page is above its text.
  const readingLine = () => (scrollY < 80 ? 1 : innerHeight / 3);
  const placeRead = () => {
    if (scrollY < 80) return null;
    const line = readingLine();
    let place = null;
    for (const passage of document.querySelectorAll(PASSAGES)) {
      // Not the first that is below ends it: rows of a table that scrolls by itself lie below what follows it.
      if (passage.getBoundingClientRect().top <= line) place = passage;
    }
    return place;
  };
  // Nothing is added to the history: going back leaves the page, as without script.
  const follow = () => {
    if (linked && isWhereItLands()) return;
    linked = false;
    const place = placeRead();
    const hash = place === null ? '' : `#${place.id}`;
    if (hash !== location.hash)
      history.replaceState(history.state, '', location.pathname + location.search + hash);
  };
  addEventListener('hashchange', jump);
  document.addEventListener('click', ({ target }) => target.closest?.('a[href*="#"]') && jump());
  addEventListener('scroll', wait, { passive: true });

  // n and p: the next hit after what was last gone to, or else after the place that is read.
  const typing = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
  const hits = () => [...document.querySelectorAll('.hit-steps')];
  const passageOf = (steps) => steps.closest(PASSAGE);
  let gone = location.hash.slice(1);
  const tell = () => {
    const steps = document.getElementById(gone)?.querySelector('.hit-number');
    if (steps) announce(steps.textContent);
  };
  // From another chapter's hit to this one's: the page is new, and so far nothing was said. What stands in a live region
  // when a page comes is not read, what is put there a moment later is.
  if (gone !== '') setTimeout(tell, REST);
  const go = (url) => {
    const to = new URL(url, location.href);
    if (to.pathname + to.search !== location.pathname + location.search) {
      location.assign(to);
      return;
    }
    gone = to.hash.slice(1);
    jump();
    location.replace(to);
    tell();
  };
  const isShown = (passage) => {
    const { top, bottom } = passage.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const step = (forward) => {
    const all = hits();
    const at = all.findIndex((each) => passageOf(each)?.id === gone && isShown(passageOf(each)));
    const way = forward ? '[data-hit-next]' : '[data-hit-previous]';
    if (at !== -1) return all[at].querySelector(way)?.href;
    const below = all.findIndex((each) => passageOf(each).getBoundingClientRect().top > readingLine());
    const from = below === -1 ? all.length : below;
    const near = all[forward ? from : from - 1];
    if (near) return `#${passageOf(near).id}`;
    return document.querySelector(`[data-hit-line] ${way}`)?.href;
  };
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'n' && event.key !== 'p') return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest?.(typing) || document.querySelector('[data-hit-line]') === null) return;
    event.preventDefault();
    const url = step(event.key === 'n');
    if (url) go(url);
    else warn(event.key === 'n' ? '没有下一处了。' : '没有上一处了。');
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('[data-hit-next], [data-hit-previous], [data-hit-first]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(link.href);
  });

  // Terms: the definition opens beside the term; on a narrow screen it lies at the foot, by its style alone.
  const beside = matchMedia('(min-width: 40rem)');
  const place = (card, { left, bottom, top }) => {
    card.removeAttribute('style');
    if (!beside.matches) return;
    const width = card.offsetWidth;
    const height = card.offsetHeight;
    const below = bottom + 8 + height <= innerHeight;
    card.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
    card.style.top = `${below ? bottom + 8 : Math.max(8, top - height - 8)}px`;
  };
  document.addEventListener('click', (event) => {
    const term = event.target.closest?.('[data-definition]');
    const card = term && document.getElementById(term.dataset.definition);
    if (!card?.showPopover || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    card.showPopover();
    term.setAttribute('aria-expanded', 'true');
    place(card, term.getBoundingClientRect());
    card.focus({ preventScroll: true });
    card.addEventListener(
      'toggle',
      ({ newState }) => {
        if (newState === 'closed') term.setAttribute('aria-expanded', 'false');
        const lost = document.activeElement === document.body || card.contains(document.activeElement);
        if (newState === 'closed' && lost) term.focus({ preventScroll: true });
      },
      { signal: closing(card) },
    );
  });
  for (const term of document.querySelectorAll('[data-definition]'))
    term.setAttribute('aria-haspopup', 'dialog');
  // One listener a card: that of the term which opened it last.
  const controllers = new WeakMap();
  function closing(card) {
    controllers.get(card)?.abort();
    const controller = new AbortController();
    controllers.set(card, controller);
    return controller.signal;
  }

  // What can be done with a passage is shown for the one that was touched last, until another place is touched.
  // The listener is the text's own: some browsers tell only such of touches beside links.
  document.querySelector('.reading')?.addEventListener('click', ({ target }) => {
    if (!getSelection().isCollapsed || target.closest('.passage-actions')) return;
    const touched = document.querySelector('.touched');
    touched?.classList.remove('touched');
    const passage = target.closest(PASSAGE);
    if (passage !== touched && !target.closest('a, button, summary')) passage?.classList.add('touched');
  });

  // The words of a passage, without what stands around them.
  const AROUND =
    '.line-link, .hit-steps, .passage-tags, .passage-actions, .visually-hidden, .source-remark, .noted-rows, sup, .term-search, .mentions';
  document.addEventListener('click', async ({ target }) => {
    const button = target.closest?.('[data-copy-passage]');
    const passage = button?.closest(PASSAGE);
    if (!passage) return;
    const copy = passage.cloneNode(true);
    for (const each of copy.querySelectorAll(AROUND)) each.remove();
    const entry = copy.querySelector('.term');
    // Between a term and its definition the page puts a line where the text has a colon.
    const parts = entry
      ? [entry, copy.querySelector('dd')]
      : copy.matches('tr')
        ? [...copy.children]
        : [copy];
    const text = parts.map((part) => part.textContent.trim()).join(entry ? '：' : '\t');
    if (await copyText(text.trim())) {
      announce('已复制文字。');
      showCopied(button);
    } else {
      getSelection().selectAllChildren(passage);
      warn('没能复制，文字已选中，请按 Ctrl+C 或长按复制。');
    }
  });
})();
