import css from './grid.module.css';

interface WaitingRowProps {
  readonly index: number;
  readonly start: number;
  readonly drawn: readonly number[];
}

/** The place of a record that is on its way. */
export function WaitingRow({ index, start, drawn }: WaitingRowProps) {
  return (
    <div
      className={css['row']}
      role="row"
      aria-rowindex={index + 2}
      aria-busy
      data-waiting
      style={{ transform: `translateY(${start}px)` }}
    >
      <div role="gridcell" className={css['choose']}>
        <span className="num">{index + 1}</span>
      </div>
      {drawn.map((place) => (
        <div key={place} role="gridcell" style={{ gridColumn: place + 2, display: 'grid' }}>
          <i aria-hidden />
        </div>
      ))}
    </div>
  );
}
