import type { TaggedField, TaggedRecord } from "./tagged-record.ts";

/** How a format writes its tags, and where its records begin and end. */
export interface Dialect {
  /** Takes a line apart, or gives null if it carries no tag. A field may hold several where an export ran lines together. */
  fieldsOf(line: string, inRecord: boolean): TaggedField[] | null;
  /** Tags that always begin a record. */
  begins: ReadonlySet<string>;
  /** Tags that a record has once: when one comes again after an empty line, a new record has begun unannounced. */
  once: ReadonlySet<string>;
  /** The tag that ends a record, where the format has one. */
  ends: string | null;
  /** Tags of the file rather than of a record. */
  frame: ReadonlySet<string>;
}

export interface TokenSink {
  record(record: TaggedRecord): void;
  /** Text that belongs to no record; `text` is its beginning. */
  ignored(line: number, text: string): void;
}

export interface Tokenizer {
  line(text: string, line: number): void;
  end(): void;
}

/** A record that is being read. A field gathers its lines; lines behind an empty line wait until it is clear whose they are. */
interface OpenRecord {
  line: number;
  fields: { tag: string; lines: string[]; size: number }[];
  tags: Set<string>;
  raw: string[];
  rawSize: number;
  waiting: string[];
  waitingLine: number;
  waitingSize: number;
}

/** What one field may hold, and what may wait behind an empty line, in characters: more is no field. */
const FIELD_LIMIT = 4_000_000;
const WAITING_LIMIT = 100_000;
const RAW_LIMIT = 100_000;
const IGNORED_LIMIT = 500;

/** Puts the lines of a tagged file together into records, and says what belongs to none. Cost: linear in the text. */
export function createTokenizer(dialect: Dialect, sink: TokenSink): Tokenizer {
  let open: OpenRecord | null = null;
  let blank = true;
  let ignored: { line: number; text: string } | null = null;

  const ignore = (line: number, text: string) => {
    ignored ??= { line, text: "" };
    if (ignored.text.length < IGNORED_LIMIT)
      ignored.text = `${ignored.text}\n${text}`.slice(0, IGNORED_LIMIT);
  };
  const tellIgnored = () => {
    if (ignored) sink.ignored(ignored.line, ignored.text.trim());
    ignored = null;
  };
  const close = () => {
    if (!open) return;
    if (open.waiting.length > 0) ignore(open.waitingLine, open.waiting.join("\n"));
    sink.record(closed(open));
    open = null;
  };
  const field = ({ tag, text }: TaggedField, line: number, written: string) => {
    if (dialect.frame.has(tag)) return close();
    if (tag === dialect.ends) {
      if (!open) return ignore(line, written);
      settle(open);
      return close();
    }
    if (dialect.begins.has(tag) || (blank && open && beginsUnannounced(open, tag, dialect))) close();
    tellIgnored();
    open ??= opened(line);
    settle(open);
    open.fields.push({ tag, lines: [text], size: text.length });
    open.tags.add(tag);
  };
  return {
    line(text, line) {
      const trimmed = text.trim();
      if (trimmed === "") {
        blank = true;
        return;
      }
      const fields = dialect.fieldsOf(text, open !== null);
      if (fields) for (const each of fields) field(each, line, trimmed);
      else if (!open || !continued(open, trimmed, blank, line)) ignore(line, trimmed);
      blank = false;
      if (open) remember(open, trimmed);
    },
    end() {
      close();
      tellIgnored();
    },
  };
}

function opened(line: number): OpenRecord {
  return {
    line,
    fields: [],
    tags: new Set(),
    raw: [],
    rawSize: 0,
    waiting: [],
    waitingLine: 0,
    waitingSize: 0,
  };
}

/** Behind an empty line a new record shows by a tag that each has once, or by the tag that opened the record before. */
function beginsUnannounced(open: OpenRecord, tag: string, dialect: Dialect): boolean {
  if (dialect.once.has(tag)) return open.tags.has(tag);
  return tag === open.fields[0]?.tag && tag !== open.fields.at(-1)?.tag;
}

/** Adds a line without a tag to the field before it, or lets it wait. False when there is no room. */
function continued(open: OpenRecord, text: string, blank: boolean, line: number): boolean {
  if (blank || open.waiting.length > 0) {
    if (open.waitingSize > WAITING_LIMIT) return false;
    if (open.waiting.length === 0) open.waitingLine = line;
    open.waiting.push(text);
    open.waitingSize += text.length + 1;
    return true;
  }
  const last = open.fields.at(-1);
  if (!last || last.size > FIELD_LIMIT) return false;
  last.lines.push(text);
  last.size += text.length + 1;
  return true;
}

/** The record goes on: what waited behind an empty line is a paragraph of the field before it. */
function settle(open: OpenRecord): void {
  const last = open.fields.at(-1);
  if (last) for (const text of open.waiting) last.lines.push(text);
  open.waiting = [];
  open.waitingSize = 0;
}

/** Keeps a line as it stands, for the case that the record is none. */
function remember(open: OpenRecord, text: string): void {
  if (open.rawSize > RAW_LIMIT) return;
  open.raw.push(text);
  open.rawSize += text.length + 1;
}

function closed(open: OpenRecord): TaggedRecord {
  const fields: TaggedField[] = [];
  const texts = new Map<string, string[]>();
  for (const { tag, lines } of open.fields) {
    const text = lines
      .map((line) => line.trim())
      .join("\n")
      .trim();
    if (text === "") continue;
    fields.push({ tag, text });
    const others = texts.get(tag);
    if (others) others.push(text);
    else texts.set(tag, [text]);
  }
  return { line: open.line, fields, texts, raw: () => open.raw.join("\n") };
}
