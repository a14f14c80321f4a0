import { useEffect, useState } from 'preact/hooks';

/** Gives the focus to the element of that id, once it is drawn. */
export function useFocus(): (id: string) => void {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    document.getElementById(wanted)?.focus();
    setWanted(null);
  }, [wanted]);
  return setWanted;
}
