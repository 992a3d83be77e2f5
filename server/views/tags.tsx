import type { Tag, Tags } from '../view-models/tags.ts';
import { linkTo } from './facets.tsx';

/** Topic and place of a passage among results; a chosen one is let go of by its link. */
export function TagLinks({ tags }: { readonly tags: Tags }) {
  if (tags.topics.length + tags.regions.length === 0) return null;
  return (
    <div class="tags">
      {tags.topics.map((tag) => (
        <TagLink key={tag.label} tag={tag} facet="主题" />
      ))}
      {tags.regions.map((tag) => (
        <TagLink key={tag.label} tag={tag} facet="地区" />
      ))}
      {tags.moreRegions.length === 0 ? null : (
        <details class="tags-more">
          <summary>另 {tags.moreRegions.length} 地</summary>
          {tags.moreRegions.map((tag) => (
            <TagLink key={tag.label} tag={tag} facet="地区" />
          ))}
        </details>
      )}
    </div>
  );
}

function TagLink({ tag, facet }: { readonly tag: Tag; readonly facet: string }) {
  return (
    <a
      class={facet === '地区' ? 'tag tag-region' : 'tag'}
      href={tag.url}
      aria-current={tag.selected ? 'true' : undefined}
      title={tag.selected ? `不再只看${facet}：${tag.label}` : `只看${facet}：${tag.label}`}
      {...linkTo(tag.url)}
    >
      <span class="visually-hidden">{tag.selected ? `已选${facet}：` : `${facet}：`}</span>
      {tag.label}
    </a>
  );
}
