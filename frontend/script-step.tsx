import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Step } from './script-layout';

export type StepNode = Node<{ step: Step; editable: boolean; texts: Record<string, string> }>;

/** The end at which a new answer is drawn. */
export const NEW = 'new';

/** One step as a card: what it is, and its answers as rows, each with an end of its own. */
export const StepCard = memo(function StepCard({ data, selected }: NodeProps<StepNode>) {
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
