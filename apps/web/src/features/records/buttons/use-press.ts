import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, ButtonSpot, CustomButton, EffectiveModule } from '@mokuai/contract';
import { usePhone } from '@mokuai/ui';
import { describeProblem } from '../../../lib/describe-problem.js';
import { duplicatesOf, saveOrAsk } from '../../../lib/duplicates.js';
import { idempotencyKey } from '../../../lib/idempotency-key.js';
import { pressButton } from '../../../lib/press.js';
import { ApiProblem } from '../../../lib/problem.js';
import { keys } from '../../../lib/queries.js';
import { pressAgain } from './press-again.js';

/** A button that does something with the record; a link only leads away. */
export type ActingButton = Exclude<CustomButton, { readonly type: 'link' }>;

interface PressOptions {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly on: Exclude<ButtonSpot, 'bulk'>;
}

interface Presses {
  readonly press: (button: ActingButton) => void;
  /** The name of the button that is being pressed. */
  readonly pressed: string | undefined;
}

/** Presses an admin's button for one record. The server asks whether it is for the record as it is now, and does what it says. */
export function usePress({ module, record, on }: PressOptions): Presses {
  const { t } = useTranslation();
  const { message, notification } = App.useApp();
  const client = useQueryClient();
  const device = usePhone() ? 'phone' : 'desktop';
  // One press is one run, however often its request is sent.
  const unanswered = useRef({ button: '', key: '' });
  const isPressing = useRef(false);
  const mutation = useMutation({
    mutationFn: async (button: ActingButton) => {
      const where = { module: module.name, button: button.name, on, device } as const;
      const once = async (more: object, version?: number): Promise<void> => {
        const records = [{ id: record.id, ...(version !== undefined && { version }) }];
        const [refused] = await pressButton({ ...where, ...more }, records);
        if (refused) throw refused.problem;
      };
      if (button.type === 'set')
        return saveOrAsk(module, (allowance) =>
          pressAgain({ values: button.values, opened: record }, (version) => once(allowance, version)),
        );
      if (unanswered.current.button !== button.name)
        unanswered.current = { button: button.name, key: idempotencyKey() };
      return once({ key: unanswered.current.key });
    },
    onSuccess: (_, { label, type }) => {
      void message.success(t(type === 'workflow' ? 'buttons.started' : 'buttons.done', { label }));
    },
    onError: (error) => {
      // What is there already was shown, and not meant.
      if (duplicatesOf(error)) return;
      const { title, detail } = describeProblem(error, t, module.fields);
      notification.error({ title, description: detail });
    },
    onSettled: (_, error) => {
      isPressing.current = false;
      if (!(error instanceof ApiProblem && error.status === 0)) unanswered.current = { button: '', key: '' };
      // Also what was refused: the record is not what it was on screen.
      void client.invalidateQueries({ queryKey: keys.records(module.name) });
    },
  });
  return {
    press: (button) => {
      if (isPressing.current) return;
      isPressing.current = true;
      mutation.mutate(button);
    },
    pressed: mutation.isPending ? mutation.variables.name : undefined,
  };
}
