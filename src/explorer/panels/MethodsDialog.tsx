import { useState } from "react";
import { show, useStore } from "../state/store.ts";
import { useAnswer } from "../state/use-answer.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Switch } from "../ui/fields.tsx";
import ui from "../ui/ui.module.css";

/** How the map was made, in words that can go into an article. */
export function MethodsDialog() {
  const shown = useStore((state) => state.view.network);
  const all = useStore((state) => state.corpus?.overview.networks ?? []);
  const [whole, setWhole] = useState(true);
  const networks = whole ? all.map(({ name }) => name) : [shown];
  const { answer, stale } = useAnswer("methods", { networks });
  const text = stale ? "" : (answer ?? "");
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied("yes"),
      () => setCopied("failed"),
    );
  return (
    <Dialog title="Methods, for your article" onClose={() => show(null)}>
      <p>
        <button type="button" className={ui.button} disabled={text === ""} onClick={() => void copy()}>
          Copy
        </button>{" "}
        <span className={ui.hint} role="status">
          {copied === "yes" && "Copied."}
          {copied === "failed" && "The browser does not let this page copy: mark the text instead."}
        </span>
      </p>
      <Switch
        label="All networks, rather than the one that is shown"
        on={whole}
        onChange={(on) => (setWhole(on), setCopied("no"))}
      />
      <div data-testid="methods">
        {text
          .trim()
          .split("\n\n")
          .map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
      </div>
    </Dialog>
  );
}
