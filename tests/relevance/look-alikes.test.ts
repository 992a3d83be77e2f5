import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../indexer/build.ts';
import { ROOT } from '../../platform/config.ts';
import { createEmbedder, type Embedder } from '../../platform/embedder.ts';
import { parseSearchParams } from '../../server/search/search-params.ts';
import { type Serving, toServing } from '../../server/serving.ts';
import { makeSmallProject, type SmallProject } from '../engine/small-project.ts';
import { startTestEngine, type TestEngine } from '../engine/support.ts';
import { some } from '../some.ts';
import { EVERY_MODE, holds, passagesOf } from './invariants/asking.ts';

/** What differs by one character, side by side in one small plan on the real engine. */
const LOOK_ALIKES = `乙市国民经济和社会发展第十五个五年规划纲要

乙市第十五个五年规划纲要，阐明政府战略意图。

第一篇  发展基础

回顾过去，展望未来。

第一章  产业结构

优化三次产业结构。

第一节  农业

第一产业增加值年均增长4%，粮食总产量保持稳定。

第二节  工业

第二产业增加值年均增长6%，制造业比重保持稳定。

第三节  服务业

第三产业增加值年均增长7%，服务消费较快增长。

第二章  主要目标

提出今后的奋斗目标。

第一节  科技目标

全社会研发经费投入年均增长12.5%，研发人员稳步增加。

第二节  人口目标

人口自然增长率保持在1.25%，人口结构持续改善。

第三节  就业目标

失业率控制在2.5%以内，就业质量稳步提高。

第四节  专利目标

每万人口高价值发明专利拥有量达到1.25件，专利转化明显加快。

第三章  两个时期

衔接前后两个五年。

第一节  过去五年

“十四五”时期经济总量迈上新台阶。

第二节  今后五年

“十五五”时期经济总量再上新台阶。
`;

const modelDir = join(ROOT, 'data/model/bge-small-zh-v1.5');
let place: TestEngine;
let project: SmallProject;
let embedder: Embedder;
let serving: Serving;

beforeAll(async () => {
  [place, project, embedder] = await Promise.all([
    startTestEngine(),
    makeSmallProject(),
    createEmbedder(modelDir),
  ]);
  await project.write(LOOK_ALIKES);
  const { dataDir, engine } = place;
  const outcome = await build({
    root: project.root,
    dataDir,
    modelDir,
    engine,
    force: true,
    progress: () => {},
  });
  serving = await toServing({ dataDir, engine, embedder }, outcome.published?.id ?? '');
});
afterAll(async () => {
  await embedder.close();
  await place.remove();
  await project.remove();
});

const search = (q: string, mode: string) =>
  serving.search(parseSearchParams(new URLSearchParams({ q, mode, size: '50' }), serving.library.known));

describe('a sector is not its neighbour', () => {
  it.each([
    ['第一产业', '第二产业'],
    ['第二产业', '第一产业'],
    ['第三产业', '第二产业'],
    ['第一产业', '第三产业'],
  ])('%s by keyword finds what has it and no passage that has only %s', async (wanted, other) => {
    const found = passagesOf(await search(wanted, 'keyword'));
    expect(found.some((passage) => holds(passage, wanted))).toBe(true);
    for (const passage of found) if (!holds(passage, wanted)) expect(holds(passage, other)).toBe(false);
  });

  it.each(['第一产业', '第二产业', '第三产业'])(
    '%s comes first by keyword and in both, and is read as typed in every mode: it stands for no other',
    async (wanted) => {
      for (const mode of EVERY_MODE) {
        const found = await search(wanted, mode);
        expect(found.query).toMatchObject({ terms: [wanted], correction: null });
        expect(found.query.understood.changes).toEqual([]);
        if (mode !== 'meaning') expect(holds(passagesOf(found)[0] ?? { text: '' }, wanted)).toBe(true);
      }
    },
  );

  it.each(['第一产业增加值', '第二产业增加值'])(
    '%s in quotes stands in every result of every mode',
    async (phrase) => {
      for (const mode of EVERY_MODE) {
        const found = passagesOf(await search(`“${phrase}”`, mode));
        expect(found).toHaveLength(1);
        for (const passage of found) expect(holds(passage, phrase)).toBe(true);
      }
    },
  );
});

describe('a figure is exact', () => {
  it.each(['12.5%', '1.25%', '2.5%'])(
    '%s finds in every mode the one passage that has it',
    async (figure) => {
      for (const mode of ['hybrid', 'keyword'] as const) {
        const found = passagesOf(await search(figure, mode));
        expect(found).toHaveLength(1);
        expect(found[0]?.text).toMatch(new RegExp(`(?<![\\d.])${figure.replace('.', '\\.')}`));
      }
      expect(passagesOf(await search(figure, 'meaning'))).toEqual([]);
    },
  );

  it('1.25件 is no 1.25%: a figure has its unit', async () => {
    const [found, ...others] = passagesOf(await search('1.25件', 'keyword'));
    expect(found?.text).toContain('1.25件');
    expect(others).toEqual([]);
  });

  it.each([
    ['百分之十二点五', '12.5%'],
    ['百分之一点二五', '1.25%'],
  ])('%s is %s and no other', async (written, figure) => {
    const found = passagesOf(await search(written, 'hybrid'));
    expect(found.map(({ text }) => text.includes(figure))).toEqual([true]);
  });

  it.each([
    ['增长12.5%', '12.5%'],
    ['增长率1.25%', '1.25%'],
    ['失业率2.5%', '2.5%'],
  ])('with words, too, comes first: %s', async (q, figure) => {
    const [first] = passagesOf(await search(q, 'hybrid'));
    expect(first?.text).toMatch(new RegExp(`(?<![\\d.])${figure.replace('.', '\\.')}`));
  });
});

describe('a period is not the next', () => {
  it.each([
    ['十四五', '十五五'],
    ['十五五', '十四五'],
  ])(
    '%s comes first by word, stands near nothing by meaning, and no mark falls on %s',
    async (wanted, other) => {
      for (const mode of EVERY_MODE) {
        const found = await search(wanted, mode);
        expect(found.query).toMatchObject({ terms: [wanted], correction: null });
        if (mode === 'meaning') {
          // A period is a number, and no number is near another.
          expect(passagesOf(found)).toEqual([]);
          continue;
        }
        expect(holds(passagesOf(found)[0] ?? { text: '' }, wanted)).toBe(true);
        for (const { runs } of some(passagesOf(found)))
          expect(runs.some(({ text, match }) => match === 'term' && text.includes(other))).toBe(false);
      }
    },
  );
});
