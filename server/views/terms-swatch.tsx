/** The line a term is drawn with. */
export function Swatch({ slot }: { readonly slot: number }) {
  return (
    <svg class={`swatch slot-${slot}`} width="14" height="16" aria-hidden="true" focusable="false">
      <line class="tick" x1="4" x2="4" y1="1" y2="15" />
      <line class="tick" x1="10" x2="10" y1="1" y2="15" />
    </svg>
  );
}
