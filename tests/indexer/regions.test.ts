import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseGazetteer } from '../../indexer/gazetteer.ts';
import { parsePlan } from '../../indexer/parse.ts';
import { createRegionFinder } from '../../indexer/regions.ts';
import { ROOT } from '../../platform/config.ts';
import { type PlanId, TEXTS } from './plans.ts';

const FILE = 'data/regions.json';
const gazetteer = parseGazetteer(FILE, readFileSync(join(ROOT, FILE), 'utf8'));
const finder = createRegionFinder(gazetteer);
const named = (text: string, own: string | null = null) => finder.find(text, own).map(({ region }) => region);

describe('the regions that a text names', () => {
  it.each([
    ['支持双牌县发展旱稻', ['双牌县']],
    ['提纯复壮道州灰鹅', ['道县']],
    ['江华、江永等五县', ['江华瑶族自治县', '江永县']],
    ['加快推进江华湾水源抽水蓄能电站', ['江华瑶族自治县']],
    ['依托祁阳港建设码头', ['祁阳市']],
    ['永州经开区与经开区', ['永州经济技术开发区']],
    ['金洞管理区、回龙圩', ['金洞管理区', '回龙圩管理区']],
    ['澧县、攸县和南县', ['澧县', '攸县', '南县']],
    ['长株潭都市圈', ['长株潭']],
    ['对接大湾区，联动海南自贸港', ['粤港澳大湾区', '海南自由贸易港']],
    ['融入湘粤桂、湘南地区和东盟', ['湘粤桂', '湘南', '东盟']],
    ['湖南湘江新区与湘江科学城', ['湖南湘江新区', '湘江科学城']],
    ['江西赣州和广西北部湾港', ['江西省', '赣州市', '广西壮族自治区', '北部湾']],
  ])('%s', (text, regions) => {
    expect(named(text)).toEqual(regions);
  });

  it.each([
    ['another name across its borders', '湘江永衡三级航道'],
    ['a street', '湘江西路商圈'],
    ['a street of another river', '沅水江西路、河南路'],
    ['a bank', '湘江西岸生态修复'],
    ['an airport named for what is elsewhere', '零陵机场完成提质改造'],
    ['an opera of a wider place', '零陵花鼓戏'],
    ['a dish', '发展“东安鸡”等预制食品'],
    ['a channel', '拓展国际贸易通道'],
    ['a river', '治理沅江、汨罗江和浏阳河'],
    ['mountains', '武陵—雪峰山脉、武陵山区'],
    ['a hill, a fund, a laboratory', '岳麓山实验室、金芙蓉基金、芙蓉实验室'],
    ['words that happen to meet: 投资兴业', '鼓励民营企业投资兴业'],
    ['words that happen to meet: 平安乡村', '建设平安乡村'],
    ['words that happen to meet: 打造都市', '打造成都市农业示范区'],
    ['words that happen to meet: 省道县道', '国道、省道县道改造'],
    ['words that happen to meet: 创新田间', '创新田间管理'],
    ['an ordinary word', '打造世外桃源，迎来凤凰涅槃'],
  ])('are not there in %s', (_what, text) => {
    expect(named(text)).toEqual([]);
  });

  it('do not come out of a longer name', () => {
    expect(named('大湘西、湘西北、湘西南')).toEqual(['大湘西', '湘西北', '湘西南']);
    expect(named('湘西自治州')).toEqual(['湘西土家族苗族自治州']);
    expect(named('洞庭湖南岸')).toEqual(['洞庭湖区']);
    expect(named('长沙县')).toEqual(['长沙县']);
    expect(named('白俄罗斯')).toEqual(['白俄罗斯']);
  });

  it('are told with the place where they stand', () => {
    expect(finder.find('推动江华至连山', null)).toEqual([
      { region: '江华瑶族自治县', start: 2, end: 4 },
      { region: '连山壮族瑶族自治县', start: 5, end: 7 },
    ]);
  });

  it('are all that an abbreviation joins', () => {
    expect(named('在长株潭衡岳布局')).toEqual(['长株潭', '衡阳市', '岳阳市']);
    expect(named('加快冷零融城', '永州市')).toEqual(['冷水滩区', '零陵区']);
    expect(named('加快冷零融城', '湖南省')).toEqual([]);
  });

  it('are all of a group that goes by one name', () => {
    const [north, south] = [named('推动北五县均衡发展', '永州市'), named('南六县', '永州市')];
    expect([north.length, south.length]).toEqual([5, 6]);
    const counties = gazetteer.regions.filter(({ kind, parent }) => kind === '县' && parent === '永州市');
    expect([...north, ...south].toSorted()).toEqual(counties.map(({ name }) => name).toSorted());
    expect(named('北五县', '湖南省')).toEqual([]);
  });

  it('leave out the place whose plan it is, by whatever name, but not what lies in it or around it', () => {
    expect(named('永州、永州市、双牌、永州经开区、湖南', '永州市')).toEqual([
      '双牌县',
      '永州经济技术开发区',
      '湖南省',
    ]);
    expect(named('永州、永州市', '湖南省')).toEqual(['永州市', '永州市']);
  });
});

