interface CopiedTextProps {
  /** Of the element that holds the text. */
  readonly id: string;
  readonly text: string;
  /** What is copied, for the button and the announcement. */
  readonly label: string;
  readonly code?: boolean;
}

/** A text to be taken as it stands; with script a button copies it. */
export function CopiedText({ id, text, label, code = false }: CopiedTextProps) {
  return (
    <div class="copied-text">
      {/* A long one scrolls; whoever has no mouse does it by keyboard. */}
      <section class="copied-scroll" tabindex={0} aria-label={label}>
        <pre id={id} class={code ? 'code' : undefined}>
          {text}
        </pre>
      </section>
      <button class="copy-text script-only" type="button" data-copy-from={id}>
        复制<span class="visually-hidden">{label}</span>
      </button>
    </div>
  );
}
