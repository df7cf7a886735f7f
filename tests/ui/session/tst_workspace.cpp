// SPDX-License-Identifier: Apache-2.0
#include "core/storage/memory_store.h"
#include "tests/runner.h"
#include "ui/session/workspace.h"
#include <QSignalSpy>
#include <atomic>
#include <latch>

using namespace leftfold;
using namespace leftfold::ui;

class TstWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        *m_gone = false;
        m_workspace = std::make_unique<Workspace>([gone = m_gone](const StoreChoice& choice) { return openStore(choice.store, *gone); });
    }
    void opensOffTheWindowsThread() {
        QSignalSpy opened(m_workspace.get(), &Workspace::opened);
        QSignalSpy counted(m_workspace.get(), &Workspace::summaryChanged);
        m_workspace->open({"shop", {}, true});
        QVERIFY(!m_workspace->isOpen());
        QVERIFY(opened.wait());
        QVERIFY(m_workspace->isOpen());
        QVERIFY(m_workspace->choice().production);
        QTRY_COMPARE(counted.count(), 1);
        QCOMPARE(m_workspace->summary()->events, 10);
        QVERIFY(!m_workspace->jobs().current());
    }
    void aStoreThatDoesNotOpenLeavesTheOther() {
        open();
        QSignalSpy failed(m_workspace.get(), &Workspace::openFailed);
        m_workspace->open({"missing", {}, false});
        QVERIFY(failed.wait());
        QCOMPARE(failed.front().front().value<Error>().message, std::string("There is no such file."));
        QVERIFY(m_workspace->isOpen());
        QCOMPARE(m_workspace->choice().store, std::string("shop"));
    }
    void onlyTheLastOpeningCounts() {
        QSignalSpy opened(m_workspace.get(), &Workspace::opened);
        m_workspace->open({"shop", {}, false});
        m_workspace->open({"other", {}, false});
        QVERIFY(opened.wait());
        QTest::qWait(50);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(m_workspace->choice().store, std::string("other"));
    }
    void answersComeBackOnThisThread() {
        open();
        bool answered = false;
        m_workspace->ask(
            this, {}, [](EventSource& source, Progress&) { return source.read({}); },
            [&, home = QThread::currentThread()](Result<EventPage> page) {
                QCOMPARE(page->events.size(), std::size_t(10));
                QCOMPARE(QThread::currentThread(), home);
                answered = true;
            });
        QTRY_VERIFY(answered);
    }
    void aNewerQuestionSilencesTheOlder() {
        open();
        Latest latest;
        QStringList answers;
        std::latch gate(1);
        const auto ask = [&](const QString& name) {
            m_workspace->ask(
                this, {{}, Lane::Quick, &latest},
                [&gate, first = name == QLatin1String("one")](EventSource&, Progress&) -> Result<int> {
                    if (first)
                        gate.wait();
                    return 1;
                },
                [&answers, name](Result<int>) { answers << name; });
        };
        ask(QStringLiteral("one"));
        ask(QStringLiteral("two"));
        gate.count_down();
        QTRY_COMPARE(answers, QStringList{QStringLiteral("two")});
    }
    void answersOfTheStoreBeforeAreDropped() {
        open();
        std::latch gate(1);
        bool answered = false;
        m_workspace->ask(
            this, {},
            [&gate](EventSource&, Progress&) -> Result<int> {
                gate.wait();
                return 1;
            },
            [&](Result<int>) { answered = true; });
        QSignalSpy opened(m_workspace.get(), &Workspace::opened);
        m_workspace->open({"other", {}, false});
        QVERIFY(opened.wait());
        gate.count_down();
        QThreadPool::globalInstance()->waitForDone();
        QTest::qWait(20);
        QVERIFY(!answered);
    }
    void longWorkIsShownAndCanBeCancelled() {
        open();
        QTRY_VERIFY(!m_workspace->jobs().current());
        std::atomic<bool> stopped = false;
        m_workspace->ask(
            this, {QStringLiteral("Walking"), Lane::Long, nullptr},
            [&](EventSource&, Progress& progress) -> Result<int> {
                while (progress.keepGoing(1, 4)) { }
                stopped = true;
                return fail(ErrorCode::Cancelled, "Cancelled.");
            },
            [](Result<int>) { QFAIL("A cancelled job does not answer"); });
        QCOMPARE(m_workspace->jobs().current()->name, QStringLiteral("Walking"));
        QTRY_COMPARE(m_workspace->jobs().current()->percent, 25);
        m_workspace->jobs().cancelCurrent();
        QTRY_VERIFY(stopped);
        QTRY_VERIFY(!m_workspace->jobs().current());
    }
    void aLostConnectionIsToldAndComesBack() {
        open();
        m_workspace->showPage(QStringLiteral("events"));
        m_workspace->setFilter(QStringLiteral("type:order.*"));
        *m_gone = true;
        QSignalSpy lost(m_workspace.get(), &Workspace::connectionLost);
        bool failed = false;
        m_workspace->ask(
            this, {},
            [gone = m_gone](EventSource&, Progress&) -> Result<int> {
                return *gone ? Result<int>(fail(ErrorCode::Unavailable, "The server is gone.")) : Result<int>(1);
            },
            [&](Result<int> answer) { failed = !answer; });
        QVERIFY(lost.wait());
        QTRY_VERIFY(failed);
        m_workspace->reconnect();
        QTRY_COMPARE(lost.count(), 2);
        *m_gone = false;
        QSignalSpy reconnected(m_workspace.get(), &Workspace::reconnected);
        m_workspace->reconnect();
        QVERIFY(reconnected.wait());
        QCOMPARE(m_workspace->filter(), QStringLiteral("type:order.*"));
        QCOMPARE(m_workspace->page(), QStringLiteral("events"));
    }
    void tryingAStoreOpensNothing() {
        std::optional<Result<StoreDescription>> answer;
        m_workspace->tryStore(this, {}, {"missing", {}, false}, [&](Result<StoreDescription> store) { answer = std::move(store); });
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().code, ErrorCode::NotFound);
        QVERIFY(!m_workspace->isOpen());
    }
    void selectionIsOneState() {
        open();
        QSignalSpy event(m_workspace.get(), &Workspace::eventSelected);
        QSignalSpy aggregate(m_workspace.get(), &Workspace::aggregateSelected);
        m_workspace->selectEvent(makeEvent(3));
        m_workspace->selectEvent(makeEvent(3));
        QCOMPARE(event.count(), 1);
        QCOMPARE(aggregate.count(), 1);
        QCOMPARE(m_workspace->selectedAggregate()->path(), std::string("Order/o-1"));
        m_workspace->clearEvent();
        QVERIFY(!m_workspace->selectedEvent());
        m_workspace->close();
        QVERIFY(!m_workspace->selectedAggregate());
    }
    void backLeadsToThePlaceAndAsksForItsEvent() {
        open();
        m_workspace->showPage(QStringLiteral("events"));
        m_workspace->selectEvent(makeEvent(3));
        m_workspace->showPage(QStringLiteral("replay"));
        m_workspace->selectEvent(makeEvent(4));
        QSignalSpy wanted(m_workspace.get(), &Workspace::eventWanted);
        QVERIFY(m_workspace->canGoBack());
        m_workspace->goBack();
        QCOMPARE(m_workspace->page(), QStringLiteral("events"));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().front().value<EventRef>().position->value, 3);
        QVERIFY(m_workspace->canGoForward());
        m_workspace->goForward();
        QCOMPARE(m_workspace->page(), QStringLiteral("replay"));
    }

private:
    static Event makeEvent(std::int64_t position) {
        Event event;
        event.position = Position{position};
        event.id.text = "e" + std::to_string(position);
        event.type = "order.created";
        event.aggregate = {"Order", "o-1"};
        event.version = Version{position};
        return event;
    }
    static Result<std::unique_ptr<EventSource>> openStore(const std::string& store, bool isGone) {
        if (store == "missing")
            return fail(ErrorCode::NotFound, "There is no such file.");
        if (isGone)
            return fail(ErrorCode::Unavailable, "The server does not answer.");
        auto memory = std::make_unique<MemoryStore>();
        for (std::int64_t position = 1; position <= 10; ++position)
            memory->put(makeEvent(position));
        return memory;
    }
    void open() {
        QSignalSpy opened(m_workspace.get(), &Workspace::opened);
        m_workspace->open({"shop", {}, false});
        QVERIFY(opened.wait());
    }

    /// Outlives the test: a connection may still be opening when it is gone.
    std::shared_ptr<std::atomic<bool>> m_gone = std::make_shared<std::atomic<bool>>(false);
    std::unique_ptr<Workspace> m_workspace;
};

LEFTFOLD_TEST(TstWorkspace)
#include "tst_workspace.moc"
