import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';

interface AnchorProps extends Pick<ButtonProps, 'size' | 'icon' | 'children' | 'href' | 'onClick' | 'aria-label'> {
  /** The button's type; a link's own `type` says something else. */
  readonly look?: ButtonProps['type'];
}

const Anchor = ({ look = 'default', ...rest }: AnchorProps) => <Button type={look} {...rest} />;

/** A way to another page that looks like a button. */
export const LinkButton = createLink(Anchor);
