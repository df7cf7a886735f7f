// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/jump_field.h"
#include "ui/widgets/theme.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>

using namespace leftfold::ui;

class TstJumpField : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_field = std::make_unique<JumpField>(QStringLiteral("Go"));
        m_field->resize(600, 30);
        m_field->setWords({QStringLiteral("first"), QStringLiteral("state.total"), QStringLiteral("state.items")});
        m_field->show();
        QApplication::setActiveWindow(m_field.get());
        m_field->setFocus();
    }
    void saysWhatItTookTheTextFor() {
        m_field->setText(QStringLiteral("42"));
        m_field->setMeaning(QStringLiteral("version 42"));
        QCOMPARE(label()->text(), QStringLiteral("version 42"));
        QVERIFY(label()->geometry().right() < m_field->width());
        QVERIFY(m_field->parts().empty());
        QCOMPARE(m_field->accessibleDescription(), QStringLiteral("version 42"));
    }
    void marksWhatIsNoPlace() {
        m_field->setText(QStringLiteral("v999"));
        m_field->setProblem(QStringLiteral("no version 999 here"));
        QVERIFY(m_field->parts().at(0).wrong);
        m_field->setText(QStringLiteral("v99"));
        QVERIFY(m_field->parts().empty());
    }
    void longTextLeavesNoRoomForIt() {
        m_field->setText(QString(200, QLatin1Char('x')));
        m_field->setMeaning(QStringLiteral("find in states"));
        QVERIFY(label()->text().isEmpty());
        QCOMPARE(m_field->meaning(), QStringLiteral("find in states"));
    }
    void completesTheWordThatIsTyped() {
        QTest::keyClicks(m_field.get(), QStringLiteral("state.paid > state.to"));
        auto* completer = m_field->findChild<QCompleter*>();
        QCOMPARE(completer->currentCompletion(), QStringLiteral("state.total"));
        Q_EMIT completer->activated(completer->currentCompletion());
        QCOMPARE(m_field->text(), QStringLiteral("state.paid > state.total"));
    }

private:
    QLabel* label() { return m_field->findChild<QLabel*>(QStringLiteral("jumpMeaning")); }
    std::unique_ptr<JumpField> m_field;
};

LEFTFOLD_TEST(TstJumpField)
#include "tst_jump_field.moc"
