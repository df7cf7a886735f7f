// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/models/message_mark.h"
#include "ui/models/message_text.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstMessageMark : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStateHasItsMarkAndItsWord() {
        for (const auto state : {MessageState::Pending, MessageState::Published, MessageState::Failing, MessageState::Dead}) {
            QVERIFY(stateOf(markOf(state)) == state);
            QCOMPARE(markWord(markOf(state)), stateWord(state));
            QVERIFY(markMeaning(markOf(state)).contains(stateMeaning(state)));
        }
    }
    void noMessageIsALackOnlyWhereMessagesAreKept() {
        MessageStates states{true, false, {std::nullopt, MessageState::Dead}};
        QVERIFY((marksOf(states) == std::vector{MessageMark::Absent, MessageMark::Dead}));
        QCOMPARE(markWord(MessageMark::Absent), QStringLiteral("no message"));
        states.mayBeGone = true;
        QVERIFY((marksOf(states) == std::vector{MessageMark::Silent, MessageMark::Dead}));
        QVERIFY(markWord(MessageMark::Silent).isEmpty());
        QVERIFY(markMeaning(MessageMark::Silent).contains(QStringLiteral("deletes")));
    }
    void theUnknownSaysSo() {
        QVERIFY(!stateOf(MessageMark::Unknown));
        QVERIFY(markWord(MessageMark::Unknown).isEmpty());
        QVERIFY(!markMeaning(MessageMark::Unknown).isEmpty());
    }
};

LEFTFOLD_TEST(TstMessageMark)
#include "tst_message_mark.moc"
