import type { Pagination } from '../view-models/pagination.ts';

/** Where the list of pages stands, for those who skip to it. */
export const PAGES = 'pages';

interface PagesProps {
  readonly pagination: Pagination;
  /** What each link has besides its address. */
  readonly more?: (url: string) => Readonly<Record<string, string>>;
}

/** The pages of a list as links. */
export function Pages({ pagination, more = () => ({}) }: PagesProps) {
  const { links, previous, next } = pagination;
  return (
    <nav class="pages" id={PAGES} aria-label="分页" tabindex={-1}>
      {previous === null ? null : (
        <a class="page-step" rel="prev" href={previous} {...more(previous)}>
          上一页
        </a>
      )}
      {links.map((link, index) =>
        link.type === 'gap' ? (
          <span key={`gap-${index}`} class="page-gap">
            …
          </span>
        ) : (
          <a
            key={link.number}
            class="page"
            href={link.url}
            aria-label={`第 ${link.number} 页`}
            aria-current={link.current ? 'page' : undefined}
            {...more(link.url)}
          >
            {link.number}
          </a>
        ),
      )}
      {next === null ? null : (
        <a class="page-step" rel="next" href={next} {...more(next)}>
          下一页
        </a>
      )}
    </nav>
  );
}
