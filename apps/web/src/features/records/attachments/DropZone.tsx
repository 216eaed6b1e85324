import { useState, type DragEvent, type ReactNode } from 'react';
import css from './attachments.module.css';

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** A place that takes files which are dropped on it. */
export function DropZone({ onFiles, children }: DropZoneProps) {
  // Entering a child is told before leaving its parent: only as many leaves as enters mean that the place was left.
  const [depth, setDepth] = useState(0);
  return (
    <div
      className={css['zone']}
      data-over={depth > 0 || undefined}
      onDragEnter={(event) => {
        if (hasFiles(event)) setDepth((now) => now + 1);
      }}
      onDragLeave={(event) => {
        if (hasFiles(event)) setDepth((now) => Math.max(now - 1, 0));
      }}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setDepth(0);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}
