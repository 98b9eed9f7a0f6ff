import { counted, grouped } from "../../lib/counted.ts";
import { accountWords } from "../../model/account.ts";
import { kinds } from "../../model/kinds.ts";
import type { Corpus } from "../state/corpus.ts";
import { select, show, showAccount } from "../state/store.ts";
import { CommunityDot } from "../ui/CommunityDot.tsx";
import { Door } from "../ui/Door.tsx";
import { Meter } from "../ui/Meter.tsx";
import { PapersBehind } from "../ui/PapersBehind.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";
import { YearBars } from "../ui/YearBars.tsx";
import type { NetworkView } from "../../model/network-view.ts";
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
  const network = corpus.homeOf(kinds.person.name);
  if (!network) return null;
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

/** The account of every file in one line, which opens what of it was not read. */
function Sources({ corpus }: { corpus: Corpus }) {
  return (
    <Section title="What became of every record">
      <More
        items={corpus.atlas.sources}
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

function Recipe({ corpus }: { corpus: Corpus }) {
  const { recipe, networks } = corpus.atlas;
  const { seed, counting, inferred, maxByline } = recipe.options;
  const sizes = Object.entries(networks).map(
    ([name, { summary }]) => `${name} ${summary.nodes}/${summary.ties}`,
  );
  return (
    <Section title="Recipe">
      <p className={ui.hint}>
        Visible College {recipe.version}, seed {seed}, counting {counting}, inferred ties{" "}
        {inferred ? "on" : "off"}, bylines up to {maxByline} names tie. Nodes and ties: {sizes.join(", ")}.
        Data of {recipe.date || "no date"}.
      </p>
      <button type="button" className={ui.button} onClick={() => show("options")}>
        Build it with other options …
      </button>
      {recipe.sources.map(({ name, sha256 }) => (
        <p key={`${name} ${sha256}`} className={ui.hint}>
          {name}: {sha256 === "" ? "not read to its end" : `SHA-256 ${sha256.slice(0, 24)}…`}
        </p>
      ))}
    </Section>
  );
}
