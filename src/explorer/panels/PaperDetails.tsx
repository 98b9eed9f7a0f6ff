import { ExternalLink } from "lucide-react";
import { Fragment } from "react";
import { grouped } from "../../lib/counted.ts";
import type { PaperDetails as Facts } from "../../worker/questions/details/paper.ts";
import { useStore } from "../state/store.ts";
import { Door } from "../ui/Door.tsx";
import { Section } from "../ui/Section.tsx";
import { TieDoor } from "../ui/TieDoor.tsx";
import ui from "../ui/ui.module.css";
import { AboutPaper } from "./decisions/AboutPaper.tsx";
import { CommunityLine } from "./CommunityLine.tsx";
import { Heading } from "./Heading.tsx";
import { Marked } from "./Marked.tsx";
import { More } from "./More.tsx";
import { TopicsOf } from "./TopicsOf.tsx";

/** A paper: people, date, categories, links, text with its topics marked, and the nearest papers. */
export function PaperDetails({ facts }: { facts: Facts }) {
  const { paper, people, text, topics, standing } = facts;
  return (
    <>
      <Heading kind="Paper" title={paper.title} serif />
      <People people={people} complete={paper.byline.complete} />
      <Dated paper={paper} />
      <Published paper={paper} />
      <Categories paper={paper} />
      <Links paper={paper} />
      {paper.affiliation && (
        <Section title="Affiliation of the paper">
          <p>{paper.affiliation}</p>
        </Section>
      )}
      <Keyphrases keyphrases={facts.keyphrases} />
      <Section title={text?.field === "abstract" ? "Abstract" : "In one sentence"}>
        {text ? (
          <p>
            <Marked pieces={text.pieces} />
          </p>
        ) : (
          <p className={ui.hint}>This source carries no abstract.</p>
        )}
      </Section>
      <TopicsOf topics={topics} title="About" />
      <Nearest facts={facts} />
      {standing && <CommunityLine standing={standing} />}
      <Origins paper={paper} />
      <AboutPaper facts={facts} />
    </>
  );
}

type PaperOf = Pick<Facts, "paper">;

function People({ people, complete }: Pick<Facts, "people"> & { complete: boolean }) {
  const { rows, total } = people;
  const listed = `By ${total === 1 ? "one person" : `${total} people`}`;
  return (
    <Section title={complete ? listed : "By, as far as listed"}>
      <More
        items={rows}
        total={total}
        first={12}
        render={({ id, name, inferred }) => (
          <li key={id}>
            <Door id={id}>{name}</Door>
            {inferred && <span className={ui.hint}> hidden by the cut byline, inferred</span>}
          </li>
        )}
      />
      {!complete && <p className={ui.hint}>The byline is cut: at least one name is missing.</p>}
    </Section>
  );
}

/** What the paper is about in its own words; those that are topics of the map lead there. */
function Keyphrases({ keyphrases }: Pick<Facts, "keyphrases">) {
  if (keyphrases.length === 0) return null;
  const given = keyphrases.filter((one) => one.given).length;
  return (
    <Section title="Keyphrases">
      <p>
        {keyphrases.map(({ text, topic }, n) => (
          <Fragment key={text}>
            {n > 0 && " · "}
            {topic === null ? text : <Door id={topic}>{text}</Door>}
          </Fragment>
        ))}
      </p>
      <p className={ui.hint}>
        {given === 0
          ? "Found in its text, the most telling first"
          : `${given} from its authors, then found in its text`}
      </p>
    </Section>
  );
}

function Dated({ paper: { date } }: PaperOf) {
  return (
    <Section title="Date">
      <p>
        {date?.iso ?? "not known"}
        {date && date.written !== date.iso && <span className={ui.hint}> written “{date.written}”</span>}
        {date?.yearInferred && <span className={ui.hint}>, year inferred</span>}
      </p>
    </Section>
  );
}

function Categories({ paper: { categories } }: PaperOf) {
  if (categories.length === 0) return null;
  return (
    <Section title="Category">
      {categories.map(({ code, archive, name }) => (
        <p key={code}>
          {code}
          {name && <span className={ui.hint}> {archive === code ? name : `${archive}, ${name}`}</span>}
        </p>
      ))}
    </Section>
  );
}

function Nearest({ facts: { paper, nearest, network } }: { facts: Facts }) {
  return (
    <Section title="Nearest papers">
      <More
        items={nearest.rows}
        total={nearest.total}
        first={5}
        render={({ id, label, tie, shares }) => (
          <li key={id} className={ui.paperLine}>
            <Door id={id} paper>
              {label}
            </Door>
            <span className={ui.hint}>
              shares {shares.join(", ")}{" "}
              {network !== null && (
                <TieDoor network={network} tie={tie} label={`${paper.title} and ${label}`} />
              )}
            </span>
          </li>
        )}
      />
    </Section>
  );
}

/** Venue, citations and keywords, as the sources give them. */
function Published({ paper: { venue, citations, keywords, otherDate } }: PaperOf) {
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

function Links({ paper }: PaperOf) {
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
function Origins({ paper }: PaperOf) {
  const sources = useStore(({ corpus }) => corpus?.overview.sources ?? []);
  const place = ({ source, line, index }: typeof paper.origin) =>
    `${sources[source]?.name ?? ""}${line === null ? `, entry ${index + 1}` : `, line ${line}`}`;
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
