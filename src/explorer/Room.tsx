import { Maximize, Minus, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import type { Overview } from "../worker/questions/overview.ts";
import { Details } from "./panels/Details.tsx";
import { Dialogs } from "./panels/Dialogs.tsx";
import { Footer } from "./panels/Footer.tsx";
import { Header } from "./panels/Header.tsx";
import { SummaryLine } from "./panels/SummaryLine.tsx";
import { ViewPanel } from "./panels/ViewPanel.tsx";
import { captionOf, Drawing } from "./Drawing.tsx";
import type { Stage as Engine } from "./stage/scene.ts";
import { Stage } from "./stage/Stage.tsx";
import styles from "./app.module.css";
import { drawingOf } from "./state/drawing.ts";
import { setDrawer, useStore } from "./state/store.ts";
import { useShownNetwork } from "./state/shown-network.ts";
import { useAnswer } from "./state/use-answer.ts";
import { useKeys } from "./keys.ts";
import { touches } from "./touches.ts";
import ui from "./ui/ui.module.css";

/** The room in which a corpus is looked at: the stage, and the panels around it. */
export function Room({ overview }: { overview: Overview }) {
  const view = useStore((state) => state.view);
  const theme = useStore((state) => state.theme);
  const region = useStore((state) => state.region);
  const drawer = useStore((state) => state.drawer);
  const [engine, setEngine] = useState<Engine | null>(null);
  const { network, waits } = useShownNetwork();
  const seen = overview.networks.map((one) => (one.name === network?.name ? network : one));
  const choice = useMemo(() => drawingOf(view, theme, region), [view, theme, region]);
  const { answer: drawn } = useAnswer("draw", network ? choice : null);
  useKeys(
    engine,
    overview.networks.map(({ name }) => name),
  );
  return (
    <div className={styles.room} data-drawer={drawer}>
      <main className={styles.main} aria-label="The network">
        <Stage
          caption={drawn ? captionOf(drawn) : "Nothing is drawn yet."}
          touches={touches}
          onEngine={setEngine}
        />
        {drawn && <Drawing choice={choice} drawn={drawn} networks={seen} engine={engine} />}
        <ZoomButtons engine={engine} />
      </main>
      <Header overview={overview} choice={choice} drawn={drawn} />
      <section className={styles.left} aria-label="Corpus, communities and view" tabIndex={0}>
        <SummaryLine overview={overview} />
        {network && (
          <ViewPanel
            key={overview.recipe.date + overview.sources.map(({ sha256 }) => sha256).join()}
            network={network}
            drawn={drawn}
            waits={waits}
          />
        )}
      </section>
      <section className={styles.right} aria-label="Details" tabIndex={0} data-testid="details">
        <button
          type="button"
          className={styles.handle}
          aria-label={drawer === "details" ? "Make the details smaller" : "Make the details larger"}
          onClick={() => setDrawer(drawer === "details" ? "none" : "details")}
        />
        {!view.selection && (
          <div className={styles.phoneSummary}>
            <SummaryLine overview={overview} />
          </div>
        )}
        <Details />
      </section>
      {network && <Footer dates={overview.dates} network={network} drawn={drawn} />}
      <Dialogs overview={overview} drawn={drawn} />
    </div>
  );
}

function ZoomButtons({ engine }: { engine: Engine | null }) {
  return (
    <div className={styles.zoom} role="group" aria-label="Zoom">
      <button
        type="button"
        className={`${ui.button} ${ui.icon}`}
        aria-label="Zoom in"
        onClick={() => engine?.zoom(1.5)}
      >
        <Plus size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={`${ui.button} ${ui.icon}`}
        aria-label="Zoom out"
        onClick={() => engine?.zoom(1 / 1.5)}
      >
        <Minus size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={`${ui.button} ${ui.icon}`}
        aria-label="Fit everything"
        onClick={() => engine?.focus(null)}
      >
        <Maximize size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
