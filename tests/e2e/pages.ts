/** Every kind of page, for those who look at all of them. */
export const PAGES = [
  { name: 'home', path: '/' },
  { name: 'results', path: '/search?q=低空经济' },
  { name: 'results-meaning', path: '/search?q=想开民宿有什么扶持' },
  { name: 'results-filtered', path: '/search?q=发展&part=hunan-6&kind=text&plan=nowhere' },
  { name: 'results-indicator', path: '/search?q=城镇化率&kind=indicator' },
  { name: 'results-all', path: '/search' },
  { name: 'results-empty', path: '/search?q=“量子泡菜火锅”' },
  { name: 'outline', path: '/plans/yongzhou' },
  { name: 'reader', path: '/plans/hunan/chapters/5?q=低空经济' },
  { name: 'reader-table', path: '/plans/hunan/chapters/1' },
  { name: 'reader-inferred', path: '/plans/hunan/chapters/66' },
  { name: 'reader-closing', path: '/plans/yongzhou/chapters/45' },
  { name: 'glossary', path: '/plans/yongzhou/glossary?q=低空' },
  { name: 'about', path: '/about' },
  { name: 'not-found', path: '/nowhere' },
] as const;
