import { toLinePieces } from '../reading/line-pieces.ts';
import { isLinked, plainRuns, type ReadingRun } from '../reading/linked-runs.ts';
import type { ReadingTitle } from '../view-models/reading-title.ts';
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
        const pieces = <Pieces text={textOf(run)} />;
        return (
          <>
            {isBetweenWords(textOf(runs[index - 1]), textOf(run)) ? <wbr /> : null}
            {isLinked(run) ? <LinkedRuns run={run}>{pieces}</LinkedRuns> : pieces}
          </>
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

function Pieces({ text }: { readonly text: string }) {
  return (
    <>
      {toLinePieces(text).map((piece, index) => (
        <>
          {index === 0 ? null : <wbr />}
          {piece}
        </>
      ))}
    </>
  );
}

function textOf(run: ReadingRun | undefined): string {
  return run === undefined
    ? ''
    : plainRuns([run])
        .map(({ text }) => text)
        .join('');
}

/** Beside a mark the line ends as the mark allows. */
function isBetweenWords(before: string, after: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
}
