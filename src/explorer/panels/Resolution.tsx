import { useEffect, useState } from "react";
import { counted } from "../../lib/counted.ts";
import { RESOLUTIONS } from "../../model/options.ts";
import { areGiven } from "../../model/sureness-words.ts";
import type { NetworkOverview } from "../../worker/questions/overview.ts";
import { regroup, useStore } from "../state/store.ts";
import { useAnswer } from "../state/use-answer.ts";
import ui from "../ui/ui.module.css";
import styles from "./panels.module.css";

/** Milliseconds after the last movement of the slider before communities are found. */
const RESTS = 250;

interface ResolutionProps {
  network: NetworkOverview;
  /** Whether communities are being found. */
  waits: boolean;
}

/** A slider for more and smaller communities, or fewer and larger ones. */
export function Resolution({ network, waits }: ResolutionProps) {
  const built = useStore(({ corpus }) => corpus?.overview.recipe.options.resolution ?? 1);
  const chosen = useStore(({ view }) => view.resolution);
  const seen = chosen ?? built;
  const ofFile = useStore(({ corpus }) =>
    corpus?.overview.networks.some(({ name, summary }) => name === network.name && areGiven(summary)),
  );
  const [moved, setMoved] = useState<number | null>(null);
  useEffect(() => {
    if (moved === null) return undefined;
    const resting = setTimeout(() => {
      regroup(moved === built && !ofFile ? null : moved);
      setMoved(null);
    }, RESTS);
    return () => clearTimeout(resting);
  }, [moved, built, ofFile]);
  if (network.summary.ties === 0) return null;
  const shown = moved ?? seen;
  const count = counted(network.communities.length, "community", "communities");
  return (
    <div className={styles.resolution}>
      <div className={ui.field}>
        Resolution
        <span>{ofFile && moved === null && chosen === null ? "as in its file" : shown}</span>
      </div>
      <input
        type="range"
        aria-label="Resolution of communities"
        aria-valuetext={moved === null ? `${shown}, ${count}` : String(shown)}
        min={0}
        max={RESOLUTIONS.length - 1}
        value={nearest(shown)}
        onChange={(event) => setMoved(RESOLUTIONS[Number(event.target.value)] ?? built)}
      />
      <p className={ui.hint}>
        {waits ? "Finding communities …" : "Higher: more and smaller communities. Nothing moves."}
        {chosen !== null && (
          <>
            {" "}
            <button type="button" className={ui.door} onClick={() => regroup(null)}>
              Back to {ofFile ? "those of its file" : built}
            </button>
          </>
        )}
      </p>
      <Plateaus network={network} built={built} />
    </div>
  );
}

/** The place in the list that is nearest to a resolution, by ratio. */
function nearest(resolution: number): number {
  const away = (one: number) => Math.max(one / resolution, resolution / one);
  return RESOLUTIONS.reduce((best, one, place) => (away(one) < away(RESOLUTIONS[best]!) ? place : best), 0);
}

/** Where communities hardly change, each a door to its middle. Found when it is opened. */
function Plateaus({
  network: { name, summary },
  built,
}: Pick<ResolutionProps, "network"> & { built: number }) {
  const [open, setOpen] = useState(false);
  const { answer: last, stale } = useAnswer("sweep", open ? { network: name } : null);
  const answer = stale ? undefined : last;
  return (
    <details className={ui.papersBehind} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Where communities hardly change</summary>
      {open && !answer && (
        <p className={ui.hint}>
          Looking at {RESOLUTIONS.length} resolutions
          {summary.ties > MANY_TIES ? "; this may take a minute, and you can go on meanwhile" : ""} …
        </p>
      )}
      {answer?.plateaus.length === 0 && (
        <p className={ui.hint}>
          Nowhere: between any two resolutions they change. No scale is this network’s own.
        </p>
      )}
      <ul>
        {answer?.plateaus.map(({ from, to, fewest, most }) => (
          <li key={from}>
            <button
              type="button"
              className={ui.door}
              onClick={() => {
                const middle = middleOf(from, to);
                regroup(middle === built ? null : middle);
              }}
            >
              {from} to {to}
            </button>{" "}
            <span className={ui.hint}>{fewest === most ? most : `${fewest}–${most}`} communities</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Above this many ties looking at all resolutions takes more than a few seconds. */
const MANY_TIES = 50_000;

function middleOf(from: number, to: number): number {
  const inside = RESOLUTIONS.filter((one) => one >= from && one <= to);
  return inside[Math.floor((inside.length - 1) / 2)] ?? from;
}
