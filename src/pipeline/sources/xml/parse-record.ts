import type { XmlNode } from "./tree.ts";

/** Elements deeper than this become text of the one above: no record is so deep, and nothing here may overflow a stack. */
const DEEPEST = 64;

/** What runs inside a text: if the end of one of these is missing, the end of what holds it closes it as well. */
const INLINE = new Set([
  "i",
  "b",
  "u",
  "em",
  "strong",
  "italic",
  "bold",
  "sub",
  "sup",
  "sc",
  "style",
  "span",
  "p",
]);

export interface ParsedRecord {
  node: XmlNode | null;
  /** Why the record cannot be read, as the end of "it was not read: …"; null if it can. */
  problem: string | null;
}

/** A function that parses the text of one record into a tree. Elements named in `skip` are left out with all they hold. */
export async function createRecordParser(skip: ReadonlySet<string>): Promise<(text: string) => ParsedRecord> {
  const { SaxesParser } = await import("saxes");
  return (text) => {
    const builder = createTreeBuilder(skip);
    const parser = new SaxesParser({ fragment: true, position: false, xmlns: false });
    // Saxes makes an Error with a stack for each fault, of which a bad file has millions: here they are only looked at.
    parser.fail = (message) => {
      builder.fault(message);
      return parser;
    };
    parser.on("opentag", (tag) => builder.open(tag.name, tag.attributes));
    parser.on("closetag", (tag) => builder.close(tag.name));
    parser.on("text", (part) => builder.text(part));
    parser.on("cdata", (part) => builder.text(part));
    parser.write(withoutBareSigns(text)).close();
    return builder.done();
  };
}

function createTreeBuilder(skip: ReadonlySet<string>) {
  const root: XmlNode = { name: "", attributes: {}, children: [] };
  const stack: XmlNode[] = [root];
  let depth = 0;
  let skippedFrom = 0;
  let lastClosed = "";
  let unclosed: string | null = null;
  let unmatched: string | null = null;
  return {
    open(name: string, attributes: Record<string, string>) {
      depth++;
      if (skippedFrom > 0) return;
      const local = localName(name);
      if (skip.has(local)) skippedFrom = depth;
      else if (depth <= DEEPEST) {
        const node: XmlNode = { name: local, attributes, children: [] };
        stack.at(-1)?.children.push(node);
        stack.push(node);
      }
    },
    close(name: string) {
      lastClosed = localName(name);
      if (skippedFrom === 0 && depth <= DEEPEST && stack.length > 1) stack.pop();
      if (depth === skippedFrom) skippedFrom = 0;
      depth--;
    },
    text(text: string) {
      if (skippedFrom === 0) stack.at(-1)?.children.push(text);
    },
    fault(message: string) {
      if (message.startsWith("unmatched closing tag")) unmatched ??= message.slice(23, 60).replace(/\.$/, "");
      else if (message.startsWith("unexpected close tag") && !INLINE.has(lastClosed)) unclosed ??= lastClosed;
      else if (message.startsWith("unclosed tag")) unclosed ??= message.slice(14, 60);
      else if (message.startsWith("unexpected end")) unclosed ??= "a tag or comment";
    },
    done(): ParsedRecord {
      const node = root.children.find((child): child is XmlNode => typeof child !== "string") ?? null;
      if (unmatched !== null)
        return { node, problem: `its tags do not match: </${unmatched}> closes nothing` };
      return {
        node,
        problem: unclosed === null ? null : `its tags do not match: <${unclosed}> is not closed`,
      };
    },
  };
}

const localName = (name: string) => name.slice(name.lastIndexOf(":") + 1);

/** `<` and `&` that begin neither a tag nor a reference are text: saxes would drop them and what follows. */
function withoutBareSigns(text: string): string {
  const ampersands = text.includes("&") ? text.replace(/&(?!#?\w{1,32};)/g, "&amp;") : text;
  return ampersands.replace(/<(?![\p{L}_:/!?])/gu, "&lt;");
}
