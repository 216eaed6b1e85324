import { Input, type InputProps } from 'antd';
import { ArrowBigUp } from 'lucide-react';
import { useState } from 'react';
import css from './PasswordInput.module.css';
import { useWords } from './words.js';

/** A password, which says when Caps Lock is on. */
export function PasswordInput(props: InputProps) {
  const { capsLock } = useWords();
  const [caps, setCaps] = useState(false);
  return (
    <>
      <Input.Password
        {...props}
        onKeyUp={(event) => setCaps(event.getModifierState('CapsLock'))}
        onBlur={(event) => {
          setCaps(false);
          props.onBlur?.(event);
        }}
      />
      {caps ? (
        <span className={css['caps']} role="status">
          <ArrowBigUp size={14} aria-hidden />
          {capsLock}
        </span>
      ) : null}
    </>
  );
}
