import { whenOrphaned } from '../../platform/orphan.ts';

/** Says who it is, and ends when whoever started it is killed. */
whenOrphaned(() => process.exit(0), { npm_lifecycle_event: process.argv[2] });
process.stdout.write(`${process.pid}\n`);
setInterval(() => {}, 60_000);
