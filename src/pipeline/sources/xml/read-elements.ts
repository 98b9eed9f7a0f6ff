/** Told of elements as they come. Names are without their namespace's prefix; attributes keep theirs. */
export interface ElementHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** `text` is what stood in the element itself since its last inner element. */
  close(name: string, text: string): void;
}

/**
 * Reads XML as its text comes, without a tree: memory does not grow with the file. What is not well-formed is passed over as saxes
 * does it; entities that a document declares are never expanded.
 * @returns whether the document is whole: its last element is closed.
 */
export async function readElements(
  chunks: AsyncIterable<string>,
  { open, close }: ElementHandlers,
): Promise<boolean> {
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  let text = "";
  // Saxes makes an Error with a stack for each fault, of which a bad file has millions: here they are passed over.
  parser.fail = () => parser;
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    text = "";
    open(localName(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    close(localName(name), text);
    text = "";
  });
  const more = (part: string) => (text += part);
  parser.on("text", more);
  parser.on("cdata", more);
  for await (const chunk of chunks) parser.write(chunk);
  const isWhole = depth === 0;
  parser.close();
  return isWhole;
}

const localName = (name: string) => name.slice(name.lastIndexOf(":") + 1);
