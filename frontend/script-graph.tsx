import {
  Background,
  Controls,
  MarkerType,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  useNodesState,
  useReactFlow,
  type Connection,
  type Edge,
  type FinalConnectionState,
} from '@xyflow/react';
import { ReactAdapterElement, type RenderHooks } from 'Frontend/generated/flow/ReactAdapter';
import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { height, layout, WIDTH, type Picture, type Step, type Way } from './script-layout';
import { NEW, StepCard, type StepNode } from './script-step';

type Emit = (type: string, detail: Record<string, unknown>) => void;

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
