import { Maximize, Minus, Plus } from "lucide-react";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { AccountDialog } from "./panels/AccountDialog.tsx";
import { Details } from "./panels/Details.tsx";
import { Dialogs } from "./panels/Dialogs.tsx";
import { DropZone, HoverCard, JobCard, Message } from "./panels/Floating.tsx";
import { Footer } from "./panels/Footer.tsx";
import { Header } from "./panels/Header.tsx";
import { Legend } from "./panels/Legend.tsx";
import { OpenButton } from "./panels/OpenButton.tsx";
import { ViewPanel } from "./panels/ViewPanel.tsx";
import { SummaryLine } from "./panels/SummaryLine.tsx";
import type { Stage as Engine, Touches } from "./stage/scene.ts";
import { Stage } from "./stage/Stage.tsx";
import styles from "./app.module.css";
import type { Corpus } from "./state/corpus.ts";
import { emphasisOf } from "./state/emphasis.ts";
import { drawNetwork, lookAt } from "../appearance/draw-network.ts";
import { drawnTiesAt, liftAround, liftFrom } from "../appearance/lift.ts";
import type { Bounds } from "../appearance/drawn.ts";
import { choose, chooseSecond, hover, select } from "./state/store.ts";
import { tieKey } from "../model/ids.ts";
import { insetsOf, watchWindow, windowShape } from "./state/insets.ts";
import { lensOf } from "../appearance/lens.ts";
import { shownPart } from "./state/shown.ts";
import { setDrawer, useStore } from "./state/store.ts";
import ui from "./ui/ui.module.css";
import { useKeys } from "./keys.ts";

export function App() {
  const corpus = useStore((state) => state.corpus);
  const failure = useStore((state) => state.failure);
  return (
    <>
      {corpus ? <Room corpus={corpus} /> : <Waiting failure={failure} />}
      <JobCard />
      <Message />
      <DropZone />
    </>
  );
}

function Waiting({ failure }: { failure: string | null }) {
  const dialog = useStore((state) => state.dialog);
  const account = useStore((state) => state.account);
  return (
    <main className={styles.waiting}>
      <h1>Visible College</h1>
      <p>{failure ?? "Loading …"}</p>
      {failure && (
        <>
          <p>
            Open bibliographies, author pages or an atlas, or drop them on this page, to look at those
            instead. Nothing leaves this browser.
          </p>
          <p>
            <OpenButton />
          </p>
        </>
      )}
      {dialog === "account" && account && <AccountDialog corpus={null} account={account} />}
    </main>
  );
}

function Room({ corpus }: { corpus: Corpus }) {
  const view = useStore((state) => state.view);
  const hovered = useStore((state) => state.hovered);
  const theme = useStore((state) => state.theme);
  const drawer = useStore((state) => state.drawer);
  const shape = useSyncExternalStore(watchWindow, windowShape);
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  const [engine, setEngine] = useState<Engine | null>(null);
  const network = corpus.network(view.network);
  const { inferred, years, basis, minPapers, maxTies, size, colour, hulls, selection } = view;
  const shown = useMemo(
    () => shownPart(corpus, network, { inferred, years, basis, minPapers, maxTies, selection }),
    [corpus, network, inferred, years, basis, minPapers, maxTies, selection],
  );
  const lens = useMemo(
    () => lensOf(corpus, network, { size, colour, years }, theme),
    [corpus, network, size, colour, years, theme],
  );
  const [region, setRegion] = useState<Bounds | null>(null);
  const choice = useMemo(
    () => ({ inferred, years, basis, minPapers, maxTies, maxNodes: null, region, size, colour, theme }),
    [inferred, years, basis, minPapers, maxTies, region, size, colour, theme],
  );
  const drawn = useMemo(() => drawNetwork(corpus, network, choice), [corpus, network, choice]);
  const tiesAt = useMemo(() => drawnTiesAt(drawn), [drawn]);
  const chosen = useMemo(() => {
    const emphasis = selection && emphasisOf(network, shown, selection, null);
    if (!emphasis) return null;
    const part = { nodes: [...emphasis.nodes], ties: [...emphasis.ties], primary: [...emphasis.primary] };
    return liftFrom(network, lookAt(corpus, network, choice), part);
  }, [corpus, network, choice, shown, selection]);
  const lifted = useMemo(() => {
    const place = hovered === null ? -1 : drawn.nodes.id.indexOf(hovered);
    return place < 0 ? chosen : liftAround(drawn, place, tiesAt(place));
  }, [drawn, tiesAt, chosen, hovered]);
  const scene = useMemo(
    () => ({
      drawn,
      theme,
      hulls,
      insets: insetsOf(shape, drawer),
      still: matchMedia("(prefers-reduced-motion: reduce)").matches,
    }),
    [drawn, theme, hulls, shape, drawer],
  );
  const focus = useMemo(
    () => chosen && Array.from(chosen.nodes.x, (x, n) => ({ x, y: chosen.nodes.y[n] ?? 0 })),
    [chosen],
  );
  const ids = useRef<readonly string[]>([]);
  ids.current = drawn.nodes.id;
  const touches = useMemo<Touches>(
    () => ({
      node: (id, withShift) => (withShift ? chooseSecond(id) : choose(id)),
      tie: (a, b) => select({ kind: "tie", key: tieKey(a, b) }),
      ground: () => select(null),
      hover: (place, point) => {
        hover(place === null ? null : (ids.current[place] ?? null));
        setAt(point);
      },
      region: (bounds) => setRegion(bounds),
    }),
    [],
  );
  useEffect(() => {
    Object.assign(window, { stageForTests: engine });
  }, [engine]);
  useKeys(engine, corpus.networkNames);
  const caption = `${corpus.atlas.papers.length} papers: ${shown.nodeCount} nodes and ${shown.tieCount} ties of the ${view.network} network.`;
  return (
    <div className={styles.room} data-drawer={drawer}>
      <main className={styles.main} aria-label="The network">
        <Stage
          scene={scene}
          lifted={lifted}
          focus={focus}
          caption={caption}
          touches={touches}
          onEngine={setEngine}
        />
        <div className={styles.legendPlace}>
          <Legend lens={lens} network={network} />
        </div>
        <ZoomButtons engine={engine} />
        <HoverCard corpus={corpus} at={at} />
      </main>
      <Header corpus={corpus} shown={shown} />
      <section className={styles.left} aria-label="Corpus, communities and view" tabIndex={0}>
        <SummaryLine corpus={corpus} />
        <ViewPanel corpus={corpus} shown={shown} />
      </section>
      <section className={styles.right} aria-label="Details" tabIndex={0} data-testid="details">
        <button
          type="button"
          className={styles.handle}
          aria-label={drawer === "details" ? "Make the details smaller" : "Make the details larger"}
          onClick={() => setDrawer(drawer === "details" ? "none" : "details")}
        />
        {!selection && (
          <div className={styles.phoneSummary}>
            <SummaryLine corpus={corpus} />
          </div>
        )}
        <Details corpus={corpus} shown={shown} />
      </section>
      <Footer corpus={corpus} shown={shown} />
      <Dialogs corpus={corpus} shown={shown} />
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
