import { toLead } from './constructs/lead.ts';
import type { Node } from './outline.ts';

const DASH = /^——\s*/;

interface Candidate {
  readonly lead: string;
  readonly dashed: boolean;
}

function candidate(node: Node | undefined): Candidate | null {
  if (node?.content.type !== 'paragraph') return null;
  const { text } = node.content;
  const lead = toLead(text.replace(DASH, ''));
  return lead === null ? null : { lead, dashed: DASH.test(text) };
}

/**
 * The run-in lead of each node, null where it has none. Leads come in lists: a short first sentence is one
 * only after a dash or where a neighbouring paragraph begins with one too; alone it is an ordinary sentence.
 */
export function toLeads(nodes: readonly Node[]): readonly (string | null)[] {
  const candidates = nodes.map(candidate);
  return candidates.map((own, at) => {
    if (own === null) return null;
    const listed = [candidates[at - 1], candidates[at + 1]].some((other) => other?.dashed === false);
    return own.dashed || listed ? own.lead : null;
  });
}
