import { grouped } from "../../lib/counted.ts";
import { ExternalLink } from "lucide-react";
import { kinds } from "../../model/kinds.ts";
import type { Corpus } from "../state/corpus.ts";
import { markedText, neighboursOf } from "../state/evidence.ts";
import { Door } from "../ui/Door.tsx";
import { Section } from "../ui/Section.tsx";
import { TieDoor } from "../ui/TieDoor.tsx";
import ui from "../ui/ui.module.css";
import { CommunityLine } from "./CommunityLine.tsx";
import { Heading } from "./Heading.tsx";
import { Marked } from "./Marked.tsx";
import { More } from "./More.tsx";
import { TopicsOf } from "./PersonDetails.tsx";

/** A paper: people, date, categories, links, text with its topics marked, and the nearest papers. */
export function PaperDetails({ corpus, index }: { corpus: Corpus; index: number }) {
  const paper = corpus.atlas.papers[index];
  if (!paper) return null;
  const network = corpus.homeOf(kinds.paper.name);
  const node = network?.byId(paper.id);
  return (
    <>
      <Heading kind="Paper" title={paper.title} serif />
      <People corpus={corpus} index={index} />
      <Section title="Date">
        <p>
          {paper.date?.iso ?? "not known"}
          {paper.date && paper.date.written !== paper.date.iso && (
            <span className={ui.hint}> written “{paper.date.written}”</span>
          )}
          {paper.date?.yearInferred && <span className={ui.hint}>, year inferred</span>}
        </p>
      </Section>
      <Facts paper={paper} />
      {paper.categories.length > 0 && (
        <Section title="Category">
          {paper.categories.map(({ code, archive, name }) => (
            <p key={code}>
              {code}
              {name && <span className={ui.hint}> {archive === code ? name : `${archive}, ${name}`}</span>}
            </p>
          ))}
        </Section>
      )}
      <Links paper={paper} />
      {paper.affiliation && (
        <Section title="Affiliation of the paper">
          <p>{paper.affiliation}</p>
        </Section>
      )}
      <Section title={paper.abstract ? "Abstract" : "In one sentence"}>
        {paper.abstract || paper.summary ? (
          <p>
            <Marked
              corpus={corpus}
              pieces={markedText(corpus, index, paper.abstract ? "abstract" : "summary")}
            />
          </p>
        ) : (
          <p className={ui.hint}>This source carries no abstract.</p>
        )}
      </Section>
      <TopicsOf corpus={corpus} papers={[index]} title="About" />
      <Section title="Nearest papers">
        <More
          items={neighboursOf(network, paper.id)}
          first={5}
          render={({ id, label, tie }) => (
            <li key={id} className={ui.paperLine}>
              <Door id={id} paper>
                {label}
              </Door>
              <span className={ui.hint}>
                shares{" "}
                {[
                  ...tie.topics.map((one) => corpus.atlas.topics[one]?.label),
                  ...tie.people.map((one) => corpus.atlas.people[one]?.name),
                ].join(", ")}{" "}
                {network && (
                  <TieDoor network={network.name} tie={tie.key} label={`${paper.title} and ${label}`} />
                )}
              </span>
            </li>
          )}
        />
      </Section>
      {network && node && <CommunityLine corpus={corpus} network={network} node={node} />}
      <Origins corpus={corpus} paper={paper} />
    </>
  );
}

function People({ corpus, index }: { corpus: Corpus; index: number }) {
  const people = corpus.peopleOn(index);
  const complete = corpus.atlas.papers[index]?.byline.complete;
  return (
    <Section
      title={
        complete
          ? `By ${people.length === 1 ? "one person" : `${people.length} people`}`
          : "By, as far as listed"
      }
    >
      <More
        items={people}
        first={12}
        render={({ person, inferred }) => {
          const found = corpus.atlas.people[person];
          return found ? (
            <li key={found.id}>
              <Door id={found.id}>{found.name}</Door>
              {inferred && <span className={ui.hint}> hidden by the cut byline, inferred</span>}
            </li>
          ) : null;
        }}
      />
      {!complete && <p className={ui.hint}>The byline is cut: at least one name is missing.</p>}
    </Section>
  );
}

/** Venue, citations and keywords, as the sources give them. */
function Facts({
  paper: { venue, citations, keywords, otherDate },
}: {
  paper: Corpus["atlas"]["papers"][number];
}) {
  const where = venue
    ? [venue.name, venue.volume, venue.issue && `no. ${venue.issue}`, venue.pages && `p. ${venue.pages}`]
    : [];
  return (
    <>
      {otherDate?.iso && <p className={ui.hint}>Another version: {otherDate.iso}</p>}
      {venue && (
        <Section title="Appeared in">
          <p>{where.filter(Boolean).join(", ")}</p>
        </Section>
      )}
      {citations && (
        <Section title="Citations">
          <p>
            {grouped(citations.count)} <span className={ui.hint}>says {citations.source}</span>
          </p>
        </Section>
      )}
      {keywords.length > 0 && (
        <Section title="Keywords of the source">
          <p>{keywords.map((keyword) => keyword.text).join(" · ")}</p>
        </Section>
      )}
    </>
  );
}

function Links({ paper }: { paper: Corpus["atlas"]["papers"][number] }) {
  const { arxiv, doi } = paper.identifiers;
  const known = [
    ...paper.links,
    ...(arxiv ? [`https://arxiv.org/abs/${arxiv}`] : []),
    ...(doi ? [`https://doi.org/${doi}`] : []),
  ];
  const safe = known.filter((link) => /^https?:\/\//i.test(link));
  if (safe.length === 0 && !paper.code) return null;
  return (
    <Section title={paper.code ? "Code and links" : "Links"}>
      {paper.code && <p>The source marks it as a paper with code.</p>}
      <ul>
        {safe.map((link) => (
          <li key={link}>
            <a href={link} target="_blank" rel="noreferrer noopener">
              {link.replace(/^https?:\/\//, "")} <ExternalLink size={12} aria-label="opens outside" />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Every record that the paper was put together from: file, line, and why it is the same paper. */
function Origins({ corpus, paper }: { corpus: Corpus; paper: Corpus["atlas"]["papers"][number] }) {
  const place = ({ source, line, index }: typeof paper.origin) =>
    `${corpus.atlas.sources[source]?.name ?? ""}${line === null ? `, entry ${index + 1}` : `, line ${line}`}`;
  const from = (record: number) =>
    Object.entries(paper.fieldSources).flatMap(([field, other]) => (other === record ? [field] : []));
  return (
    <Section title="Where it was read">
      <ul>
        <li className={ui.hint}>{place(paper.origin)}</li>
        {paper.joined.map(({ origin, reason }, record) => (
          <li key={place(origin)} className={ui.hint}>
            {place(origin)}: {reason}
            {from(record).length > 0 ? `; it gave ${from(record).join(", ")}` : ""}
          </li>
        ))}
      </ul>
    </Section>
  );
}
