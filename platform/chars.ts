/** The letters and digits of a normalised text one by one: as a phrase in the engine they are an exact string. */
export function toChars(normalised: string): readonly string[] {
  return normalised.match(/[\p{L}\p{N}]/gu) ?? [];
}
