/** One element of a record. Names are without their namespace's prefix; attributes keep theirs. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlNode | string)[];
}

/** The elements that a path of names leads to, such as `AuthorList/Author`, in their order. */
export function nodesAt(node: XmlNode, path: string): XmlNode[] {
  const found: XmlNode[] = [];
  collect(node, path, 0, found);
  return found;
}

export function nodeAt(node: XmlNode, path: string): XmlNode | undefined {
  return nodesAt(node, path)[0];
}

/** Adds the elements that the rest of a path, from `at`, leads to. */
function collect(node: XmlNode, path: string, at: number, found: XmlNode[]): void {
  const slash = path.indexOf("/", at);
  const name = slash < 0 ? path.slice(at) : path.slice(at, slash);
  for (const child of node.children) {
    if (typeof child === "string" || child.name !== name) continue;
    if (slash < 0) found.push(child);
    else collect(child, path, slash + 1, found);
  }
}

export function elementsOf(node: XmlNode): XmlNode[] {
  return node.children.filter((child): child is XmlNode => typeof child !== "string");
}

/** Every element of that name inside a node, however deep, in their order; none inside another of them. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  return elementsOf(node).flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}
