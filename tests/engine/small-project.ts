import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../../platform/config.ts';

/** A plan of two parts, small enough to be embedded in a second. */
export const SMALL_PLAN = `甲市国民经济和社会发展第十五个五年规划纲要

甲市第十五个五年规划纲要，阐明政府战略意图。

第一篇  壮大实体经济

巩固实体经济根基。

第一章  产业升级

推动产业转型升级。

第一节  发展低空经济

培育低空经济，建设无人机起降点。支持开展低空物流配送。

第二节  壮大文旅产业

支持农户发展乡村民宿，给予贷款贴息。

第二篇  改善民生

坚持民生为大。

第二章  健康养老

完善健康服务体系。

第一节  发展银发经济

扩大护理型床位供给，建设社区食堂。
`;

export interface SmallProject {
  /** A folder that lies like the project's root. */
  readonly root: string;
  /** Replaces the plan's text. */
  write(text: string): Promise<void>;
  remove(): Promise<void>;
}

/** What a small project has of its own; the model is only linked. */
const OWN = ['plans', 'plans.json', 'questions', 'remarks.json', 'model'];

/** A project with one small plan and everything else as it really is. */
export async function makeSmallProject(): Promise<SmallProject> {
  const root = await mkdtemp(join(tmpdir(), 'gangyao-project-'));
  await cp(join(ROOT, 'data'), join(root, 'data'), {
    recursive: true,
    filter: (path) => !OWN.includes(relative(join(ROOT, 'data'), path)),
  });
  await mkdir(join(root, 'data/plans'));
  await symlink(join(ROOT, 'data/model'), join(root, 'data/model'));
  const project: SmallProject = {
    root,
    write: async (text) => {
      await writeFile(join(root, 'data/plans/small.txt'), text);
      await writeFile(join(root, 'data/plans.json'), JSON.stringify([catalogEntry(text)]));
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
  await project.write(SMALL_PLAN);
  return project;
}

function catalogEntry(text: string) {
  return {
    id: 'small',
    title: '甲市规划纲要',
    shortTitle: '甲市规划',
    level: '市',
    region: '甲市',
    regionCode: null,
    parent: null,
    issuer: null,
    documentNumber: null,
    period: null,
    datePrinted: null,
    dateRemark: null,
    status: '草案',
    sourceUrl: null,
    file: 'plans/small.txt',
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}