describe('a name that is also a person', () => {
  it.each([
    ['among people, called so at the end', '弘扬李达、陶铸、江华、李启汉等先辈先烈优良作风'],
    ['first or last among them', '江华、陶铸等老一辈革命家；还有陶铸、江华等英雄人物'],
    ['honoured as people are', '缅怀李达、陶铸、江华'],
    ['with what follows a person only', '江华同志、江华故居'],
    ['remembered with others', '修缮蔡和森、江华、罗荣桓故居'],
  ])('is no place %s', (_what, text) => {
    expect(named(text)).toEqual([]);
  });

  it.each([
    ['other places stand beside it', '江华、江永、道县等革命先烈故里'],
    ['it is part of a longer member', '弘扬李达、陶铸、江华瑶族文化、李启汉等先辈精神'],
    ['nobody is spoken of', '发展江华、文旅、康养、金融等产业'],
  ])('is a place when %s', (_what, text) => {
    expect(named(text)[0]).toBe('江华瑶族自治县');
  });
});

describe('a name that is an ordinary word', () => {
  it.each([
    ['建设辰溪至凤凰高速', ['辰溪县', '凤凰县']],
    ['建设安化经溆浦至洞口高速', ['安化县', '溆浦县', '洞口县']],
    ['平江、安化、桃源、攸县', ['平江县', '安化县', '桃源县', '攸县']],
    ['投运石门三期、株洲新厂、汨罗等项目', ['石门县', '株洲市', '汨罗市']],
    ['张家界永定', ['张家界市', '永定区']],
    ['江永至桂林、东安至全州', ['江永县', '桂林市', '东安县', '全州县']],
    ['凤凰县', ['凤凰县']],
  ])('is the place beside places: %s', (text, regions) => {
    expect(named(text)).toEqual(regions);
  });

  it('is none after a place of another province, nor among such places', () => {
    expect(named('四川资阳')).toEqual(['四川省']);
    expect(named('福建永定、广州、深圳')).toEqual(['福建省', '广州市', '深圳市']);
  });

  it('is none beside wider areas', () => {
    expect(named('环洞庭湖农业区、长株潭都市农业区、武陵雪峰山地农业区')).not.toContain('武陵区');
  });
});

it('tells the place whose plan it is where it is asked for all mentions, and of a group each place', () => {
  const told = (text: string) =>
    finder.mentions(text, '永州市').map(({ region, start, end }) => [region, text.slice(start, end)]);
  expect(told('永州支持双牌')).toEqual([
    ['永州市', '永州'],
    ['双牌县', '双牌'],
  ]);
  expect(told('建设郴衡通道')).toEqual([
    ['郴州市', '郴衡'],
    ['衡阳市', '郴衡'],
  ]);
  expect(finder.find('永州支持双牌', '永州市').map(({ region }) => region)).toEqual(['双牌县']);
});

describe('the regions of the two plans', () => {
  const own = { hunan: '湖南省', yongzhou: '永州市' } as const;
  const mentions = (id: PlanId) =>
    parsePlan(id, id, TEXTS[id]).passages.flatMap(({ text }) =>
      finder.find(text, own[id]).map(({ region, start, end }) => ({ region, name: text.slice(start, end) })),
    );
  const found = { hunan: mentions('hunan'), yongzhou: mentions('yongzhou') };
  const joined = new Set(gazetteer.shorthands.map(({ text }) => text));
  /** By a name of its own, not by one that joins several. */
  const count = (id: PlanId, region: string) =>
    found[id].filter((each) => each.region === region && !joined.has(each.name)).length;

  it.each([
    ['祁阳市', 28],
    ['道县', 28],
    ['江华瑶族自治县', 23],
    ['江永县', 20],
    ['宁远县', 18],
    ['东安县', 14],
    ['新田县', 13],
    ['蓝山县', 11],
    ['双牌县', 10],
    ['永州经济技术开发区', 5],
    ['金洞管理区', 4],
    ['回龙圩管理区', 2],
    ['江西省', 1],
    ['东盟', 27],
    ['成渝地区双城经济圈', 12],
    ['北部湾', 8],
    ['西部陆海新通道', 7],
    ['湘西南', 3],
    ['永州市', 0],
  ])("are as often in the city's plan as they were counted: %s %d", (region, times) => {
    expect(count('yongzhou', region)).toBe(times);
  });

  it.each([
    ['湘西土家族苗族自治州', 3],
    ['大湘西', 6],
    ['湘西北', 3],
    ['常德市', 4],
    ['张家界市', 12],
    ['东盟', 9],
    ['京津冀', 3],
    ['海南自由贸易港', 6],
    ['通道侗族自治县', 1],
    ['芙蓉区', 0],
    ['岳麓区', 0],
    ['沅江市', 0],
    ['湖南省', 0],
  ])("are as often in the province's plan as they were counted: %s %d", (region, times) => {
    expect(count('hunan', region)).toBe(times);
  });

  it('are of 27 counties in the province’s plan, 5 of them inside a name', () => {
    const kinds = new Map(gazetteer.regions.map(({ name, kind }) => [name, kind]));
    const counties = new Set(
      found.hunan.map(({ region }) => region).filter((region) => kinds.get(region) === '县'),
    );
    counties.delete('全州县');
    expect(counties.size).toBe(27);
  });
});
