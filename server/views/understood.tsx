import type {
  ChangeModel,
  PlaceModel,
  SynonymModel,
  TermModel,
  UnderstoodModel,
} from '../view-models/understood.ts';
import { linkTo } from './facets.tsx';

/** How the query was read: what was mended, and what is looked for, each part removable by its link. */
export function Understood({ understood }: { readonly understood: UnderstoodModel | null }) {
  if (understood === null) return null;
  return (
    <section class="understood" aria-label="对检索词的理解">
      {understood.changes.length === 0 ? null : (
        <ul class="changes">
          {understood.changes.map((change) => (
            <li key={change.url}>
              <Change change={change} />
            </li>
          ))}
        </ul>
      )}
      <Reading understood={understood} />
    </section>
  );
}

function Change({ change: { kind, typed, meant, url } }: { readonly change: ChangeModel }) {
  const keep = (
    <a href={url} {...linkTo(url)}>
      仍检索 {typed}
    </a>
  );
  switch (kind) {
    case 'spelling':
      return (
        <>
          已按 <strong>{meant}</strong> 检索，{keep}
        </>
      );
    case 'pinyin':
      return (
        <>
          已按拼音“{typed}”读作 <strong>{meant}</strong>，{keep}
        </>
      );
    case 'number':
      return (
        <>
          数字按 <strong>{meant}</strong> 检索，{keep}
        </>
      );
  }
}

function Reading({ understood }: { readonly understood: UnderstoodModel }) {
  const { terms, synonyms, places, refused, substitutes } = understood;
  const shown = terms.shown.length + synonyms.shown.length + places.length + refused.length;
  const folded = terms.folded.length + synonyms.folded.length;
  if (shown + folded === 0) return null;
  return (
    <div class="reading">
      {terms.shown.length === 0 ? null : <Terms label="理解为" terms={terms.shown} />}
      {places.map((place) => (
        <Place key={place.label} place={place} />
      ))}
      <Synonyms synonyms={synonyms.shown} />
      {refused.length === 0 ? null : (
        <p class="reading-row">
          <span class="reading-label">不采用</span>
          {refused.map(({ label, url }) => (
            <a key={label} class="token token-refused" href={url} {...linkTo(url)}>
              {label}
              <span class="token-act">恢复</span>
            </a>
          ))}
        </p>
      )}
      {folded === 0 ? null : (
        <details class="reading-more" id="understood-more">
          <summary>
            {[
              ...(terms.folded.length === 0 ? [] : [`另 ${terms.folded.length} 个词`]),
              ...(synonyms.folded.length === 0 ? [] : [`也查 ${substitutes} 个近义词`]),
            ].join(' · ')}
          </summary>
          {terms.folded.length === 0 ? null : <Terms label="另有" terms={terms.folded} />}
          <Synonyms synonyms={synonyms.folded} />
        </details>
      )}
    </div>
  );
}

function Terms({ label, terms }: { readonly label: string; readonly terms: readonly TermModel[] }) {
  return (
    <p class="reading-row">
      <span class="reading-label">{label}</span>
      {terms.map((term) =>
        term.url === null ? (
          <span key={term.label} class="token">
            {term.label}
          </span>
        ) : (
          <Removable key={term.label} label={term.label} url={term.url} hint={`去掉“${term.label}”`} />
        ),
      )}
    </p>
  );
}

function Synonyms({ synonyms }: { readonly synonyms: readonly SynonymModel[] }) {
  return (
    <>
      {synonyms.map(({ term, also }) => (
        <p key={term} class="reading-row">
          <span class="reading-label">“{term}”也查</span>
          {also.map(({ label, url }) => (
            <Removable key={label} label={label} url={url} hint={`不查“${label}”`} />
          ))}
        </p>
      ))}
    </>
  );
}

function Place({ place: { label, only, url, placeUrl } }: { readonly place: PlaceModel }) {
  return (
    <p class="reading-row">
      <span class="reading-label">地区</span>
      <Removable label={label} url={url} hint={`不优先“${label}”`} />
      {only === null ? null : (
        <a class="only" href={only.url} {...linkTo(only.url)}>
          {only.label}
          <span class="visually-hidden">：{label}</span>
        </a>
      )}
      {placeUrl === null ? null : (
        <a class="only" href={placeUrl}>
          地区专页<span class="visually-hidden">：规划中的{label}</span>
        </a>
      )}
    </p>
  );
}

interface RemovableProps {
  readonly label: string;
  readonly url: string;
  /** What the link does, for those who do not see the ×, and on hover. */
  readonly hint: string;
}

function Removable({ label, url, hint }: RemovableProps) {
  return (
    <a class="token" href={url} title={hint} {...linkTo(url)}>
      {label}
      <span aria-hidden="true">×</span>
      <span class="visually-hidden">（{hint}）</span>
    </a>
  );
}
