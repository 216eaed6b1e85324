import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { signOut } from '../lib/session.js';

/** Ends the session and goes to where one begins. */
export function useLeave(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await signOut(client);
    await navigate({ to: '/sign-in' });
  };
}
