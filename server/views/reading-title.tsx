import { Fragment } from 'preact';
import { isLinked, plainRuns, type ReadingRun } from '../reading/linked-runs.ts';
import type { ReadingTitle } from '../view-models/reading-title.ts';
import { LineText } from './line-text.tsx';
import { LinkedRuns } from './reading-runs.tsx';

/** A heading's, a box's or a figure's number and title. */
export function TitleText({ title }: { readonly title: ReadingTitle }) {
  return (
    <>
      {title.number === '' ? null : <span class="heading-number">{title.number}</span>}{' '}
      <span class="heading-title">
        <TitleRuns runs={title.runs} />
      </span>
    </>
  );
}

/** A title whose lines end between words. */
export function TitleRuns({ runs }: { readonly runs: readonly ReadingRun[] }) {
  return (
    <>
      {runs.map((run, index) => {
        const text = <LineText text={textOf(run)} />;
        return isLinked(run) ? (
          <LinkedRuns key={index} run={run}>
            {text}
          </LinkedRuns>
        ) : (
          <Fragment key={index}>{text}</Fragment>
        );
      })}
    </>
  );
}

interface BoxHeadProps {
  readonly block: ReadingTitle & { readonly id: string };
  /** The level of the heading that the box stands under. */
  readonly under: 1 | 2;
}

/** The title of a box, which names it. */
export function BoxHead({ block, under }: BoxHeadProps) {
  const Heading = under === 1 ? 'h2' : 'h3';
  return (
    <div class="section-head box-head">
      <Heading class="box-title" id={boxTitleId(block)}>
        <TitleText title={block} />
      </Heading>
      <CompareLink title={block} />
    </div>
  );
}

export function boxTitleId({ id }: BoxHeadProps['block']): string {
  return `${id}-title`;
}

/** The way to what another plan says about what stands under the title. */
export function CompareLink({ title: { title, compareUrl } }: { readonly title: ReadingTitle }) {
  if (compareUrl === null) return null;
  return (
    <a class="section-compare" href={compareUrl}>
      对照<span class="visually-hidden">其他规划：{title}</span>
    </a>
  );
}

function textOf(run: ReadingRun): string {
  return plainRuns([run])
    .map(({ text }) => text)
    .join('');
}
