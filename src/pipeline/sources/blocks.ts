/** Lines that stand together, between blank lines. */
export interface Block {
  /** Number of its first line, from 1. */
  line: number;
  lines: string[];
}

/** Cuts a text at its blank lines, whatever ends its lines. Spaces at both ends of a line are taken away. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === "") open = null;
    else if (open) open.lines.push(line);
    else {
      open = { line: index + 1, lines: [line] };
      blocks.push(open);
    }
  });
  return blocks;
}
