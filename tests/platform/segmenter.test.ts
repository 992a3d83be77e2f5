import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../platform/normalise.ts';
import { createSegmenter } from '../../platform/segmenter.ts';

const segmenter = createSegmenter([
  '新质',
  '新质生产力',
  '长株潭',
  '粤港澳大湾区',
  '大湾区',
  '永衡',
  '十五五',
  '12345热线',
  '15分钟便民生活圈',
  'a股',
  '人工智能+',
]);
const cut = (text: string) => segmenter.segment(normalise(text)).map((token) => token.text);

const chinese = fc.stringMatching(/^[一-龥㵲〇𠮷0-9a-zA-Z.%年万亿，。“”（）、\s]{0,40}$/u);
const anyText = fc.oneof(chinese, fc.string({ unit: 'binary', maxLength: 40 }));

describe('segment', () => {
  it('neither changes, adds nor skips a character', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = normalise(raw);
        const tokens = segmenter.segment(text);
        expect(tokens.map((token) => token.text).join('')).toBe(text);
        for (const { text: word, start, end } of tokens) expect(text.slice(start, end)).toBe(word);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps lone surrogates, too, where text has not been normalised', () => {
    const text = '新\ud842质\udfb7𠮷';
    expect(
      segmenter
        .segment(text)
        .map((token) => token.text)
        .join(''),
    ).toBe(text);
  });

  it.each([
    ['新质生产力', ['新质生产力']],
    ['湘江永衡三级航道', ['湘江', '永衡', '三级', '航道']],
    ['粤港澳大湾区', ['粤港澳大湾区']],
    ['十五五规划', ['十五五', '规划']],
    ['到2030年', ['到', '2030年']],
    ['2030年前', ['2030年', '前']],
    ['7.5%以上', ['7.5%', '以上']],
    ['１．２５％', ['1.25%']],
    ['5500万千瓦', ['5500万千瓦']],
    ['3600亿', ['3600亿']],
    ['10家企业', ['10家', '企业']],
    ['100家庭农场', ['100', '家庭', '农场']],
    ['PM2.5', ['pm2.5']],
    ['5G', ['5g']],
    ['R&D', ['r&d']],
    ['3×2', ['3×2']],
    ['“4+4”', ['“', '4+4', '”']],
    ['unreal engine', ['unreal', ' ', 'engine']],
    ['12345热线', ['12345热线']],
    ['123456热线', ['123456', '热线']],
    ['A股', ['a股']],
    ['深化“人工智能+”', ['深化', '“', '人工智能+', '”']],
    ['深化人工智能＋行动', ['深化', '人工智能+', '行动']],
    ['深化人工智能行动', ['深化', '人工智能', '行动']],
    ['㵲水', ['㵲', '水']],
  ])('cuts %j into %j', (text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });

  it('cuts the same text the same way, whatever other segmenter has spoken in between', () => {
    const other = createSegmenter([]);
    expect(cut('长株潭')).toEqual(['长株潭']);
    expect(other.segment('长株潭').map((token) => token.text)).toEqual(['长', '株', '潭']);
    expect(cut('长株潭')).toEqual(['长株潭']);
  });
});

describe('subWords', () => {
  it.each([
    ['新质生产力', ['新质', '生产力', '生产']],
    ['第一产业', ['第一', '产业']],
    ['粤港澳大湾区', ['粤港澳', '港澳', '粤港', '大湾区', '大湾', '湾区']],
    ['中华人民共和国', ['中华', '人民共和国', '人民', '共和国', '共和', '中华人民']],
    ['工业园区', ['工业园', '工业', '园区']],
    ['5g网络', ['5g', '网络']],
    ['人民生活', ['人民', '生活']],
    ['2030年', ['2030']],
    ['5500万千瓦', ['5500', '5500万', '千瓦']],
    ['12.5%', ['12.5']],
    ['10kv', ['10']],
    ['12345热线', ['12345', '热线']],
    ['15分钟便民生活圈', ['15', '分钟', '便民', '生活圈', '生活']],
    ['pm2.5', ['pm']],
    ['5g', []],
    ['3×2', []],
  ])('%j holds %j', (token, expected) => {
    expect(segmenter.subWords(token)).toEqual(expected);
  });

  it('never cross the boundary of a token', () => {
    expect(segmenter.words('湘江永衡三级航道')).not.toContain('江永');
    expect(segmenter.words('第二产业')).not.toContain('第一产业');
    expect(segmenter.words('112.5%')).not.toContain('12.5');
  });
});
