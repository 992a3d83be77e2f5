import { describe, expect, it } from 'vitest';
import type { Change } from '../../../server/search/understanding/types.ts';
import { toTermsUrl } from '../../../server/view-models/terms-url.ts';

/** The terms that the link of a search leads to; `words`: what the search looks for. */
function termsOf(q: string, words: readonly string[], changes: readonly Change[] = []) {
  const url = toTermsUrl(q, { terms: words, understood: { changes, synonyms: [], places: [] } });
  if (url === null) return null;
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const [, , first] = pathname.split('/');
  return first === undefined ? searchParams.getAll('term') : [decodeURIComponent(first)];
}

describe('the terms behind a search', () => {
  it('are the one that is typed, also where it is cut into words', () => {
    expect(termsOf('低空经济', ['低空经济'])).toEqual(['低空经济']);
    expect(termsOf('数字政府建设', ['数字政府', '建设'])).toEqual(['数字政府建设']);
    expect(termsOf('5G', ['5g'])).toEqual(['5G']);
    expect(termsOf('繁榮縣域經濟', ['繁荣', '县域经济'])).toEqual(['繁榮縣域經濟']);
  });

  it('are what stands in quotes, whatever words are in it', () => {
    expect(termsOf('“三高四新”', ['三高四新'])).toEqual(['三高四新']);
    expect(termsOf('“双随机、一公开”', ['双', '随机', '公开'])).toEqual(['“双随机、一公开”']);
    expect(termsOf('“高效办成一件事”', ['高效', '一件事'])).toEqual(['高效办成一件事']);
  });

  it('are several, laid over each other, up to four', () => {
    expect(termsOf('低空经济 无人机', ['低空经济', '无人机'])).toEqual(['低空经济', '无人机']);
    expect(termsOf('低空经济 OR 无人机', ['低空经济'])).toEqual(['低空经济', '无人机']);
    expect(termsOf('低空经济|无人机', ['低空经济'])).toEqual(['低空经济', '无人机']);
    expect(termsOf('油茶 楠竹 柑橘 烤烟', ['油茶', '楠竹', '柑橘', '烤烟'])).toHaveLength(4);
    expect(termsOf('油茶 楠竹 柑橘 烤烟 生猪', ['油茶', '楠竹', '柑橘', '烤烟', '生猪'])).toBeNull();
  });

  it('are read as the search read them', () => {
    const pinyin: Change = { typed: 'rengongzhineng', meant: '人工智能', kind: 'pinyin' };
    expect(termsOf('Rengongzhineng', ['人工智能'], [pinyin])).toEqual(['人工智能']);
    const slip: Change = { typed: '低空经挤', meant: '低空经济', kind: 'spelling' };
    expect(termsOf('低空经挤 无人机', ['低空经济', '无人机'], [slip])).toEqual(['低空经济', '无人机']);
  });

  it('are none where more is asked, or something is to be left out', () => {
    expect(termsOf('', [])).toBeNull();
    expect(termsOf('想开民宿，有什么扶持', ['开', '民宿', '扶持'])).toBeNull();
    expect(termsOf('怎么发展低空经济', ['发展', '低空经济'])).toBeNull();
    expect(termsOf('低空经济 -无人机', ['低空经济'])).toBeNull();
    expect(termsOf('水', ['水'])).toBeNull();
    expect(termsOf('加快经济社会发展全面绿色转型升级', ['加快', '经济社会发展全面绿色转型升级'])).toBeNull();
  });
});
