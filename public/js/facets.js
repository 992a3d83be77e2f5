// Every filter shows what the answer says, not what was last clicked: after a swap, and where no answer came.
for (const end of ['htmx:after:swap', 'htmx:error']) {
  document.addEventListener(end, () => {
    for (const box of document.querySelectorAll('#facets input[type=checkbox]'))
      box.checked = box.defaultChecked;
  });
}
