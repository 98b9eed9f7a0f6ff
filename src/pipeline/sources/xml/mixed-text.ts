import { readableText } from "../fields/readable-text.ts";
import { elementsOf, nodesAt, type XmlNode } from "./tree.ts";

/**
 * The text of an element with its inner elements as tags, as `readableText` wants it: `H<sub>2</sub>O` in a title is text
 * with an element in it, and so are MathML and the sections of an abstract. White space of the layout becomes one blank.
 */
export function markupOf(node: XmlNode): string {
  return inner(node).replace(/\s+/g, " ").trim();
}

/** The text of an element as plain text. */
export function textOf(node: XmlNode | undefined): string {
  return node ? readableText(markupOf(node)).replace(/\s+/g, " ").trim() : "";
}

/** The text of the first element that a path leads to; empty when there is none. */
export function textAt(node: XmlNode, path: string): string {
  return textOf(nodesAt(node, path)[0]);
}

/** The texts of all elements that a path leads to, without the empty ones. */
export function textsAt(node: XmlNode, path: string): string[] {
  return nodesAt(node, path)
    .map(textOf)
    .filter((text) => text !== "");
}

function inner(node: XmlNode): string {
  const [only] = node.children;
  if (node.children.length === 1 && typeof only === "string") return only;
  if (node.name === "msup" || node.name === "msub")
    return raisedOrLowered(node, node.name === "msup" ? "sup" : "sub");
  const parts = node.name === "alternatives" ? chosen(node) : node.children;
  return parts.map((part) => (typeof part === "string" ? part : withTags(part))).join("");
}

/** EndNote's `<style>` is the look of a text, not a style sheet as in HTML. */
function withTags(node: XmlNode): string {
  const face = node.name === "style" ? (node.attributes["face"] ?? "") : "";
  const tag = face === "subscript" ? "sub" : face === "superscript" ? "sup" : null;
  if (tag) return `<${tag}>${inner(node)}</${tag}>`;
  return node.name === "style" ? inner(node) : `<${node.name}>${inner(node)}</${node.name}>`;
}

/** MathML writes base and exponent side by side: `<msup><mi>R</mi><mn>2</mn></msup>`. */
function raisedOrLowered(node: XmlNode, tag: "sup" | "sub"): string {
  const [base, script] = elementsOf(node);
  const text = (part: XmlNode | undefined) => (part ? plain(part) : "");
  return `${text(base)}<${tag}>${text(script)}</${tag}>`;
}

const plain = (node: XmlNode): string =>
  node.children.map((part) => (typeof part === "string" ? part.trim() : plain(part))).join("");

/** One formula in two languages is one formula: MathML if it is there. */
function chosen(node: XmlNode): XmlNode["children"] {
  const parts = elementsOf(node);
  const best =
    parts.find((part) => part.name === "math") ?? parts.find((part) => part.name === "tex-math") ?? parts[0];
  return best ? [best] : [];
}
