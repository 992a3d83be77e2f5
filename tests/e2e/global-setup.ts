import type { TestProject } from 'vitest/node';
import { type RunningApp, startApp } from './app.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the app of the browser tests answers. */
    readonly appUrl: string;
  }
}

let app: RunningApp | undefined;

/** One real app for all browser tests: it answers without changing. It uses the engine of the run, and the build there. */
export async function setup(project: TestProject): Promise<void> {
  app = await startApp({ DATA_DIR: project.getProvidedContext().realDataDir });
  project.provide('appUrl', app.url);
}

export async function teardown(): Promise<void> {
  await app?.stop();
}
