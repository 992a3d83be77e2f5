import type { ApiField, ApiType } from '../view-models/api-fields.ts';
import type { ApiOperation, ApiPageModel, ApiParameter, ApiSchema } from '../view-models/api-page.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { type Frame, Layout } from './layout.tsx';

/** A few values are read at a glance; more are folded away. */
const GLANCE = 8;

export function ApiPage({ frame, page }: { readonly frame: Frame; readonly page: ApiPageModel }) {
  return (
    <Layout frame={frame} title="数据接口" styles={['reader', 'api']} form={toSearchForm('', 'hybrid')}>
      <article class="prose api">
        <h1>数据接口</h1>
        <p>{page.description}</p>
        <p>
          机器可读的说明：<a href="/openapi.json">/openapi.json</a>（OpenAPI 3.1）。
        </p>
        <h2>地址</h2>
        <ul class="api-contents">
          {page.operations.map(({ id, path, summary }) => (
            <li key={id}>
              <a href={`#${id}`}>{summary}</a> <code>{path}</code>
            </li>
          ))}
        </ul>
        {page.operations.map((operation) => (
          <OperationSection key={operation.id} operation={operation} />
        ))}
        <h2>回答里的各项</h2>
        {page.schemas.map((schema) => (
          <SchemaSection key={schema.name} schema={schema} />
        ))}
      </article>
    </Layout>
  );
}

function OperationSection({ operation }: { readonly operation: ApiOperation }) {
  const { id, path, summary, description, answer, files, sameAs, example } = operation;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {summary} <code>GET {path}</code>
      </h3>
      <p>{description}</p>
      {sameAs === null ? (
        <Exchange operation={operation} />
      ) : (
        <p>
          {answer === null ? '参数' : '参数与回答'}同 <a href={`#${sameAs.id}`}>{sameAs.path}</a>
          {files.length === 0 ? null : `；回答是文件（${files.join('、')}）`}。
        </p>
      )}
      <p>
        例：<a href={example}>{decodeURI(example)}</a>
      </p>
    </section>
  );
}

/** What is asked and what is answered. */
function Exchange({ operation }: { readonly operation: ApiOperation }) {
  const { parameters, answer, files, problems } = operation;
  return (
    <>
      {parameters.length === 0 ? null : (
        <dl class="api-fields">
          {parameters.map((parameter) => (
            <ParameterItem key={parameter.name} parameter={parameter} />
          ))}
        </dl>
      )}
      <p>
        回答：
        {answer === null ? '文件' : <SchemaLink name={answer} />}
        {files.length === 0 ? null : `，或文件（${files.join('、')}）`}。
        {problems.map(({ status, says }) => `${status} ${says}`).join('；')}
        ，都是 <SchemaLink name="Problem" />。
      </p>
    </>
  );
}

function ParameterItem({ parameter }: { readonly parameter: ApiParameter }) {
  const { name, required, type, fallback, says } = parameter;
  return (
    <div>
      <dt>
        <code>{name}</code> <TypeLabel type={type} />
        {required ? <span class="api-mark">必填</span> : null}
      </dt>
      <dd>
        {says}
        {fallback === null ? null : `；默认 ${fallback}`}
        <Values values={type.values} />
      </dd>
    </div>
  );
}

function SchemaSection({ schema }: { readonly schema: ApiSchema }) {
  const { name, says, fields, oneOf } = schema;
  return (
    <section aria-labelledby={name}>
      <h3 id={name}>
        <code>{name}</code>
      </h3>
      <p>{says}</p>
      {oneOf.length === 0 ? null : (
        <p>
          其一：
          {oneOf.map((each, at) => (
            <span key={each}>
              {at === 0 ? '' : '、'}
              <SchemaLink name={each} />
            </span>
          ))}
        </p>
      )}
      {fields.length === 0 ? null : (
        <dl class="api-fields">
          {fields.map((field) => (
            <FieldItem key={field.name} field={field} />
          ))}
        </dl>
      )}
    </section>
  );
}

function FieldItem({ field }: { readonly field: ApiField }) {
  return (
    <div>
      <dt>
        <code>{field.name}</code> <TypeLabel type={field.type} />
        {field.optional ? <span class="api-mark">可能没有</span> : null}
      </dt>
      <dd>
        {field.says}
        <Values values={field.type.values} />
      </dd>
    </div>
  );
}

function TypeLabel({ type: { text, schema } }: { readonly type: ApiType }) {
  return (
    <span class="api-type">
      {schema === null ? (
        text
      ) : (
        <>
          {text.slice(0, text.indexOf(schema))}
          <SchemaLink name={schema} />
          {text.slice(text.indexOf(schema) + schema.length)}
        </>
      )}
    </span>
  );
}

function Values({ values }: { readonly values: readonly string[] }) {
  if (values.length === 0) return null;
  const list = <span class="api-values">{values.join('、')}</span>;
  if (values.length <= GLANCE) return <>（{list}）</>;
  return (
    <details>
      <summary>{values.length} 个值</summary>
      {list}
    </details>
  );
}

function SchemaLink({ name }: { readonly name: string }) {
  return (
    <a href={`#${name}`}>
      <code>{name}</code>
    </a>
  );
}
