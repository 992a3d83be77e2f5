/** Puts a passage into the basket that the browser keeps, or takes it out; there only with script. */
export function BasketButton({ id }: { readonly id: string }) {
  return (
    <button class="basket-button script-only" type="button" data-basket={id}>
      加入摘录
    </button>
  );
}
