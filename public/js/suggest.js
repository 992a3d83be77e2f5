// Suggestions while typing: the search box becomes a combobox with a list. Without this script it is a plain box.
(() => {
  const box = document.getElementById('q');
  const list = document.getElementById('suggestions');
  const status = document.getElementById('suggestions-status');
  if (!box || !list || !status) return;

  const PAUSE = 120;
  let timer;
  let asking = null;
  let active = -1;
  let composing = false;

  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-haspopup', 'listbox');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');

  const isOpen = () => !list.hidden;

  const activate = (at) => {
    active = at;
    for (const [index, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(index === at));
    const option = list.children[at];
    if (option) {
      box.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else box.removeAttribute('aria-activedescendant');
  };

  // Whatever was to come is no longer wanted.
  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    asking = null;
    list.hidden = true;
    status.textContent = '';
    box.setAttribute('aria-expanded', 'false');
    activate(-1);
  };

  const part = (name, text) => {
    const span = document.createElement('span');
    span.className = name;
    span.textContent = text;
    return span;
  };

  const toOption = ({ text, kind, label, detail, url }, index) => {
    const option = document.createElement('div');
    option.id = `suggestion-${index}`;
    option.className = 'suggestion';
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.url = url;
    option.dataset.kind = kind;
    // Blanks between the parts, so that they are read out as words of their own.
    option.append(
      part('suggestion-text', text),
      ' ',
      part('suggestion-label', label),
      ' ',
      part('suggestion-detail', detail),
    );
    return option;
  };

  const show = (suggestions) => {
    if (suggestions.length === 0) return close();
    list.replaceChildren(...suggestions.map(toOption));
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    activate(-1);
    status.textContent = `${suggestions.length} 条建议，按上下方向键选择`;
  };

  const ask = async () => {
    clearTimeout(timer);
    asking?.abort();
    const q = box.value.trim();
    if (q === '') return close();
    const mine = new AbortController();
    asking = mine;
    try {
      const answer = await fetch(`/api/suggest?${new URLSearchParams({ q })}`, { signal: mine.signal });
      if (!answer.ok) return;
      const { suggestions } = await answer.json();
      if (asking === mine && document.activeElement === box) show(suggestions);
    } catch {
      // Aborted, or the network is gone: typing goes on without suggestions.
    } finally {
      if (asking === mine) asking = null;
    }
  };

  const follow = (option) => {
    close();
    location.assign(option.dataset.url);
  };

  const move = (step) => {
    const count = list.children.length;
    // One place more than there are options: the text itself.
    activate(((active + 1 + step + count + 1) % (count + 1)) - 1);
  };

  // What each key does while the list is open; true: the key is used up.
  const keys = {
    ArrowDown: () => move(1) ?? true,
    ArrowUp: () => move(-1) ?? true,
    Home: () => active >= 0 && (activate(0) ?? true),
    End: () => active >= 0 && (activate(list.children.length - 1) ?? true),
    ArrowLeft: () => activate(-1) ?? false,
    ArrowRight: () => activate(-1) ?? false,
    Escape: () => close() ?? true,
    Tab: () => close() ?? false,
    Enter: () => {
      const option = list.children[active];
      if (option) follow(option);
      return Boolean(option);
    },
  };

  box.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(timer);
    asking?.abort();
  });
  box.addEventListener('compositionend', () => {
    composing = false;
  });
  box.addEventListener('input', (event) => {
    if (composing || event.isComposing) return;
    clearTimeout(timer);
    activate(-1);
    timer = setTimeout(ask, PAUSE);
  });
  box.addEventListener('keydown', (event) => {
    if (composing || event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const opens = event.key === 'ArrowDown' && !isOpen();
    const closes = event.key === 'ArrowUp' && event.altKey && isOpen();
    if (opens) ask();
    if (closes) close();
    if (opens || closes || (isOpen() && Object.hasOwn(keys, event.key) && keys[event.key]()))
      event.preventDefault();
  });
  box.addEventListener('blur', close);
  box.form?.addEventListener('submit', close);

  // The focus stays in the box, so that the list does not close before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) follow(option);
  });
})();
