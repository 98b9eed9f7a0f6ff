import type { ViewTie } from "../../model/network-view.ts";
import { kinds } from "../../model/kinds.ts";
import { isAllOf } from "../../model/network-view.ts";
import type { Corpus } from "../state/corpus.ts";
import { topicsOfPapers } from "../state/evidence.ts";
import { Door } from "../ui/Door.tsx";
import { newestFirst } from "../ui/PapersBehind.tsx";
import { PaperLine } from "../ui/PaperLine.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";
import { Heading } from "./Heading.tsx";
import { More } from "./More.tsx";
import { TopicsOf } from "./PersonDetails.tsx";

/** A tie: its two ends, the papers that make it, what they are about, its years and its weight. */
export function TieDetails({ corpus, name, tie }: { corpus: Corpus; name: string; tie: ViewTie }) {
  const network = corpus.network(name);
  const ends = [network.nodes[tie.a], network.nodes[tie.b]].filter((node) => node !== undefined);
  const years = tie.papers.flatMap((paper) => corpus.years[paper] ?? []).sort((a, b) => a - b);
  const { formula, source, shares } = network.words;
  const written = source === "" ? formula : `${formula} (${source})`;
  const betweenPapers = isAllOf(network, kinds.paper);
  const kept = new Set(
    ends
      .filter((node) => node.kind === "person")
      .flatMap((node) => corpus.atlas.people[node.entity]?.inferredPapers ?? []),
  );
  return (
    <>
      <Heading
        kind={tie.inferred ? "Tie, inferred" : "Tie"}
        title={ends.map((end) => short(end.label)).join(" and ")}
      />
      <ul>
        {ends.map((end) => (
          <li key={end.id}>
            <Door id={end.id} paper={end.kind === "paper"}>
              {end.label}
            </Door>
          </li>
        ))}
      </ul>
      {tie.inferred && (
        <p className={ui.hint}>
          Every paper behind this tie has a cut byline: the owner of the page is inferred to be on it.
        </p>
      )}
      {shares.length > 0 && <Shared corpus={corpus} tie={tie} />}
      <Section
        title={
          betweenPapers
            ? "The two papers"
            : `${tie.papers.length} ${tie.papers.length === 1 ? "paper makes" : "papers make"} it`
        }
      >
        <More
          items={newestFirst(corpus, tie.papers)}
          first={20}
          render={(paper) => (
            <PaperLine
              key={paper}
              corpus={corpus}
              paper={paper}
              note={kept.has(paper) ? "inferred" : undefined}
            />
          )}
        />
      </Section>
      {years.length > 0 && (
        <Section title="Years">
          <p>{years[0] === years.at(-1) ? `only ${years[0]}` : `first ${years[0]}, last ${years.at(-1)}`}</p>
        </Section>
      )}
      <Section title="Weight">
        <p>{Number(tie.weight.toPrecision(4))}</p>
        <p className={ui.hint}>{written}</p>
        {kept.size + cutBylines(corpus, tie) > 0 && corpus.atlas.recipe.options.counting === "fractional" && (
          <p className={ui.hint}>Some bylines are cut, so this is an upper bound.</p>
        )}
      </Section>
      {!betweenPapers && topicsOfPapers(corpus, tie.papers).length > 0 && (
        <TopicsOf corpus={corpus} papers={tie.papers} title="What they are about" />
      )}
    </>
  );
}

function cutBylines(corpus: Corpus, tie: ViewTie): number {
  return tie.papers.filter((paper) => corpus.atlas.papers[paper]?.byline.complete === false).length;
}

function Shared({ corpus, tie }: { corpus: Corpus; tie: ViewTie }) {
  const shared = [
    ...tie.topics.map((index) => corpus.atlas.topics[index]),
    ...tie.people.map((index) => corpus.atlas.people[index]),
  ];
  return (
    <Section title="What they share">
      <ul>
        {shared.map((one) =>
          one ? (
            <li key={one.id}>
              <Door id={one.id}>{"name" in one ? one.name : one.label}</Door>
            </li>
          ) : null,
        )}
      </ul>
    </Section>
  );
}

function short(label: string): string {
  return label.length > 60 ? `${label.slice(0, 58).trimEnd()}…` : label;
}
