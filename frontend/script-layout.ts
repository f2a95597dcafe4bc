import dagre from '@dagrejs/dagre';

/** One answer of a step: its digit, its words, where it leads. `back` returns to the step that a card interrupted. */
export type Way = { digit: number; text: string; to: string; back: boolean; effect: string; conditional: boolean };
/** One step. `kind` is start, step, card, end or missing: the last is a goal that does not exist yet. */
export type Step = { id: string; title: string; kind: string; marks: string[]; faults: number; ways: Way[] };
export type Picture = { steps: Step[]; editable: boolean; texts: Record<string, string> };

export const WIDTH = 236;
const HEAD = 52;
const ROW = 26;

export function height(step: Step, editable: boolean): number {
  return HEAD + ROW * (step.ways.length + (editable && step.kind !== 'missing' ? 1 : 0));
}

export type Place = { x: number; y: number };
const GAP = 40;
const COLUMN = WIDTH + 76;

/** From left to right along the answers, for steps that hang together. */
function flowOf(steps: Step[], editable: boolean): Map<string, Place> {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 76, edgesep: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  const known = new Set(steps.map((step) => step.id));
  steps.forEach((step) => graph.setNode(step.id, { width: WIDTH, height: height(step, editable) }));
  steps.forEach((step) =>
    step.ways
      .filter((way) => !way.back && known.has(way.to) && way.to !== step.id)
      .forEach((way) => graph.setEdge(step.id, way.to, {}, String(way.digit))),
  );
  dagre.layout(graph);
  return new Map(
    steps.map((step) => {
      const { x, y } = graph.node(step.id);
      return [step.id, { x: x - WIDTH / 2, y: y - height(step, editable) / 2 }];
    }),
  );
}

/** The steps that the conversation comes to from its first step without a card. */
function conversationOf(steps: Step[]): Set<string> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const waiting = steps.filter((step) => step.kind === 'start').map((step) => step.id);
  const found = new Set(waiting);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    byId.get(id)!.ways.filter((way) => !way.back && byId.has(way.to) && byId.get(way.to)!.kind !== 'card' && !found.has(way.to)).forEach((way) => {
      found.add(way.to);
      waiting.push(way.to);
    });
  }
  return found;
}

/** What lies beside the conversation, cards above all: each with the steps that follow it. */
function groupsOf(steps: Step[]): Step[][] {
  const beside = new Map(steps.map((step) => [step.id, step]));
  const group = new Map(steps.map((step) => [step.id, step.id]));
  const find = (id: string): string => (group.get(id) === id ? id : find(group.get(id)!));
  const together = (step: Step, to: Step) => step.kind === 'card' && to.kind === 'card';
  steps.forEach((step) =>
    step.ways
      .filter((way) => beside.has(way.to) && together(step, beside.get(way.to)!))
      .forEach((way) => group.set(find(way.to), find(step.id))),
  );
  const groups = new Map<string, Step[]>();
  steps.forEach((step) => groups.set(find(step.id), [...(groups.get(find(step.id)) ?? []), step]));
  return [...groups.values()];
}

/** The conversation on top, everything beside it in rows below; depends on nothing but the steps. */
export function layout(picture: Picture): Map<string, Place> {
  const conversation = conversationOf(picture.steps);
  const main = picture.steps.filter((step) => conversation.has(step.id));
  const places = flowOf(main, picture.editable);
  const foot = Math.max(0, ...main.map((step) => (places.get(step.id)?.y ?? 0) + height(step, picture.editable)));
  const right = Math.max(4 * COLUMN, ...main.map((step) => places.get(step.id)?.x ?? 0));
  let x = 0;
  let y = foot + 3 * GAP;
  let deepest = 0;
  groupsOf(picture.steps.filter((step) => !conversation.has(step.id))).forEach((card) => {
    const inner = flowOf(card, picture.editable);
    const width = Math.max(...card.map((step) => inner.get(step.id)!.x)) + COLUMN;
    const tall = Math.max(...card.map((step) => inner.get(step.id)!.y + height(step, picture.editable)));
    if (x > 0 && x + width > right) {
      x = 0;
      y += deepest + GAP;
      deepest = 0;
    }
    inner.forEach((place, id) => places.set(id, { x: x + place.x, y: y + place.y }));
    x += width;
    deepest = Math.max(deepest, tall);
  });
  return places;
}
