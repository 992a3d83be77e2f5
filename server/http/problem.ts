import { EmbedderUnavailable, EngineUnavailable } from '../../platform/errors.ts';

/** An answer that is not what was asked for, in words for the reader (Chinese). */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    title: string,
    detail: string,
    options: ErrorOptions & { readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(`${status} ${title}: ${detail}`, options);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.headers = options.headers ?? {};
  }
}

export function notFound(detail = '地址可能写错了，或者内容已经移动。'): HttpProblem {
  return new HttpProblem(404, '没有找到这个页面', detail);
}

/** Turns whatever was thrown into an answer; nothing of an unexpected error reaches the reader. */
export function toProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof EngineUnavailable) {
    return new HttpProblem(
      503,
      '检索服务暂时不可用',
      '检索引擎正在启动或恢复，请稍后重试。规划原文仍可阅读。',
      { cause: error, headers: { 'Retry-After': '5' } },
    );
  }
  if (error instanceof EmbedderUnavailable) {
    return new HttpProblem(
      503,
      '语义检索暂时不可用',
      '语义模型正在恢复，请稍后重试，或改用“关键词”方式检索。',
      { cause: error, headers: { 'Retry-After': '5' } },
    );
  }
  const status = statusOf(error);
  if (status !== null) return new HttpProblem(status, '请求有误', '这个地址无法识别。', { cause: error });
  return new HttpProblem(500, '服务器出错了', '请稍后重试；问题已记录。', { cause: error });
}

/** Express and its middleware put a 4xx on errors that a request caused (a broken percent sign, say). */
function statusOf(error: unknown): number | null {
  if (error instanceof URIError) return 400;
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}
