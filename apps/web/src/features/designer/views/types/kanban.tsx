import { SquareKanban } from 'lucide-react';
import { BoardSheet } from '../../tabs/BoardSheet.js';
import { choicesOf } from '../../tabs/view-types.js';
import { useFieldTypeCode } from '../../data/field-type-code.js';
import { editorViewType } from '../editor-view-type.js';
import { PreviewBoard } from '../PreviewBoard.js';

export const kanban = editorViewType<'kanban'>({
  type: 'kanban',
  Icon: SquareKanban,
  begin(document, types) {
    const [groupBy] = choicesOf(types, document).keys();
    return groupBy === undefined ? undefined : { groupBy };
  },
  needs: ({ groupBy }) => [groupBy],
  columns: 'cards',
  Sheet: ({ document, ...rest }) => <BoardSheet {...rest} choices={choicesOf(useFieldTypeCode(), document)} />,
  Preview: PreviewBoard,
});
