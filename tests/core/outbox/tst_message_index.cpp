// SPDX-License-Identifier: Apache-2.0
#include "core/outbox/message_index.h"
#include "tests/runner.h"

using namespace leftfold;

class TstMessageIndex : public QObject {
    Q_OBJECT

    static OutboxMessage message(const std::string& event) {
        OutboxMessage made;
        made.eventId.text = event;
        return made;
    }

private Q_SLOTS:
    void findsWhatWasAdded() {
        MessageIndex index;
        QVERIFY(!index.find(hashId("e1")));
        for (int n = 0; n < 5000; ++n)
            index.add(message("e" + std::to_string(n)));
        for (int n = 0; n < 5000; ++n)
            QCOMPARE(index.find(hashId("e" + std::to_string(n))), &index.traces()[static_cast<std::size_t>(n)]);
        QVERIFY(!index.find(hashId("e5000")));
    }
    void theFirstOfTwinsIsFound() {
        MessageIndex index;
        index.add(message("a"));
        index.add(message("a"));
        QCOMPARE(index.find(hashId("a")), &index.traces()[0]);
        QVERIFY(!index.traces()[0].twin && index.traces()[1].twin);
    }
    void messagesForSeveralListenersAreNoTwins() {
        MessageIndex index;
        for (int n = 0; n < 2; ++n) {
            auto one = message("a");
            one.oneOfSeveral = true;
            index.add(one);
        }
        QVERIFY(index.traces()[1].sibling && !index.traces()[1].twin && !index.traces()[0].sibling);
    }
    void aMessageOfNoEventIsFoundByNobody() {
        MessageIndex index;
        index.add(message(""));
        QVERIFY(index.traces()[0].nameless && !index.traces()[0].twin);
        QVERIFY(!index.find(hashId("")));
        QCOMPARE(index.traces().size(), std::size_t{1});
    }
};

LEFTFOLD_TEST(TstMessageIndex)
#include "tst_message_index.moc"
