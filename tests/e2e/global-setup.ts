import type { TestProject } from 'vitest/node';
import { type RunningApp, startApp } from './app.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the app of the browser tests answers. */
    readonly appUrl: string;
  }
}

let app: RunningApp | undefined;

/** One real app for all browser tests: it answers without changing. */
export async function setup(project: TestProject): Promise<void> {
  app = await startApp();
  project.provide('appUrl', app.url);
}

export async function teardown(): Promise<void> {
  await app?.stop();
}
