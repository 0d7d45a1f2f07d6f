/** Gives the keyboard to the text that the reader is in. */
export function focusText(): void {
  document.querySelector<HTMLElement>('[data-focused] .scroller')?.focus();
}
