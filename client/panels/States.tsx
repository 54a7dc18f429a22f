// What a panel shows while it waits, when nothing came, and when there is no such thing: each says what to do.
import { useTexts, type Messages } from "../messages/index.ts";

export function Waiting() {
  const texts = useTexts();
  return (
    <output className="waiting">
      <span className="unseen">{texts.trouble.loading}</span>
      <span className="bone bone-title" />
      <span className="bone" />
      <span className="bone" />
      <span className="bone bone-short" />
    </output>
  );
}

export function PanelError({ error, retry }: { error: Error; retry: () => void }) {
  const texts = useTexts();
  return (
    <div className="missing" role="alert">
      <h2>{texts.trouble.title}</h2>
      <p>{troubleText(error, texts)}</p>
      <button type="button" className="button" onClick={retry}>
        {texts.trouble.retry}
      </button>
    </div>
  );
}

export function Missing({ title, help }: { title: string; help: string }) {
  return (
    <div className="missing">
      <h2>{title}</h2>
      <p>{help}</p>
    </div>
  );
}

/** What went wrong in words that lead on; the server's own sentence where it says more than we could. */
export function troubleText(error: Error & { code?: string }, texts: Messages): string {
  if (error.code === "OFFLINE") return texts.trouble.offline;
  if (error.code === "RATE_LIMITED") return texts.trouble.rateLimited;
  if (error.code === "UNAUTHORIZED") return texts.trouble.unauthorized;
  return error.message;
}
