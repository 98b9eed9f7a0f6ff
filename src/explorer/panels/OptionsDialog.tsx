import { keeps, keepWords } from "../../model/given-network.ts";
import { useState } from "react";
import type { Options } from "../../model/options.ts";
import { bundledVocabularies } from "../../model/bundled-vocabularies.ts";
import {
  communitiesBy,
  communitiesWords,
  countings,
  normalisations,
  normalisationWords,
  keywordsAsTopics,
  options as schema,
  optionWords,
} from "../../model/options.ts";
import type { Overview } from "../../worker/questions/overview.ts";
import { buildAgain } from "../state/jobs.ts";
import { bundledAmong } from "../state/vocabularies.ts";
import { show, showAccount } from "../state/store.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Choice, Day, Switch, WholeNumber } from "../ui/fields.tsx";
import ui from "../ui/ui.module.css";
import styles from "./panels.module.css";

const KEYWORDS = {
  given: "given",
  all: "all",
  none: "none",
} as const;

const COUNTINGS = { full: "1 for each paper", fractional: "1/(n−1) for n people" } as const;

/** How the corpus was built, to be chosen otherwise: the files are read again on this machine. */
export function OptionsDialog({ overview: { recipe, layouts, sources } }: { overview: Overview }) {
  const [chosen, setChosen] = useState<Options>(recipe.options);
  const [vocabulary, setVocabulary] = useState(bundledAmong(sources));
  const choose = (change: Partial<Options>) => setChosen({ ...chosen, ...change });
  const possible = schema.safeParse(chosen).success;
  return (
    <Dialog title="Build it with other options" onClose={() => show(null)}>
      <form
        className={styles.options}
        onSubmit={(event) => {
          event.preventDefault();
          void buildAgain(chosen, vocabulary);
        }}
      >
        <Day {...about("asOf")} value={chosen.asOf} onChange={(asOf) => choose({ asOf })} />
        <Meaning of="asOf" />
        <Switch {...about("inferred")} on={chosen.inferred} onChange={(inferred) => choose({ inferred })} />
        <Meaning of="inferred" />
        <Choice
          {...about("counting")}
          value={chosen.counting}
          among={countings.map((name) => ({ name, label: COUNTINGS[name] }))}
          onChange={(counting) => choose({ counting })}
        />
        <Meaning of="counting" />
        <Choice
          {...about("normalisation")}
          value={chosen.normalisation}
          among={normalisations.map((name) => ({ name, label: normalisationWords[name] }))}
          onChange={(normalisation) => choose({ normalisation })}
        />
        <Meaning of="normalisation" />
        <WholeNumber
          {...about("maxByline")}
          value={chosen.maxByline}
          min={1}
          onChange={(maxByline) => choose({ maxByline })}
        />
        <Meaning of="maxByline" />
        <Choice
          {...about("keywords")}
          value={chosen.keywords}
          among={keywordsAsTopics.map((name) => ({ name, label: KEYWORDS[name] }))}
          onChange={(keywords) => choose({ keywords })}
        />
        <Meaning of="keywords" />
        <Choice
          label="Vocabulary"
          value={vocabulary ?? NONE}
          among={[
            { name: NONE, label: "none" },
            ...Object.entries(bundledVocabularies).map(([name, { label }]) => ({ name, label })),
          ]}
          onChange={(name) => setVocabulary(name === NONE ? null : name)}
        />
        <p className={ui.hint}>
          What it names is looked for in titles and abstracts. Your own (SKOS, JSON, CSV) is opened like any
          file.
        </p>
        <Choice
          {...about("communities")}
          value={chosen.communities}
          among={communitiesBy.map((name) => ({ name, label: communitiesWords[name] }))}
          onChange={(communities) => choose({ communities })}
        />
        <Meaning of="communities" />
        {sources.some(({ network }) => network !== null) && (
          <>
            <Choice
              {...about("keep")}
              value={chosen.keep}
              among={keeps.map((name) => ({ name, label: keepWords[name] }))}
              onChange={(keep) => choose({ keep })}
            />
            <Meaning of="keep" />
          </>
        )}
        {layouts.length > 1 && (
          <Choice
            {...about("layout")}
            value={chosen.layout}
            among={layouts}
            onChange={(layout) => choose({ layout })}
          />
        )}
        <WholeNumber {...about("seed")} value={chosen.seed} min={0} onChange={(seed) => choose({ seed })} />
        <Meaning of="seed" />
        <Tables sources={sources} />
        <p>
          <button type="submit" className={ui.button} disabled={!possible}>
            Build again
          </button>{" "}
          <span className={ui.hint}>The files are read again in this browser. Nothing leaves it.</span>
        </p>
      </form>
    </Dialog>
  );
}

/** No vocabulary is called so. */
const NONE = "";

const about = (name: keyof Options) => ({ label: optionWords[name].label });

function Meaning({ of }: { of: keyof Options }) {
  const { meaning } = optionWords[of];
  return <p className={ui.hint}>{meaning.charAt(0).toUpperCase() + meaning.slice(1)}.</p>;
}

/** Which column holds what is said table by table, where its columns stand. */
function Tables({ sources }: Pick<Overview, "sources">) {
  const tables = sources.filter(({ columns }) => columns !== null);
  if (tables.length === 0) return null;
  return (
    <>
      <p>{optionWords.columns.label}</p>
      <ul>
        {tables.map((account) => (
          <li key={account.name}>
            <button type="button" className={ui.door} onClick={() => showAccount(account)}>
              {account.name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
