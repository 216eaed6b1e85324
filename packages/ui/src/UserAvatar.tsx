import { firstLetter, initials } from './names.js';
import { hueOf } from './theme/hues.js';
import css from './UserAvatar.module.css';

interface AvatarProps {
  readonly name: string;
  readonly size?: 18 | 20 | 24 | 28 | 32 | 40;
  /** People are round, things square. */
  readonly square?: boolean;
}

/** A person's or a record's sign, from its name. */
export function UserAvatar({ name, size = 20, square = false }: AvatarProps) {
  const hue = hueOf(name);
  return (
    <span
      aria-hidden
      className={css['avatar']}
      data-square={square || undefined}
      style={{
        width: size,
        height: size,
        fontSize: size < 24 ? 9.5 : size < 32 ? 11 : 13,
        color: `var(--hue-${hue}-text)`,
        background: `var(--hue-${hue}-bg)`,
        borderColor: `var(--hue-${hue}-border)`,
      }}
    >
      {square ? firstLetter(name) : initials(name, size >= 28 ? 'enough' : 'little')}
    </span>
  );
}
