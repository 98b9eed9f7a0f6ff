import { isGiven } from "../../model/network.ts";
import type { Drawn } from "../../appearance/drawn.ts";
import { counted, grouped } from "../../lib/counted.ts";
import { compareText } from "../../lib/order.ts";
import type { NetworkOverview } from "../../worker/questions/overview.ts";
import { SHOWN_COMMUNITIES } from "../../appearance/colours.ts";
import { select } from "../state/choose.ts";
import { changeView, useStore } from "../state/store.ts";
import type { View } from "../state/view.ts";
import { CommunityDot } from "../ui/CommunityDot.tsx";
import { Choice, Switch, WholeNumber } from "../ui/fields.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";
import { BackboneChoice } from "./BackboneChoice.tsx";
import { LayoutChoice } from "./LayoutChoice.tsx";
import { More } from "./More.tsx";
import { OwnerSwitch } from "./OwnerSwitch.tsx";
import { Resolution } from "./Resolution.tsx";
import styles from "./panels.module.css";

interface ViewPanelProps {
  network: NetworkOverview;
  /** Undefined until it is drawn. */
  drawn: Drawn | undefined;
  /** Whether communities are being found at another resolution. */
  waits: boolean;
}

/** The panel on the left: the communities, and how the network is drawn. */
export function ViewPanel({ network, drawn, waits }: ViewPanelProps) {
  const view = useStore((state) => state.view);
  const limits = drawn?.limits;
  return (
    <div className={styles.view}>
      <Communities network={network} view={view} waits={waits} />
      <Section title="Colour, size and place">
        <Choice
          label="Size"
          value={view.size}
          among={network.sizings}
          onChange={(size) => changeView({ size }, "replace")}
        />
        <Choice
          label="Colour"
          value={view.colour}
          among={network.colourings}
          onChange={(colour) => changeView({ colour }, "replace")}
        />
        <LayoutChoice network={network} />
        {view.colour === "community" && !drawn?.axis.length && (
          <Switch
            label="Areas of communities"
            on={view.hulls}
            onChange={(hulls) => changeView({ hulls }, "replace")}
          />
        )}
      </Section>
      <Section title="Show">
        {network.summary.inferredTies > 0 && (
          <Switch
            label={`Inferred ties (${network.summary.inferredTies}, dashed)`}
            on={view.inferred}
            onChange={(inferred) => changeView({ inferred })}
          />
        )}
        <OwnerSwitch network={network} waits={waits} />
        {drawn !== undefined && drawn.smallComponents > 0 && (
          <Switch
            label={counted(drawn.smallComponents, "small component")}
            on={view.smallComponents}
            onChange={(smallComponents) => changeView({ smallComponents })}
          />
        )}
        {drawn !== undefined && isChoice(drawn.sorts, view.hidden) && (
          <Kinds sorts={drawn.sorts} hidden={view.hidden} />
        )}
        {network.words.shares.length > 1 && <Basis view={view} />}
        <BackboneChoice told={drawn?.backbone ?? null} />
        {!isGiven(network.words) && (
          <WholeNumber
            label="Papers, at least"
            min={1}
            value={limits?.minPapers ?? 1}
            onChange={(minPapers) => changeView({ minPapers: Math.max(1, minPapers) }, "replace")}
          />
        )}
        <WholeNumber
          label="Nodes, at most"
          min={1}
          value={limits?.maxNodes ?? 1}
          step={1000}
          onChange={(maxNodes) => changeView({ maxNodes: Math.max(1, maxNodes) }, "replace")}
        />
        <WholeNumber
          label="Ties, at most"
          min={0}
          value={limits?.maxTies ?? 0}
          step={1000}
          onChange={(maxTies) => changeView({ maxTies }, "replace")}
        />
      </Section>
    </div>
  );
}

/** Whether there are kinds to choose from, or one is switched off, as an address may say. */
const isChoice = (sorts: Drawn["sorts"], hidden: View["hidden"]) =>
  sorts.length > 1 || sorts.some(({ name }) => hidden.includes(name));

/** A switch for each sort of nodes: people, papers, phrases, the words of a vocabulary. */
function Kinds({ sorts, hidden }: { sorts: Drawn["sorts"]; hidden: View["hidden"] }) {
  const without = (name: string) => hidden.filter((one) => one !== name);
  return (
    <fieldset className={styles.kinds}>
      <legend>Kinds</legend>
      {sorts.map(({ name, label, count }) => (
        <Switch
          key={name}
          label={`${label}, ${grouped(count)}`}
          on={!hidden.includes(name)}
          onChange={(on) =>
            changeView({ hidden: on ? without(name) : [...without(name), name].sort(compareText) })
          }
        />
      ))}
    </fieldset>
  );
}

function Communities({ network, view, waits }: Pick<ViewPanelProps, "network" | "waits"> & { view: View }) {
  const { communities } = network;
  const chosen = view.selection?.kind === "community" ? view.selection.number : null;
  return (
    <Section title={counted(communities.length, "community", "communities")}>
      <More
        items={communities}
        first={SHOWN_COMMUNITIES}
        render={({ number, name, size, mixed }) => (
          <li key={number}>
            <button
              type="button"
              className={styles.community}
              aria-pressed={chosen === number}
              onClick={() => select(chosen === number ? null : { kind: "community", number })}
            >
              <CommunityDot community={number} />
              <span>
                {number + 1} {name} {mixed && <span className={ui.hint}>mixed</span>}
              </span>
              <span className={ui.hint}>{size}</span>
            </button>
          </li>
        )}
      />
      {network.summary.communities > communities.length && (
        <p className={ui.hint}>
          And {counted(network.summary.communities - communities.length, "node")} in no community with others.
        </p>
      )}
      <Resolution key={network.name} network={network} waits={waits} />
    </Section>
  );
}

const BASES = [
  { name: "both", label: "Topics, people" },
  { name: "topics", label: "Topics" },
  { name: "people", label: "People" },
] as const;

function Basis({ view }: { view: View }) {
  return (
    <Choice
      label="Papers share"
      value={view.basis}
      among={BASES}
      onChange={(basis) => changeView({ basis })}
    />
  );
}
