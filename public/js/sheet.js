// Browsers that cannot show a closed list on wide screens get it opened.
if (!CSS.supports('selector(::details-content)') && matchMedia('(min-width: 64rem)').matches) {
  for (const sheet of document.querySelectorAll('.sheet')) sheet.open = true;
}
