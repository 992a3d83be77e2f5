import { MODE_LABELS, OFFICIAL_TEXT } from '../labels.ts';
import type { AboutPageModel } from '../view-models/about-page.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { StatusLine } from './badge.tsx';
import { type Frame, Layout } from './layout.tsx';
import { PlanFacts } from './plan-page.tsx';

// Strings, because a line break in markup would put a blank between two Chinese characters.
const INTRODUCTION =
  '纲要检索收录五年规划纲要的全文，按词、按意思查到每一段、每一项专栏内容、每一行指标、每一条名词解释，' +
  '并给出可以引用的固定链接。';
const METHOD =
  '字面检索按分词后的词查找，简体与繁体、全角与半角一视同仁。语义检索由本机运行的句向量模型' +
  '（bge-small-zh-v1.5）计算，不向外发送检索词；与问题最接近的句子用点线标出。结果以节或专栏为单位，' +
  '筛选项后的数字是含有匹配段落的节数。';
const EXCLUSION =
  '空格后的减号按字排除：正文中连续出现这几个字的段落都不列出，作为更长的词的一部分也算' +
  '（-化工 也排除只写“石油化工”的段落）；标题不计。';
const DOWNLOAD = '下载的 CSV 与 Markdown 是全部命中，一段不少；JSON 供程序使用，按页给出，每节最多三段。';

export function AboutPage({ frame, page }: { readonly frame: Frame; readonly page: AboutPageModel }) {
  return (
    <Layout frame={frame} title="关于" styles={['reader']} form={toSearchForm('', 'hybrid')}>
      <article class="prose">
        <h1>关于纲要检索</h1>
        <p>
          {INTRODUCTION}
          <strong>引用时请{OFFICIAL_TEXT}。</strong>
        </p>
        <Sources page={page} />
        <Method />
        <Limits />
        <Programs />
        <h2>收录数量</h2>
        <ul>
          {page.counts.map(({ label, value }) => (
            <li key={label}>
              <span class="number">{value.toLocaleString('en')}</span> {label}
            </li>
          ))}
        </ul>
        <p class="build">数据版本：{page.build}</p>
      </article>
    </Layout>
  );
}

function Sources({ page }: { readonly page: AboutPageModel }) {
  return (
    <>
      <h2>收录的文本</h2>
      {page.plans.map((plan) => (
        <section key={plan.url}>
          <h3>
            <a href={plan.url}>{plan.title}</a>
          </h3>
          <StatusLine badge={plan.badge} />
          <PlanFacts plan={plan} />
        </section>
      ))}
      <p>“正式”指文本标题未注明草案，“草案”指文本标题自注为草案；未知的信息不填写，也不推测。</p>
    </>
  );
}

function Method() {
  return (
    <>
      <h2>怎样检索</h2>
      <dl class="facts facts-wide">
        {Object.values(MODE_LABELS).map(({ label, hint }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{hint}</dd>
          </div>
        ))}
        <div>
          <dt>“引号”</dt>
          <dd>引号内两个字以上须原样出现在原文中</dd>
        </div>
        <div>
          <dt>-词</dt>
          <dd>{EXCLUSION}</dd>
        </div>
      </dl>
      <p>{METHOD}</p>
      <p>{DOWNLOAD}</p>
    </>
  );
}

function Programs() {
  return (
    <>
      <h2>给程序与智能助手</h2>
      <p>
        检索、原文、指标、词频与引文都有 <a href="/api">数据接口</a>（<a href="/openapi.json">OpenAPI 3.1</a>
        ），不需要密钥。智能助手可经 MCP 查询并按固定地址引用原文：在本站程序的目录里运行{' '}
        <code>npm run --silent mcp</code>。
      </p>
    </>
  );
}

function Limits() {
  return (
    <>
      <h2>局限</h2>
      <ul>
        <li>文本由文字处理文件提取，不含图片；图题照录，图见官方文本。</li>
        <li>个别标题在文本中缺失，按目录或编号补出，并注明理由；无法得知的标题不编造。</li>
        <li>页面上的行号是本站文本文件的行号，不是官方文本的页码。</li>
        <li>语义相近只是模型的判断，可能有误；没有足够接近的内容时不勉强给出结果。</li>
        <li>不收录规划的解读、评论与配套文件。</li>
      </ul>
    </>
  );
}
