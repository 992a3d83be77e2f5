/** The zone whose days are printed as days of access: that of the plans' readers, wherever the server stands. */
const ZONE = 'Asia/Shanghai';

/** The day it is in China, YYYY-MM-DD. */
export function today(now: Date): string {
  // Swedish dates are written as ISO 8601 has them.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now);
}
