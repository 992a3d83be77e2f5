import type { Quote } from '../citations/citation.ts';

/** What is quoted: a paragraph, or a row under its column titles. */
export function QuoteBlock({ quote }: { readonly quote: Quote }) {
  if (quote.type === 'text') return <blockquote class="quote">{quote.text}</blockquote>;
  const said = quote.cells.filter(({ value }) => value !== '');
  return (
    <blockquote class="quote">
      <dl class="quote-row">
        {said.map(({ column, value }) => (
          <div key={column}>
            <dt>{column.replaceAll('·', ' · ')}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </blockquote>
  );
}
