import type { DropdownProps } from 'antd';
import {
  cloneElement,
  lazy,
  Suspense,
  useRef,
  useState,
  type HTMLAttributes,
  type ReactElement,
  type Ref,
} from 'react';

const load = () => import('antd/es/dropdown').then((m) => ({ default: m.default }));
const Dropdown = lazy(load);

interface LazyDropdownProps extends DropdownProps {
  /** What opens it by a click. */
  readonly children: ReactElement<HTMLAttributes<HTMLElement> & { ref?: Ref<HTMLElement> }>;
}

/** A menu that is fetched when somebody comes near what opens it: no page needs one to be there. */
export function LazyDropdown({ children, ...menu }: LazyDropdownProps) {
  const [isWanted, setWanted] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLElement>(null);
  if (!isWanted)
    return cloneElement(children, {
      'aria-haspopup': 'menu',
      onPointerEnter: () => void load(),
      onFocus: () => void load(),
      onClick: () => {
        setWanted(true);
        setOpen(true);
      },
    });
  const child = cloneElement(children, { ref: opener });
  return (
    <Suspense fallback={child}>
      {/* What opens it is another element now, so the menu takes the focus that the first one had. */}
      <Dropdown
        {...menu}
        trigger={['click']}
        open={isOpen}
        onOpenChange={(open, { source }) => {
          setOpen(open);
          if (!open && source === 'trigger') opener.current?.focus();
        }}
        autoFocus
      >
        {child}
      </Dropdown>
    </Suspense>
  );
}
