import type { DefinitionCard } from '../view-models/definition-cards.ts';

/** The id of a term's card on the page that links it. */
export function definitionCardId(entry: string): string {
  return `definition-${entry}`;
}

/** What the linked terms of a page mean: each opens beside its term; without script the link leads to the glossary. */
export function Definitions({ definitions }: { readonly definitions: readonly DefinitionCard[] }) {
  return (
    <>
      {definitions.map(({ id, term, text, url, termsUrl }) => (
        <div
          key={id}
          class="definition"
          id={definitionCardId(id)}
          popover="auto"
          role="dialog"
          tabindex={-1}
          aria-labelledby={`${definitionCardId(id)}-term`}
        >
          <p class="definition-term" id={`${definitionCardId(id)}-term`}>
            {term}
          </p>
          <p>{text}</p>
          <p class="definition-more">
            <a href={url}>名词解释与文中各处</a>
            <a href={termsUrl}>词频</a>
            <button type="button" popovertarget={definitionCardId(id)} popovertargetaction="hide">
              关闭
            </button>
          </p>
        </div>
      ))}
    </>
  );
}
