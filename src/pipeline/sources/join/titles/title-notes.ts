/** What a note says about another paper, under whose title it stands. */
export type Note = "correction" | "retraction" | "reply" | "comment";

/** Words of notes, in the forms that head a title. */
const KINDS: readonly [RegExp, Note][] = [
  [/^(?:errat|corrig|correct|addend|amend)/i, "correction"],
  [/^(?:retract|withdr|expression)/i, "retraction"],
  [/^(?:repl|respon|rejoind)/i, "reply"],
  [/^(?:comm|discuss)/i, "comment"],
];

const WORD =
  "erratum|errata|corrigend(?:um|a)|addend(?:um|a)|retraction|withdrawal|expression of concern|repl(?:y|ies)|rejoinder|comments?|commentary";
/** Words that also head titles of other papers: `Response of plants to drought`. */
const COMMON = "corrections?|amendments?|response|discussion";

/** What a title of no note has not, for the expressions below are slow. */
const MAY_BE_NOTE =
  /errat|corrig|correct|addend|amend|retract|withdr|concern|repl|respon|rejoind|comment|discuss|\(vol/i;

/** `Erratum: `, `Author's reply to`, `Retraction notice to "`, `Comment on`. */
const HEAD = new RegExp(
  `^[^\\p{L}]*(?:the |invited )?(?:(?:authors?|publisher)['’]?s?['’]? )?(?:(${WORD})(?: notice| note)?(?: (?:to|on|for|of)(?= |:)|[:.–—-](?= )|(?= ["“”«‘']))` +
    `|(${COMMON})(?: (?:to|on|of))?(?:[:.–—-](?= )|(?= ["“”«‘'])|(?= (?:the |your )?(?:comment|letter|critic|editor|reply))))`,
  "iu",
);

/** `: a reply`, `: the authors respond`, `. Comment on Jones et al.` */
const TAIL = new RegExp(
  `(?:[:.–-] +|— *)(?:an? |the |invited )?(?:(?:authors?|publisher)['’]?s?['’]? )?(?:(${WORD}|${COMMON}|respond)|(comments?|commentary|repl(?:y|ies)|rejoinder) (?:to|on|by) [^:]*)[. ]*$`,
  "iu",
);

/** `(corrigendum)`, `[Erratum]`. */
const BRACKETED = new RegExp(`\\s*[([](${WORD}|${COMMON})[)\\]][. ]*$`, "iu");

/** Web of Science writes a correction so: `The title (vol 74, pg 6801, 2010)`. */
const VOLUME = /\s*\(vol\.? ?[^()]*\)\s*$/i;

/** Where the paper stands that a note is about: `(Journal (2010) 74 (6801-6815))`, `[J. 74, 6801 (2010)]`. */
const STANDS = /\s*(?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])\s*$/;

const QUOTED = /["“„«‘](.{12,}?)["”“»](?!\p{L})/u;

/** Whether a title is that of a note about another paper, and the title of that paper as far as it is told. */
export function noteOf(title: string): { note: Note | null; about: string } {
  if (!MAY_BE_NOTE.test(title)) return { note: null, about: title };
  if (VOLUME.test(title)) return { note: "correction", about: title.replace(VOLUME, "") };
  const head = HEAD.exec(title);
  const tail = head ? null : (BRACKETED.exec(title) ?? TAIL.exec(title));
  const word = head?.[1] ?? head?.[2] ?? tail?.[1] ?? tail?.[2];
  const note = KINDS.find(([form]) => form.test(word ?? ""))?.[1] ?? null;
  if (!note) return { note, about: title };
  const rest = head ? title.slice(head[0].length) : title.slice(0, tail?.index);
  const about = QUOTED.exec(rest)?.[1] ?? withoutPlace(rest);
  return /\p{L}{3}/u.test(about)
    ? { note, about: noteOf(about.replace(/^[\s:.–—-]+/, "")).about }
    : { note: null, about: title };
}

function withoutPlace(text: string): string {
  const place = STANDS.exec(text);
  return place && /\b(?:1[6-9]|20)\d\d\b/.test(place[0]) ? text.slice(0, place.index) : text;
}
