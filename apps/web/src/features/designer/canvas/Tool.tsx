import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';

interface ToolProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A small button that says what it does when asked. */
export function Tool({ icon, label, disabled = false, onClick }: ToolProps) {
  return (
    <Tooltip title={label}>
      <Button size="small" type="text" icon={icon} aria-label={label} disabled={disabled} onClick={onClick} />
    </Tooltip>
  );
}
