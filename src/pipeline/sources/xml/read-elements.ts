/** Told of elements as they come. Names are without their namespace's prefix; attributes keep theirs. */
export interface ElementHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** `text` is what stood in the element itself, without its inner elements. */
  close(name: string, text: string): void;
}

/**
 * Reads XML as its text comes, without a tree: memory grows with its depth, not with the file. What is not well-formed is passed over as saxes
 * does it; entities that a document declares are never expanded.
 * @returns whether the document is whole: its last element is closed.
 */
export async function readElements(
  chunks: AsyncIterable<string>,
  { open, close }: ElementHandlers,
): Promise<boolean> {
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser({ position: false, xmlns: false });
  const texts: string[] = [];
  // Saxes makes an Error with a stack for each fault, of which a bad file has millions: here they are passed over.
  parser.fail = () => parser;
  parser.on("opentag", ({ name, attributes }) => {
    texts.push("");
    open(localName(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    close(localName(name), texts.pop() ?? "");
  });
  const more = (part: string) => {
    if (texts.length > 0) texts[texts.length - 1] += part;
  };
  parser.on("text", more);
  parser.on("cdata", more);
  for await (const chunk of chunks) parser.write(chunk);
  const isWhole = texts.length === 0;
  parser.close();
  return isWhole;
}

const localName = (name: string) => name.slice(name.lastIndexOf(":") + 1);
