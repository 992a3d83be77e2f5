import type { PassageModel } from '../view-models/terms-passages.ts';
import { Badge } from './badge.tsx';
import { BasketButton } from './basket-button.tsx';
import { Runs } from './runs.tsx';

/** Passages in the order of the text, each with its place; long ones by their marked sentences. */
export function PassageList({ passages }: { readonly passages: readonly PassageModel[] }) {
  return (
    <ol class="term-passages">
      {passages.map(({ id, url, badge, where, line, excerpt }) => (
        <li key={id} id={`in-${id}`}>
          <p class="breadcrumb">
            <Badge badge={badge} /> <a href={url}>{where}</a> <span class="number">第 {line} 行</span>{' '}
            <BasketButton id={id} />
          </p>
          <p class="term-text">
            {excerpt.parts.map((part, index) =>
              part.type === 'gap' ? (
                <span key={index} class="gap">
                  ……
                </span>
              ) : (
                <Runs key={index} runs={part.runs} />
              ),
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
