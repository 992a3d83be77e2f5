import type { TestProject } from 'vitest/node';
import { startTestEngine, type TestEngine } from '../engine/support.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The DATA_DIR in which the real plans are built once a run, by whoever needs them first. */
    readonly realDataDir: string;
  }
}

let place: TestEngine | undefined;

/**
 * One engine for all who only ask about the real plans. Vitest sets every project up with modules of its own: the first
 * that comes starts the engine, tells all projects by the root, and stops it after the others are torn down.
 */
export async function setup(project: TestProject): Promise<void> {
  const root = project.vitest.getRootProject();
  if ('realDataDir' in root.getProvidedContext()) return;
  place = await startTestEngine();
  root.provide('realDataDir', place.dataDir);
}

export async function teardown(): Promise<void> {
  await place?.remove();
}
