import { Button } from 'antd';
import { Upload } from 'lucide-react';
import { useRef } from 'react';

interface FileButtonProps {
  readonly label: string;
  readonly onChosen: (file: File) => void;
}

/** Asks for a file of JSON. */
export function FileButton({ label, onChosen }: FileButtonProps) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={<Upload size={14} aria-hidden />} onClick={() => file.current?.click()}>
        {label}
      </Button>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={label}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) onChosen(chosen);
          event.target.value = '';
        }}
      />
    </>
  );
}
