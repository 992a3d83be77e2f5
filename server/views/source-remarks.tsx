import type { SourceRemark } from '../view-models/source-remarks.ts';

/** What this site says of a text that contradicts itself, told from the text's own words. Stands within a paragraph. */
export function SourceRemarks({ remarks }: { readonly remarks: readonly SourceRemark[] }) {
  return (
    <>
      {remarks.map(({ text, others }) => (
        <span key={text} class="source-remark">
          <strong>本站提示</strong>：{text}
          {others.length === 0 ? null : (
            <>
              另见
              {others.map(({ label, url }) => (
                <>
                  {' '}
                  <a key={url} href={url}>
                    {label}
                  </a>
                </>
              ))}
            </>
          )}
        </span>
      ))}
    </>
  );
}
