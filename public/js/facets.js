// After a swap every filter shows what the answer says, not what was last clicked.
document.addEventListener('htmx:after:swap', () => {
  for (const box of document.querySelectorAll('#facets input[type=checkbox]'))
    box.checked = box.defaultChecked;
});
