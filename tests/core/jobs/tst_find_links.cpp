// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/find_links.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

class TstFindLinks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void findsCauseAndEffects();
    void leavesOutWhatIsNotStored();
    void listsTheFirstEffects();
    void findsTheMessage();
    void stopsWhenAsked();
    void passesErrorsOn();

private:
    static Event event(int n, const std::string& cause, const std::string& correlation = "c-1") {
        Event made;
        made.id.text = "e" + std::to_string(n);
        made.type = "type-" + std::to_string(n);
        made.aggregate = {"Order", "o-1"};
        made.version = Version{n};
        made.causation.text = cause;
        made.correlation.text = correlation;
        return made;
    }
    MemoryStore m_store;
    NoProgress m_progress;
};

void TstFindLinks::initTestCase() {
    m_store.put(event(1, ""));
    m_store.put(event(2, "e1"));
    m_store.put(event(3, "e1"));
    m_store.put(event(4, "gone", ""));
    for (int n = 5; n < 20; ++n)
        m_store.put(event(n, "e3", "c-2"));
}

void TstFindLinks::findsCauseAndEffects() {
    const auto first = findLinks(m_store, event(1, ""), m_progress).value();
    QVERIFY(!first.cause);
    QCOMPARE(first.effects.size(), std::size_t{2});
    QCOMPARE(first.effects[1].type, std::string("type-3"));
    QVERIFY(!first.moreEffects);
    QCOMPARE(first.inProcess, 3);
    QCOMPARE(findLinks(m_store, event(2, "e1"), m_progress).value().cause->type, std::string("type-1"));
}

void TstFindLinks::leavesOutWhatIsNotStored() {
    const auto links = findLinks(m_store, event(4, "gone", ""), m_progress).value();
    QVERIFY(!links.cause);
    QCOMPARE(links.inProcess, 0);
    QVERIFY(links.effects.empty());
}

void TstFindLinks::listsTheFirstEffects() {
    const auto links = findLinks(m_store, event(3, "e1"), m_progress).value();
    QCOMPARE(links.effects.size(), std::size_t{8});
    QVERIFY(links.moreEffects);
}

void TstFindLinks::findsTheMessage() {
    MemoryStore store;
    store.put(event(1, ""));
    OutboxMessage message;
    message.eventId.text = "e1";
    message.attempts = 3;
    store.put(message);
    const auto links = findLinks(store, event(1, ""), m_progress).value();
    QVERIFY(links.messageCanBeTold);
    QVERIFY(!links.messageMayBeGone);
    QCOMPARE(links.messages.size(), std::size_t{1});
    QCOMPARE(links.messages.front().attempts, 3);
    QVERIFY(findLinks(store, event(2, ""), m_progress)->messages.empty());
}

void TstFindLinks::stopsWhenAsked() {
    struct Stop final : Progress {
        bool keepGoing(std::int64_t, std::int64_t) override { return false; }
    } stop;
    QCOMPARE(findLinks(m_store, event(1, ""), stop).error().code, ErrorCode::Cancelled);
}

void TstFindLinks::passesErrorsOn() {
    MemoryStore broken;
    broken.breakDown({ErrorCode::Unavailable, "The server went away.", {}});
    QCOMPARE(findLinks(broken, event(1, ""), m_progress).error().code, ErrorCode::Unavailable);
}

LEFTFOLD_TEST(TstFindLinks)
#include "tst_find_links.moc"
