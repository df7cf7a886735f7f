// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/line_marks.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tokens.h"
#include <QPlainTextEdit>
#include <QTextBlock>

namespace leftfold::ui {

void markLines(QPlainTextEdit& editor, const std::vector<LineMark>& marks) {
    QList<QTextEdit::ExtraSelection> selections;
    for (const LineMark& mark : marks)
        for (int line = mark.first; line <= mark.last; ++line) {
            const QTextBlock block = editor.document()->findBlockByNumber(line - 1);
            if (!block.isValid())
                break;
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(block);
            selection.format.setBackground(mark.look == LineMark::Look::Wrong ? tokens().removedSoft : tokens().soft);
            selection.format.setProperty(QTextFormat::FullWidthSelection, true);
            selections << selection;
        }
    editor.setExtraSelections(selections);
}

} // namespace leftfold::ui
