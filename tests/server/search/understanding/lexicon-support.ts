import { createSegmenter } from '../../../../platform/segmenter.ts';
import { createBetween } from '../../../../server/search/understanding/between.ts';
import { type Lexicon, toLexicon } from '../../../../server/search/understanding/lexicon.ts';
import { createLiteral } from '../../../../server/search/understanding/literal.ts';
import { readSpellingData } from '../../../../server/search/understanding/spelling-data.ts';

/** What a small build would say, and how often its words stand in it. */
const TEXTS = [
  '建设零碳园区，发展低空经济和数字经济，培育新质生产力',
  '推进洞庭湖生态环境治理和湘江流域治理',
  '优化营商环境，迈向共同富裕，推动高质量发展',
  '十五五时期长株潭一体化，郴州和永州承接第一产业、第二产业',
  '养老服务、银发经济、绿色发展、能源安全、湘超赛事、人工智能、城镇化率',
  '虚拟电厂、零工市场、家庭医生签约、每万人口、城市更新行动、水源保护区',
];

const COUNTS: Readonly<Record<string, number>> = {
  零碳: 8,
  园区: 60,
  零碳园区: 6,
  低空: 20,
  经济: 300,
  低空经济: 30,
  数字: 120,
  数字经济: 40,
  发展: 500,
  新质生产力: 40,
  生产力: 45,
  洞庭湖: 30,
  生态: 200,
  环境: 180,
  生态环境: 90,
  治理: 220,
  湘江: 40,
  流域: 30,
  营商环境: 25,
  共同富裕: 15,
  高质量: 200,
  高质量发展: 120,
  十五五: 90,
  时期: 90,
  长株潭: 40,
  一体化: 50,
  郴州: 20,
  永州: 120,
  产业: 400,
  第一产业: 5,
  第二产业: 5,
  养老: 40,
  服务: 400,
  养老服务: 20,
  银发: 6,
  银发经济: 8,
  绿色: 200,
  能源: 90,
  能源安全: 6,
  安全: 300,
  湘超: 6,
  赛事: 20,
  人工智能: 50,
  智能: 90,
  城镇化: 20,
  城镇化率: 6,
  水管: 2,
  重点: 150,
  海外仓: 6,
  的: 600,
  和: 600,
  县: 80,
  gdp: 9,
  ai: 12,
};

/** The stock dictionary with the words of the small build. */
export const segmenter = createSegmenter(Object.keys(COUNTS).filter((word) => word.length > 2));

/** The words of the small build, with the real data on how words are misspelt. */
export async function smallLexicon(): Promise<Lexicon> {
  const places = [
    { name: '郴州市', aliases: ['郴州'] },
    { name: '永州市', aliases: ['永州'] },
  ];
  const vocabulary = new Map(Object.entries(COUNTS));
  return toLexicon(
    vocabulary,
    places,
    { literal: createLiteral(TEXTS), between: createBetween(TEXTS) },
    await readSpellingData(),
  );
}
