import { measures } from "../../model/measures.ts";
import type { Corpus } from "../state/corpus.ts";
import { SHOWN_COMMUNITIES } from "../state/look.ts";
import type { Shown } from "../state/shown.ts";
import { look, select, useStore } from "../state/store.ts";
import { colourings, sizings, type Colouring, type Sizing, type View } from "../state/view.ts";
import { CommunityDot } from "../ui/CommunityDot.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";
import styles from "./panels.module.css";

const COLOUR_LABELS: Record<Colouring, string> = {
  community: "Community",
  "first-year": "First year",
  "mean-year": "Mean year",
  category: "Category",
  betweenness: measures.betweenness.label,
  pagerank: measures.pagerank.label,
  core: measures.core.label,
};

/** The panel on the left: the communities, and how the network is drawn. */
export function LookPanel({ corpus, shown }: { corpus: Corpus; shown: Shown }) {
  const view = useStore((state) => state.view);
  const network = corpus.network(view.network);
  return (
    <div className={styles.look}>
      <Communities corpus={corpus} view={view} />
      <Section title="Look">
        <Choice
          label="Size"
          value={view.size}
          values={sizings}
          words={sizeWords}
          onChange={(size) => look({ size }, "replace")}
        />
        <Choice
          label="Colour"
          value={view.colour}
          values={colourings}
          words={(colour) => COLOUR_LABELS[colour]}
          onChange={(colour) => look({ colour }, "replace")}
        />
        {view.colour === "community" && (
          <Switch
            label="Areas of communities"
            on={view.hulls}
            onChange={(hulls) => look({ hulls }, "replace")}
          />
        )}
      </Section>
      <Section title="Show">
        {network.summary.inferredTies > 0 && (
          <Switch
            label={`Inferred ties (${network.summary.inferredTies}, dashed)`}
            on={view.inferred}
            onChange={(inferred) => look({ inferred })}
          />
        )}
        {view.network === "papers" && <Basis view={view} />}
        <Limit
          label="Papers, at least"
          value={shown.minPapers}
          onChange={(minPapers) => look({ minPapers: Math.max(1, minPapers) }, "replace")}
        />
        <Limit
          label="Ties, at most"
          value={shown.maxTies}
          step={1000}
          onChange={(maxTies) => look({ maxTies }, "replace")}
        />
      </Section>
    </div>
  );
}

const sizeWords = (size: Sizing) => (size === "papers" ? "Papers" : measures[size].label);

function Communities({ corpus, view }: { corpus: Corpus; view: View }) {
  const communities = corpus.network(view.network).communities.filter((community) => community.size > 1);
  const chosen = view.selection?.kind === "community" ? view.selection.number : null;
  return (
    <Section title={`${communities.length} communities`}>
      <ul>
        {communities.slice(0, SHOWN_COMMUNITIES).map(({ number, name, size }) => (
          <li key={number}>
            <button
              type="button"
              className={styles.community}
              aria-pressed={chosen === number}
              onClick={() => select(chosen === number ? null : { kind: "community", number })}
            >
              <CommunityDot community={number} />
              <span>
                {number + 1} {name}
              </span>
              <span className={ui.hint}>{size}</span>
            </button>
          </li>
        ))}
      </ul>
      {communities.length > SHOWN_COMMUNITIES && (
        <p className={ui.hint}>and {communities.length - SHOWN_COMMUNITIES} smaller ones, all grey</p>
      )}
    </Section>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  values: readonly T[];
  words: (value: T) => string;
  onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, values, words, onChange }: ChoiceProps<T>) {
  return (
    <label className={ui.field}>
      {label}
      <select value={value} onChange={(event) => onChange(values[event.target.selectedIndex] ?? value)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Switch({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className={ui.switch}>
      {label}
      <input
        type="checkbox"
        role="switch"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}

function Limit({
  label,
  value,
  step = 1,
  onChange,
}: {
  label: string;
  value: number;
  step?: number;
  onChange: (value: number) => void;
}) {
  return (
    <label className={ui.field}>
      {label}
      <input
        type="number"
        min={step === 1 ? 1 : 0}
        step={step}
        value={value}
        onChange={(event) => onChange(Math.floor(Number(event.target.value)) || 0)}
      />
    </label>
  );
}

const BASIS_WORDS = { both: "Topics, people", topics: "Topics", people: "People" } as const;

function Basis({ view }: { view: View }) {
  return (
    <Choice
      label="Papers share"
      value={view.basis}
      values={["both", "topics", "people"]}
      words={(basis) => BASIS_WORDS[basis]}
      onChange={(basis) => look({ basis })}
    />
  );
}
