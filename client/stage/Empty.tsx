// Nothing to draw: says why, and leads on.
import { useTexts } from "../messages/index.ts";
import { useExplorer } from "../panels/explorer.ts";

export function Empty({ unknown }: { unknown: readonly string[] }) {
  const texts = useTexts();
  const { openAddress } = useExplorer();
  return (
    <div className="empty">
      <h2>{unknown.length > 0 ? texts.entity.notFound(unknown.join(", ")) : texts.canvas.empty}</h2>
      <p>{unknown.length > 0 ? texts.entity.notFoundHelp : texts.canvas.emptyHelp}</p>
      <button type="button" className="button button-first" onClick={() => void openAddress("")}>
        {texts.canvas.openStart}
      </button>
    </div>
  );
}
