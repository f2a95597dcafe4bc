import dagre from '@dagrejs/dagre';
import {
  Background,
  Controls,
  Handle,
  MarkerType,
  MiniMap,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useNodesState,
  useReactFlow,
  type Connection,
  type Edge,
  type FinalConnectionState,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import { ReactAdapterElement, type RenderHooks } from 'Frontend/generated/flow/ReactAdapter';
import { memo, useCallback, useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';

/** One answer of a step: its digit, its words, where it leads. `back` returns to the step that a card interrupted. */
type Way = { digit: number; text: string; to: string; back: boolean; effect: string; conditional: boolean };
/** One step. `kind` is start, step, card, end or missing: the last is a goal that does not exist yet. */
type Step = { id: string; title: string; kind: string; marks: string[]; faults: number; shared: string; ways: Way[] };
type Picture = { steps: Step[]; editable: boolean; texts: Record<string, string> };
type StepNode = Node<{ step: Step; editable: boolean; texts: Record<string, string> }>;
type Emit = (type: string, detail: Record<string, unknown>) => void;

const WIDTH = 236;
const HEAD = 52;
const ROW = 26;
const NEW = 'new';

function height(step: Step, editable: boolean): number {
  return HEAD + ROW * (step.ways.length + (editable && step.kind !== 'missing' ? 1 : 0));
}

type Place = { x: number; y: number };
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
function layout(picture: Picture): Map<string, Place> {
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

const StepCard = memo(function StepCard({ data, selected }: NodeProps<StepNode>) {
  const { step, editable, texts } = data;
  return (
    <div className={`graph-step graph-${step.kind}${selected ? ' graph-selected' : ''}`}>
      <Handle type="target" position={Position.Left} isConnectable={editable} />
      <div className="graph-head">
        <span className="graph-title">{step.title}</span>
        <span className="graph-marks">
          {step.kind !== 'step' && <span className="graph-kind">{texts['kind.' + step.kind]}</span>}
          {step.marks.map((mark) => (
            <span key={mark}>{texts['tag.' + mark] ?? mark}</span>
          ))}
          {step.faults > 0 && <span className="graph-faults">⚠ {step.faults}</span>}
        </span>
      </div>
      {step.ways.map((way) => (
        <div className="graph-way" key={way.digit} title={way.text + (way.effect ? ` (${way.effect})` : '')}>
          <span className="graph-digit">{way.digit}</span>
          <span className="graph-words">{way.text}</span>
          {way.conditional && <span aria-hidden="true">◇</span>}
          {way.effect && <span aria-hidden="true">⚡</span>}
          {way.back ? (
            <span aria-hidden="true">↩</span>
          ) : (
            <Handle type="source" position={Position.Right} id={String(way.digit)} isConnectable={editable} />
          )}
        </div>
      ))}
      {editable && step.kind !== 'missing' && (
        <div className="graph-way graph-new" title={texts.newAnswer}>
          <span className="graph-words">+ {texts.newAnswer}</span>
          <Handle type="source" position={Position.Right} id={NEW} isConnectable />
        </div>
      )}
    </div>
  );
});

const KINDS = { step: StepCard };

function described(step: Step, texts: Record<string, string>): string {
  const kind = step.kind === 'step' ? '' : `, ${texts['kind.' + step.kind]}`;
  const faults = step.faults > 0 ? `, ${step.faults} ${texts.faults}` : '';
  return `${step.title}${kind}${faults}, ${step.ways.length} ${texts.answers}`;
}

function edgesOf(picture: Picture, selected: string): Edge[] {
  const known = new Map(picture.steps.map((step) => [step.id, step]));
  const away = (step: Step, way: Way) => (step.kind === 'card') !== (known.get(way.to)?.kind === 'card');
  return picture.steps.flatMap((step) =>
    step.ways
      .filter((way) => !way.back && known.has(way.to))
      .map((way) => {
        const near = step.id === selected || way.to === selected;
        return {
          // From a card one may go on anywhere: drawn all at once, nobody would see the conversation.
          hidden: away(step, way) && !near,
          id: `${step.id}#${way.digit}`,
          source: step.id,
          sourceHandle: String(way.digit),
          target: way.to,
          className: near ? 'graph-near' : way.effect ? 'graph-deed' : '',
          zIndex: near ? 1 : 0,
          markerEnd: { type: MarkerType.ArrowClosed },
          reconnectable: picture.editable ? ('target' as const) : false,
          focusable: false,
        };
      }),
  );
}

function Graph({ picture, selected, emit }: { picture: Picture; selected: string; emit: Emit }): ReactElement {
  const flow = useReactFlow();
  const [nodes, setNodes, onNodesChange] = useNodesState<StepNode>([]);
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef(new Map<string, { x: number; y: number }>());
  const shape = JSON.stringify(picture.steps.map((step) => [step.id, step.ways.map((way) => [way.digit, way.to])]));
  const places = useMemo(() => layout(picture), [shape, picture.editable]);
  const byId = useMemo(() => new Map(picture.steps.map((step) => [step.id, step])), [picture]);
  const edges = useMemo(() => edgesOf(picture, selected), [picture, selected]);
  const wantsFocus = useRef(false);
  const shown = useRef('');
  const opened = useRef(false);

  useEffect(() => {
    setNodes((before) => {
      const old = new Map(before.map((node) => [node.id, node]));
      return picture.steps.map((step) => {
        const data = { step, editable: picture.editable, texts: picture.texts };
        const was = old.get(step.id);
        const same = was && JSON.stringify(was.data.step) === JSON.stringify(step);
        return {
          id: step.id,
          type: 'step',
          position: moved.current.get(step.id) ?? places.get(step.id) ?? { x: 0, y: 0 },
          width: WIDTH,
          height: height(step, picture.editable),
          selected: step.id === selected,
          ariaLabel: described(step, picture.texts),
          domAttributes: { tabIndex: step.id === (selected || picture.steps[0]?.id) ? 0 : -1 },
          data: same ? was.data : data,
        } as StepNode;
      });
    });
  }, [picture, places, selected]);

  /** Whoever selects a step elsewhere sees it here; a step already in sight stays where it is. */
  useEffect(() => {
    const place = moved.current.get(selected) ?? places.get(selected);
    if (!place || shown.current === selected) {
      return;
    }
    shown.current = selected;
    const area = box.current?.getBoundingClientRect();
    if (!opened.current && area) {
      opened.current = true;
      void flow.setViewport({ x: 32 - place.x * 0.85, y: area.height / 3 - place.y * 0.85, zoom: 0.85 });
      return;
    }
    const { x, y, zoom } = flow.getViewport();
    const left = place.x * zoom + x;
    const top = place.y * zoom + y;
    const out = !area || left < 0 || top < 0 || left + WIDTH * zoom > area.width || top + 120 * zoom > area.height;
    if (out) {
      void flow.setCenter(place.x + WIDTH / 2, place.y + 60, { zoom: Math.max(zoom, 0.75) });
    }
    if (wantsFocus.current) {
      wantsFocus.current = false;
      requestAnimationFrame(() => focusOn(selected));
    }
  }, [selected, places]);

  const focusOn = (id: string, tries = 10) => {
    const node = box.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
    if (node) {
      node.focus({ preventScroll: true });
    } else if (tries > 0) {
      requestAnimationFrame(() => focusOn(id, tries - 1));
    }
  };

  const select = useCallback(
    (id: string | undefined) => {
      if (id && id !== selected) {
        wantsFocus.current = true;
        emit('graph-select', { id });
      }
    },
    [selected, emit],
  );

  const beside = (direction: number): string | undefined => {
    const here = nodes.find((node) => node.id === selected);
    if (!here) return picture.steps[0]?.id;
    return nodes
      .filter((node) => node.id !== selected && Math.sign(node.position.y - here.position.y) === direction)
      .map((node) => ({
        id: node.id,
        far: Math.abs(node.position.y - here.position.y) + 3 * Math.abs(node.position.x - here.position.x),
      }))
      .sort((a, b) => a.far - b.far)[0]?.id;
  };

  const goal = (digit?: number): string | undefined => {
    const ways = byId.get(selected)?.ways.filter((way) => !way.back && byId.has(way.to)) ?? [];
    return (digit === undefined ? ways[0] : ways.find((way) => way.digit === digit))?.to;
  };

  const origin = (): string | undefined =>
    picture.steps.find((step) => step.ways.some((way) => way.to === selected && !way.back))?.id;

  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const deed: Record<string, () => void> = {
      ArrowRight: () => select(goal()),
      ArrowLeft: () => select(origin()),
      ArrowUp: () => select(beside(-1)),
      ArrowDown: () => select(beside(1)),
      Home: () => select(picture.steps.find((step) => step.kind === 'start')?.id),
      Enter: () => emit('graph-open', { id: selected }),
      Insert: () => picture.editable && emit('graph-add', { from: selected, digit: 0 }),
      Delete: () => picture.editable && remove(),
    };
    const digit = /^[1-9]$/.test(event.key) ? () => select(goal(Number(event.key))) : undefined;
    const run = deed[event.key] ?? digit;
    if (run) {
      event.preventDefault();
      event.stopPropagation();
      run();
    }
  };

  const remove = () => {
    const edge = edges.find((one) => flow.getEdge(one.id)?.selected);
    emit('graph-remove', edge ? { id: edge.source, digit: Number(edge.sourceHandle) } : { id: selected, digit: 0 });
  };

  const digit = (handle: string | null | undefined) => (!handle || handle === NEW ? 0 : Number(handle));
  const connect = (made: Connection) =>
    emit('graph-connect', { from: made.source, digit: digit(made.sourceHandle), to: made.target });
  const dropped = (_: unknown, state: FinalConnectionState) => {
    if (!state.isValid && state.fromHandle?.type === 'source' && !state.toNode && state.fromNode) {
      emit('graph-add', { from: state.fromNode.id, digit: digit(state.fromHandle.id) });
    }
  };

  return (
    <div className="graph-box" ref={box} onKeyDownCapture={keys}>
      <ReactFlow<StepNode>
        nodes={nodes}
        edges={edges}
        nodeTypes={KINDS}
        onNodesChange={onNodesChange}
        onNodeClick={(_, node) => select(node.id)}
        onNodeDoubleClick={(_, node) => emit('graph-open', { id: node.id })}
        onNodeDragStop={(_, node) => moved.current.set(node.id, node.position)}
        onConnect={connect}
        onConnectEnd={dropped}
        onReconnect={(edge, made) =>
          emit('graph-connect', { from: edge.source, digit: digit(edge.sourceHandle), to: made.target })
        }
        onBeforeDelete={() => Promise.resolve(false)}
        deleteKeyCode={null}
        disableKeyboardA11y
        nodesConnectable={picture.editable}
        edgesFocusable={false}
        onlyRenderVisibleElements
        fitViewOptions={{ maxZoom: 1 }}
        minZoom={0.1}
        ariaLabelConfig={{
          'controls.ariaLabel': picture.texts.controls,
          'controls.zoomIn.ariaLabel': picture.texts.zoomIn,
          'controls.zoomOut.ariaLabel': picture.texts.zoomOut,
          'controls.fitView.ariaLabel': picture.texts.fit,
          'minimap.ariaLabel': picture.texts.map,
          'handle.ariaLabel': picture.texts.handle,
        }}
      >
        <Background />
        <Controls showInteractive={false} />
        <MiniMap pannable style={{ width: 150, height: 90 }} nodeColor={(node) => ((node as StepNode).data.step.faults > 0 ? 'var(--stop)' : 'var(--control-line)')} />
      </ReactFlow>
    </div>
  );
}

class ScriptGraph extends ReactAdapterElement {
  protected override render(hooks: RenderHooks): ReactElement | null {
    const [picture] = hooks.useState<Picture>('picture', { steps: [], editable: false, texts: {} });
    const [selected] = hooks.useState<string>('selected', '');
    const emit: Emit = (type, detail) => this.dispatchEvent(new CustomEvent(type, { detail }));
    return (
      <ReactFlowProvider>
        <Graph picture={picture} selected={selected} emit={emit} />
      </ReactFlowProvider>
    );
  }
}

customElements.define('entente-script-graph', ScriptGraph);
