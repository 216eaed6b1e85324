import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';

const Anchor = (
  props: Pick<ButtonProps, 'type' | 'size' | 'icon' | 'children' | 'href' | 'onClick' | 'aria-label'>,
) => <Button {...props} />;

/** A way to another page that looks like a button. */
export const LinkButton = createLink(Anchor);
