import type { Passage } from '../../plan/model.ts';
import { urls } from '../urls.ts';
import { BasketButton } from './basket-button.tsx';

/** What can be taken away of a passage in the reader; it shows where the reader points, and moves no text. */
export function PassageActions({ id, line }: Pick<Passage, 'id' | 'line'>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a paragraph
    <span class="passage-actions" role="group" aria-label={`第 ${line} 行`}>
      <a href={urls.cite(id)}>引用</a>
      <a href={urls.compareSection(id)}>对照</a>
      <button class="copy-passage script-only" type="button" data-copy-passage>
        复制文字
      </button>
      <BasketButton id={id} />
    </span>
  );
}
