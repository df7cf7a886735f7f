// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/json_editor.h"
#include "ui/widgets/theme.h"
#include <QTextBlock>
#include <QTextLayout>

using namespace leftfold::ui;

class TstJsonEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void tellsWhatWasTypedWhenTypingPauses() {
        JsonEditor editor;
        QSignalSpy edited(&editor, &JsonEditor::edited);
        QTest::keyClicks(&editor, QStringLiteral("[1]"));
        QCOMPARE(edited.count(), 0);
        QTRY_COMPARE(edited.count(), 1);
        QCOMPARE(edited[0][0].toString(), QStringLiteral("[1]"));
    }
    void whatIsShownIsNotTyped() {
        JsonEditor editor;
        QSignalSpy edited(&editor, &JsonEditor::edited);
        QTest::keyClicks(&editor, QStringLiteral("["));
        editor.showText(QStringLiteral("{}"));
        editor.flush();
        QCOMPARE(edited.count(), 0);
        QCOMPARE(editor.toPlainText(), QStringLiteral("{}"));
    }
    void leavingTellsAtOnce() {
        JsonEditor editor;
        QSignalSpy edited(&editor, &JsonEditor::edited);
        QTest::keyClicks(&editor, QStringLiteral("7"));
        QFocusEvent out(QEvent::FocusOut);
        QCoreApplication::sendEvent(&editor, &out);
        QCOMPARE(edited.count(), 1);
    }
    void namesStringsAndNumbersDiffer() {
        JsonEditor editor;
        editor.showText(QStringLiteral("{\"a\": \"b\", \"c\": -1.5e3}"));
        QCoreApplication::processEvents();
        QVERIFY(colorAt(editor, 2) != colorAt(editor, 7));
        QVERIFY(colorAt(editor, 17) != colorAt(editor, 7));
        QCOMPARE(colorAt(editor, 17), tokens().accentText);
    }

private:
    static QColor colorAt(const JsonEditor& editor, int place) {
        for (const auto& part : editor.document()->firstBlock().layout()->formats())
            if (part.start <= place && place < part.start + part.length)
                return part.format.foreground().color();
        return {};
    }
};

LEFTFOLD_TEST(TstJsonEditor)
#include "tst_json_editor.moc"
