import { counted, grouped } from "../../lib/counted.ts";
import { networkNames } from "../../model/network.ts";
import type { Corpus } from "../state/corpus.ts";
import { select, show } from "../state/store.ts";
import { CommunityDot } from "../ui/CommunityDot.tsx";
import { Door } from "../ui/Door.tsx";
import { Meter } from "../ui/Meter.tsx";
import { PapersBehind } from "../ui/PapersBehind.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";
import { YearBars } from "../ui/YearBars.tsx";
import type { NetworkView } from "../../atlas/network-view.ts";
import { Heading } from "./Heading.tsx";
import { More } from "./More.tsx";

/** The corpus as a whole: what was read, what must be known about it, its communities and central people. */
export function CorpusDetails({ corpus, network }: { corpus: Corpus; network: NetworkView }) {
  const { atlas } = corpus;
  const [owner] = atlas.owners;
  const person = owner ? atlas.people[owner.person] : undefined;
  const everything = atlas.papers.map((_, index) => index);
  return (
    <>
      <Heading kind="The corpus" title={person ? `The circle of ${person.name}` : titleOf(atlas.sources)} />
      <div className={ui.line}>
        <PapersBehind corpus={corpus} papers={everything} /> by{" "}
        {counted(atlas.people.length, "person", "people")} on {counted(atlas.topics.length, "topic")}.
      </div>
      {owner && person && (
        <p className={ui.hint}>
          The page does not say whose it is. <Door id={person.id}>{person.name}</Door> is inferred:{" "}
          {owner.evidence}
        </p>
      )}
      <YearBars corpus={corpus} papers={everything} />
      <Section title={`Communities of the ${network.name} network`}>
        <More
          items={network.communities.filter((community) => community.size > 1)}
          first={7}
          render={({ number, name, size }) => (
            <li key={number} className={ui.row}>
              <button type="button" className={ui.door} onClick={() => select({ kind: "community", number })}>
                <CommunityDot community={number} />
                {number + 1} {name}
              </button>
              <span className={ui.hint}>{size}</span>
            </li>
          )}
        />
        <p className={ui.hint}>{agreementWords(network)}</p>
      </Section>
      <MostCentral corpus={corpus} />
      <Section title="What must be known">
        <ul>
          {atlas.notices.map(({ code, count, title }) => (
            <li key={code} className={ui.row}>
              <button type="button" className={ui.door} onClick={() => show("notices", code)}>
                {title}
              </button>
              <span className={ui.hint}>{grouped(count)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Sources corpus={corpus} />
      <Recipe corpus={corpus} />
    </>
  );
}

function titleOf(sources: Corpus["atlas"]["sources"]): string {
  return sources.length === 1 ? (sources[0]?.name ?? "") : counted(sources.length, "file");
}

function agreementWords({ summary }: NetworkView): string {
  if (summary.modularity === null || summary.agreement === null)
    return "Without ties there are no communities.";
  return `Louvain, the best of ${summary.runs} runs: modularity ${summary.modularity.toFixed(3)}. The other runs agree with it to ${summary.agreement.toFixed(2)} (adjusted Rand index, 1 is the same).`;
}

function MostCentral({ corpus }: { corpus: Corpus }) {
  const network = corpus.network("people");
  const strength = network.measure("strength");
  const top = network.nodes
    .toSorted((a, b) => (strength[b.index] ?? 0) - (strength[a.index] ?? 0) || a.index - b.index)
    .slice(0, 60);
  const most = strength[top[0]?.index ?? 0] || 1;
  return (
    <Section title="Most central people, by strength">
      <More
        items={top}
        first={6}
        render={(node) => (
          <li key={node.id} className={ui.row}>
            <Door id={node.id}>{node.label}</Door>
            <Meter share={(strength[node.index] ?? 0) / most} />
            <span className={ui.hint}>{Number((strength[node.index] ?? 0).toPrecision(3))}</span>
            <PapersBehind corpus={corpus} papers={node.papers} />
          </li>
        )}
      />
    </Section>
  );
}

/** The account of every file: records = papers + duplicates + not read, what was missing, and what was repaired. */
function Sources({ corpus }: { corpus: Corpus }) {
  return (
    <Section title="What became of every record">
      <More
        items={corpus.atlas.sources}
        first={6}
        render={(source) => (
          <SourceLine key={`${source.name} ${source.sha256}`} corpus={corpus} source={source} />
        )}
      />
    </Section>
  );
}

function SourceLine({ corpus, source }: { corpus: Corpus; source: Corpus["atlas"]["sources"][number] }) {
  const { name, records, papers, duplicates, rejected, page, recognised, missing, repairs, encoding } =
    source;
  const read = Math.max(1, papers + duplicates.length);
  const gaps = Object.entries(missing).map(
    ([field, count]) => `${field} in ${Math.round((100 * count) / read)} %`,
  );
  return (
    <li className={ui.paperLine} data-testid="account">
      <p>{name}</p>
      <p className={ui.hint}>
        {counted(records, "record")} = {counted(papers, "paper")} + {counted(duplicates.length, "duplicate")}{" "}
        + {grouped(rejected.length)} not read. Recognised because {recognised}
        {encoding && encoding !== "utf-8" ? `; read as ${encoding}` : ""}.
      </p>
      {gaps.length > 0 && <p className={ui.hint}>Missing: {gaps.join(", ")}.</p>}
      {Object.keys(repairs).length > 0 && (
        <p className={ui.hint}>
          Repaired:{" "}
          {Object.entries(repairs)
            .map(([code, count]) => `${code.replaceAll("-", " ")} ${count}`)
            .join(", ")}
          .
        </p>
      )}
      {page && page.claims.length > 0 && (
        <p className={ui.hint}>
          The page claims, of itself: {page.claims.map((claim) => `${claim.label} ${claim.value}`).join(", ")}
          .
        </p>
      )}
      {duplicates.length > 0 && (
        <PapersBehind
          corpus={corpus}
          papers={[...new Set(duplicates.map((one) => one.paper))]}
          label={`${counted(duplicates.length, "duplicate")} of these`}
        />
      )}
      {rejected.length > 0 && (
        <button
          type="button"
          className={`${ui.door} ${ui.hint}`}
          onClick={() => show("notices", "record-unparsed")}
        >
          Why {rejected.length} were not read
        </button>
      )}
    </li>
  );
}

function Recipe({ corpus }: { corpus: Corpus }) {
  const { recipe, networks } = corpus.atlas;
  const { seed, counting, inferred, maxByline } = recipe.options;
  const sizes = networkNames.map(
    (name) => `${name} ${networks[name].summary.nodes}/${networks[name].summary.ties}`,
  );
  return (
    <Section title="Recipe">
      <p className={ui.hint}>
        Visible College {recipe.version}, seed {seed}, counting {counting}, inferred ties{" "}
        {inferred ? "on" : "off"}, bylines up to {maxByline} names tie. Nodes and ties: {sizes.join(", ")}.
        Data of {recipe.date || "no date"}.
      </p>
      {recipe.sources.map(({ name, sha256 }) => (
        <p key={sha256} className={ui.hint}>
          {name}: SHA-256 {sha256.slice(0, 24)}…
        </p>
      ))}
    </Section>
  );
}
