export interface NamedLink {
  readonly label: string;
  readonly url: string;
}
