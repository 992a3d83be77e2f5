import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdminClient } from '../../platform/engine/client.ts';
import { startEngine } from '../../platform/engine/index.ts';
import { EngineUnavailable } from '../../platform/errors.ts';
import { makeWorkplace, masterKeyOf, silent, startTestEngine, type TestEngine } from './support.ts';

/** The server that somebody else runs. */
let server: TestEngine;
beforeAll(async () => {
  server = await startTestEngine();
});
afterAll(async () => {
  await server.remove();
});

async function connect(environment: Readonly<Record<string, string>>) {
  const place = await makeWorkplace({ MEILI_URL: server.engine.url, ...environment });
  try {
    return await startEngine(place.config, silent);
  } finally {
    await place.remove();
  }
}

describe('an external engine', () => {
  it('is used with keys made from its master key, the same ones at every start, and is left running', async () => {
    const master = await masterKeyOf(server.dataDir);
    const before = await createAdminClient(server.engine.url, master).getKeys();
    const first = await connect({ MEILI_MASTER_KEY: master });
    expect(first.searchKey).not.toBe(master);
    await expect(first.ask((client) => client.createIndex('gangyao-no'))).rejects.toThrow(EngineUnavailable);
    await first.stop();
    const second = await connect({ MEILI_MASTER_KEY: master });
    expect([second.adminKey, second.searchKey]).toEqual([first.adminKey, first.searchKey]);
    await second.stop();
    const after = await createAdminClient(server.engine.url, master).getKeys();
    expect(after.results.map(({ uid }) => uid).sort()).toEqual(before.results.map(({ uid }) => uid).sort());
    expect(server.engine.isHealthy()).toBe(true);
  });

  it('makes a key anew that allows something else than we need', async () => {
    const master = await masterKeyOf(server.dataDir);
    const admin = createAdminClient(server.engine.url, master);
    const { uid } = await admin.getKey(server.engine.searchKey);
    await admin.deleteKey(uid);
    await admin.createKey({ uid, actions: ['*'], indexes: ['*'], expiresAt: null });
    const engine = await connect({ MEILI_MASTER_KEY: master });
    expect((await admin.getKey(uid)).actions).toEqual(['search']);
    await engine.stop();
  });

  it('is used with an admin and a search key when there is no master key', async () => {
    const { adminKey, searchKey } = server.engine;
    const engine = await connect({ MEILI_ADMIN_KEY: adminKey, MEILI_SEARCH_KEY: searchKey });
    expect([engine.adminKey, engine.searchKey]).toEqual([adminKey, searchKey]);
    expect((await engine.manage((client) => client.getVersion())).pkgVersion).toBe('1.21.0');
    await engine.stop();
  });

  it('is refused by the name of the setting that is wrong', async () => {
    const { adminKey, searchKey } = server.engine;
    const wrong = 'not-the-key-of-this-server';
    await expect(connect({ MEILI_MASTER_KEY: wrong })).rejects.toThrow(/MEILI_MASTER_KEY does not work/);
    await expect(connect({ MEILI_ADMIN_KEY: wrong, MEILI_SEARCH_KEY: searchKey })).rejects.toThrow(
      /MEILI_ADMIN_KEY does not work/,
    );
    await expect(connect({ MEILI_ADMIN_KEY: adminKey, MEILI_SEARCH_KEY: wrong })).rejects.toThrow(
      /MEILI_SEARCH_KEY does not work/,
    );
    await expect(connect({ MEILI_URL: 'http://127.0.0.1:9', MEILI_MASTER_KEY: wrong })).rejects.toThrow(
      /MEILI_URL = http:\/\/127\.0\.0\.1:9 does not answer/,
    );
  });
});
