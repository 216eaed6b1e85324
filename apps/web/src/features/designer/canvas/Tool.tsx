import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useMedia } from '@mokuai/ui';

interface ToolProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A small button that says what it does when asked. */
export function Tool({ icon, label, disabled = false, onClick }: ToolProps) {
  // A finger does not hover: what a tap opened would stay.
  const hovers = useMedia('(hover: hover)');
  return (
    <Tooltip title={hovers ? label : null}>
      <Button size="small" type="text" icon={icon} aria-label={label} disabled={disabled} onClick={onClick} />
    </Tooltip>
  );
}
