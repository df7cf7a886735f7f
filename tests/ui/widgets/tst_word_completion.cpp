// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/word_completion.h"
#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QPlainTextEdit>

using namespace leftfold;
using namespace leftfold::ui;

class TstWordCompletion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void init() {
        m_editor = std::make_unique<QPlainTextEdit>();
        m_completion = new WordCompletion(m_editor.get());
        m_completion->setWords({QStringLiteral("order.created"), QStringLiteral("order.confirmed"), QStringLiteral("/data/total")});
        m_editor->show();
        QApplication::setActiveWindow(m_editor.get());
        m_editor->setFocus();
    }
    void stringsThatAreOpen() {
        QVERIFY(openString(QStringLiteral("{ ")).isNull());
        QCOMPARE(openString(QStringLiteral("{ \"or")), QStringLiteral("or"));
        QVERIFY(openString(QStringLiteral("{ \"or\": 1")).isNull());
        QCOMPARE(openString(QStringLiteral("\"a\": \"x\\\"y")), QStringLiteral("x\\\"y"));
        QVERIFY(!openString(QStringLiteral("\"")).isNull());
    }
    void wordsAreOfferedWithinAString() {
        QTest::keyClicks(m_editor.get(), QStringLiteral("{ conf"));
        QTest::qWait(1);
        QVERIFY(!popup()->isVisible());
        m_editor->clear();
        QTest::keyClicks(m_editor.get(), QStringLiteral("{ \"conf"));
        QTRY_VERIFY(popup()->isVisible());
        QCOMPARE(m_completion->completer()->completionCount(), 1);
    }
    void aWordIsTakenWithItsQuote() {
        QTest::keyClicks(m_editor.get(), QStringLiteral("{ \"conf"));
        QTRY_VERIFY(popup()->isVisible());
        QTest::keyClick(popup(), Qt::Key_Return);
        QCOMPARE(m_editor->toPlainText(), QStringLiteral("{ \"order.confirmed\""));
        QVERIFY(!popup()->isVisible());
    }
    void aQuoteThatFollowsIsKept() {
        m_editor->setPlainText(QStringLiteral("{ \"tot\" }"));
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(6);
        m_editor->setTextCursor(cursor);
        Q_EMIT m_completion->completer()->activated(QStringLiteral("/data/total"));
        QCOMPARE(m_editor->toPlainText(), QStringLiteral("{ \"/data/total\" }"));
    }

private:
    QAbstractItemView* popup() const { return m_completion->completer()->popup(); }
    std::unique_ptr<QPlainTextEdit> m_editor;
    WordCompletion* m_completion = nullptr;
};

LEFTFOLD_TEST(TstWordCompletion)
#include "tst_word_completion.moc"
