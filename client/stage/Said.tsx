// Reads out what has changed, for those who do not see it.
import { useExplorer } from "../panels/explorer.ts";
import { useStore } from "../state/store.ts";

export function Said() {
  const { notices } = useExplorer();
  const { said, count } = useStore(notices, (notice) => notice);
  return (
    // Marked as an announcer: while a list of suggestions or a menu is open, React Aria hides all else from screen readers, and what is said then would be lost.
    <div className="unseen" aria-live="polite" data-said={said} data-live-announcer="true">
      {/* A new element each time, so that the same sentence is read again. */}
      <p key={count}>{said}</p>
    </div>
  );
}
