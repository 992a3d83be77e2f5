/**
 * Ids: they follow the structure and say where one is (`hunan-c23-s2-p1`).
 * A section's id is that of its passages without the last step.
 */

export const partId = (plan: string, part: number) => `${plan}-part${part}`;
export const chapterId = (plan: string, chapter: number) => `${plan}-c${chapter}`;
export const sectionId = (plan: string, chapter: number, section: number) =>
  `${chapterId(plan, chapter)}-s${section}`;
export const boxId = (plan: string, box: number) => `${plan}-b${box}`;
export const figureId = (plan: string, position: number) => `${plan}-f${position}`;
export const preambleId = (plan: string) => `${plan}-preamble`;
export const closingId = (plan: string) => `${plan}-closing`;
export const glossaryId = (plan: string) => `${plan}-glossary`;

export const paragraphId = (section: string, position: number) => `${section}-p${position}`;
export const itemId = (box: string, position: number) => `${box}-i${position}`;
export const rowId = (box: string, position: number) => `${box}-r${position}`;
export const noteId = (box: string, position: number) => `${box}-n${position}`;
export const definitionId = (plan: string, number: number) => `${plan}-g${number}`;
