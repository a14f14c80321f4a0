/** Decoration beside a word that says what is awaited. */
export function Spinner() {
  return (
    <svg class="spinner" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="9" class="spinner-track" />
      <path d="M12 3a9 9 0 0 1 9 9" />
    </svg>
  );
}
