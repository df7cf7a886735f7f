// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/line_marks.h"
#include "ui/widgets/theme.h"
#include <QPlainTextEdit>
#include <QTextBlock>

using namespace leftfold;
using namespace leftfold::ui;

class TstLineMarks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesStandOnColour() {
        QPlainTextEdit editor;
        editor.setPlainText(QStringLiteral("a\nb\nc\nd"));
        markLines(editor, {{2, 3, LineMark::Look::Met}, {4, 9, LineMark::Look::Wrong}});
        const auto marks = editor.extraSelections();
        QCOMPARE(marks.size(), 3);
        QCOMPARE(marks[0].cursor.block().text(), QStringLiteral("b"));
        QCOMPARE(marks[2].format.background().color(), tokens().removedSoft);
        markLines(editor, {});
        QVERIFY(editor.extraSelections().isEmpty());
    }
};

LEFTFOLD_TEST(TstLineMarks)
#include "tst_line_marks.moc"
