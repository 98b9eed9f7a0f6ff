import { counted } from "../../lib/counted.ts";
import { kinds } from "../../model/kinds.ts";
import { isAllOf, type NetworkView } from "../../model/network-view.ts";
import type { Corpus } from "../state/corpus.ts";
import { communityFacts } from "../state/community-facts.ts";
import { select } from "../state/store.ts";
import { CommunityDot } from "../ui/CommunityDot.tsx";
import { Door } from "../ui/Door.tsx";
import { Meter } from "../ui/Meter.tsx";
import { newestFirst, PapersBehind } from "../ui/PapersBehind.tsx";
import { PaperLine } from "../ui/PaperLine.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";
import { YearBars } from "../ui/YearBars.tsx";
import { sureness } from "./CommunityLine.tsx";
import { Heading } from "./Heading.tsx";
import { More } from "./More.tsx";

/** A community: its name and why, its members, papers and years, its neighbours, and how stable it is. */
export function CommunityDetails({
  corpus,
  network,
  number,
}: {
  corpus: Corpus;
  network: NetworkView;
  number: number;
}) {
  const community = network.communities[number];
  if (!community) return null;
  const { members, papers, neighbours } = communityFacts(network, number);
  const strongest = members[0]?.strength ?? 1;
  const best = community.terms[0]?.score ?? 1;
  return (
    <>
      <Heading
        kind={`Community ${number + 1} of ${network.communities.length} in the ${network.name} network`}
        title={community.name}
      />
      <div className={ui.line}>
        <CommunityDot community={number} />
        {community.size} {isAllOf(network, kinds.person) ? kinds.person.many : "members"},{" "}
        <PapersBehind corpus={corpus} papers={papers} />
      </div>
      <p className={ui.hint}>{sureness(community.stability, network.summary.runs)}</p>
      <YearBars corpus={corpus} papers={papers} />
      <Section title="Why this name: its most telling topics">
        {community.terms.length === 0 && <p className={ui.hint}>No topic tells it apart.</p>}
        <ul>
          {community.terms.map(({ topic, score }) => {
            const found = corpus.atlas.topics[topic];
            const here = found?.papers.filter((paper) => papers.includes(paper)) ?? [];
            return found ? (
              <li key={found.id} className={ui.row}>
                <Door id={found.id}>{found.label}</Door>
                <Meter share={score / best} />
                <PapersBehind
                  corpus={corpus}
                  papers={here}
                  label={`${here.length} of ${found.papers.length} papers`}
                />
              </li>
            ) : null;
          })}
        </ul>
      </Section>
      <Section title="Who and what is in it, strongest first">
        <More
          items={members}
          first={12}
          render={({ node, strength }) => (
            <li key={node.id} className={ui.row}>
              <Door id={node.id} paper={node.kind === "paper"}>
                {node.label}
              </Door>
              <Meter share={strength / strongest} />
              {node.kind !== "paper" && <PapersBehind corpus={corpus} papers={node.papers} />}
            </li>
          )}
        />
      </Section>
      {neighbours.length > 0 && (
        <Section title="Tied to">
          <More
            items={neighbours}
            first={5}
            render={({ number: other, ties, papers: shared }) => (
              <li key={other} className={ui.row}>
                <button
                  type="button"
                  className={ui.door}
                  onClick={() => select({ kind: "community", number: other })}
                >
                  <CommunityDot community={other} />
                  {other + 1} {network.communities[other]?.name}
                </button>
                <PapersBehind
                  corpus={corpus}
                  papers={shared}
                  label={`${counted(ties, "tie")}, ${counted(shared.length, "paper")}`}
                />
              </li>
            )}
          />
        </Section>
      )}
      {!isAllOf(network, kinds.paper) && (
        <Section title="Papers, newest first">
          <More
            items={newestFirst(corpus, papers)}
            render={(paper) => <PaperLine key={paper} corpus={corpus} paper={paper} />}
          />
        </Section>
      )}
    </>
  );
}
