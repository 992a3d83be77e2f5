import { register } from 'tsx/esm/api';

// A thread does not read TypeScript because `--import tsx` is among its options: Node 20 loads its first file without.
register();
await import('./embedder-worker.ts');
