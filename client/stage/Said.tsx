// Reads out what has changed, for those who do not see it.
import { useExplorer } from "../panels/explorer.ts";
import { useStore } from "../state/store.ts";

export function Said() {
  const { notices } = useExplorer();
  const { said, count } = useStore(notices, (notice) => notice);
  return (
    <div className="unseen" aria-live="polite" data-said={said}>
      {/* A new element each time, so that the same sentence is read again. */}
      <p key={count}>{said}</p>
    </div>
  );
}
