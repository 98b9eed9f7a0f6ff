import { counted, grouped } from "../../lib/counted.ts";
import { accountWords } from "../../model/account.ts";
import { kinds } from "../../model/kinds.ts";
import { isGiven, sizeInWords } from "../../model/network.ts";
import type { Overview } from "../../worker/questions/overview.ts";
import { useShownNetwork } from "../state/shown-network.ts";
import { show, showAccount, useStore } from "../state/store.ts";
import { useAnswer } from "../state/use-answer.ts";
import { Door } from "../ui/Door.tsx";
import { Meter } from "../ui/Meter.tsx";
import { PapersBehind } from "../ui/PapersBehind.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";
import { YearBars } from "../ui/YearBars.tsx";
import { Decided } from "./decisions/Decided.tsx";
import { WhatHangs } from "./decisions/WhatHangs.tsx";
import { HowSure } from "./HowSure.tsx";
import { InFigures } from "./InFigures.tsx";
import { Heading } from "./Heading.tsx";
import { MainPath } from "./MainPath.tsx";
import { More } from "./More.tsx";
import { WhatStandsOut } from "./WhatStandsOut.tsx";

/** The corpus as a whole: what was read, what must be known about it, its central people, how it was made. */
export function CorpusDetails() {
  const overview = useStore((state) => state.corpus?.overview);
  const name = useStore((state) => state.view.network);
  const { network } = useShownNetwork();
  if (!overview) return null;
  const { owner, sources, sizes, dates, networks } = overview;
  return (
    <>
      <Heading
        kind={sizes.papers > 0 ? "The corpus" : "A network from elsewhere"}
        title={owner ? `The circle of ${owner.name}` : titleOf(sources)}
      />
      {sizes.papers > 0 && (
        <div className={ui.line}>
          <PapersBehind papers={null} /> by {counted(sizes.people, "person", "people")} on{" "}
          {counted(sizes.topics, "topic")}.
        </div>
      )}
      {network && isGiven(network.words) && <FromElsewhere network={network} />}
      {owner && (
        <p className={ui.hint}>
          The page does not say whose it is. <Door id={owner.id}>{owner.name}</Door> is inferred:{" "}
          {owner.evidence}
        </p>
      )}
      <YearBars years={dates && { first: dates.first, listed: dates.counts, inferred: [] }} />
      {sizes.papers > 0 && <Decided />}
      {network && <WhatStandsOut network={network.name} />}
      {network && <HowSure network={network} method={overview.recipe.options.communities} />}
      {network?.words.verb !== undefined && (
        <MainPath network={network.name} ofCitations={!isGiven(network.words)} />
      )}
      {network && <InFigures key={network.name} network={network.name} />}
      <MostCentral networks={networks} shown={name} />
      <WhatHangs />
      <Known notices={overview.notices} />
      <Sources sources={sources} />
      <Recipe overview={overview} />
    </>
  );
}

function titleOf(sources: Overview["sources"]): string {
  const ofPapers = sources.filter(({ vocabulary }) => vocabulary === null);
  return ofPapers.length === 1 ? (ofPapers[0]?.name ?? "") : counted(ofPapers.length, "file");
}

const BY_STRENGTH = { name: "strength", words: "strength" };
/** Where weights are ratios to chance their sum would put the rarest first. */
const BY_TIES = { name: "degree", words: "number of ties" };

/** What is said of a network that came as a file, without papers. */
function FromElsewhere({ network: { words, summary } }: { network: Overview["networks"][number] }) {
  const { kept = [] } = summary;
  const found = (["places", "communities"] as const).filter((one) => !kept.includes(one));
  return (
    <p>
      {words.label}: {sizeInWords(summary)}. It came as a file without papers: what stands behind a tie is its
      weight there. {kept.length > 0 && `Kept as they were: ${kept.join(" and ")}. `}
      {found.length > 0 && `Found here: ${found.join(" and ")}.`}
    </p>
  );
}

/** The first nodes of the network that is shown; where its kinds are mixed, the first people. */
function MostCentral({ networks, shown }: Pick<Overview, "networks"> & { shown: string }) {
  const own = networks.find(({ name, words }) => name === shown && words.kinds.length === 1);
  const home =
    own ?? networks.find(({ words }) => words.kinds.some(({ name }) => name === kinds.person.name));
  const measure = home?.words.isRatio ? BY_TIES : BY_STRENGTH;
  const { answer: top = [] } = useAnswer(
    "rank",
    home ? { network: home.name, measure: measure.name, count: 60 } : null,
  );
  const most = top[0]?.value || 1;
  if (top.length === 0) return null;
  return (
    <Section title={`Most central ${home?.words.kinds[0]?.many ?? "people"}, by ${measure.words}`}>
      <More
        items={top}
        first={6}
        render={({ id, label, value, papers }) => (
          <li key={id} className={ui.row}>
            <Door id={id}>{label}</Door>
            <Meter share={value / most} />
            <span className={ui.hint}>{Number(value.toPrecision(3))}</span>
            <PapersBehind papers={papers} />
          </li>
        )}
      />
    </Section>
  );
}

function Known({ notices }: Pick<Overview, "notices">) {
  return (
    <Section title="What must be known">
      <ul>
        {notices.map(({ code, count, title }) => (
          <li key={code} className={ui.row}>
            <button type="button" className={ui.door} onClick={() => show("notices", code)}>
              {title}
            </button>
            <span className={ui.hint}>{grouped(count)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The account of every file in one line, which opens what of it was not read. */
function Sources({ sources }: Pick<Overview, "sources">) {
  return (
    <Section title="What became of every record">
      <More
        items={sources}
        first={6}
        render={(source) => (
          <li key={`${source.name} ${source.sha256}`} className={ui.paperLine} data-testid="account">
            <button type="button" className={ui.door} onClick={() => showAccount(source)}>
              {source.name}
            </button>
            <span className={ui.hint}>
              {source.kind === "unknown" ? "not read at all" : accountWords([source])}
            </span>
          </li>
        )}
      />
    </Section>
  );
}

function Recipe({ overview: { recipe, networks } }: { overview: Overview }) {
  const { seed, counting, inferred, maxByline } = recipe.options;
  const sizes = networks.map(({ name, summary }) => `${name} ${summary.nodes}/${summary.ties}`);
  return (
    <Section title="Recipe">
      <p className={ui.hint}>
        Visible College {recipe.version}, seed {seed}, counting {counting}, inferred ties{" "}
        {inferred ? "on" : "off"}, bylines up to {maxByline} names tie. Nodes and ties: {sizes.join(", ")}.
        Data of {recipe.date || "no date"}.
      </p>
      <button type="button" className={ui.button} onClick={() => show("options")}>
        Build it with other options …
      </button>{" "}
      <button type="button" className={ui.button} onClick={() => show("methods")}>
        Methods, for your article …
      </button>
      {recipe.sources.map(({ name, sha256 }) => (
        <p key={`${name} ${sha256}`} className={ui.hint}>
          {name}: {sha256 === "" ? "not read to its end" : `SHA-256 ${sha256.slice(0, 24)}…`}
        </p>
      ))}
    </Section>
  );
}
