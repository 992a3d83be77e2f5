/** A wrong setting: name, value and what is allowed. Stops the start. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Bad input data: names file, line and what to do. Stops a build. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly file: string;
  readonly line: number | null;

  constructor(file: string, line: number | null, message: string, options?: ErrorOptions) {
    super(`${file}${line === null ? '' : `:${line}`}: ${message}`, options);
    this.file = file;
    this.line = line;
  }
}

/** The search engine cannot be started or reached. The reader keeps working. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable';
}

/** No query can be embedded for now: what is near in meaning cannot be found, what holds the words can. */
export class EmbedderUnavailable extends Error {
  override readonly name = 'EmbedderUnavailable';
}

/** The indexer, a process of its own, failed and has printed why. */
export class BuildFailed extends Error {
  override readonly name = 'BuildFailed';
}
