// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/workspace_answers.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/session/state_session.h"

using namespace leftfold;
using namespace leftfold::ui;

/// Shelf/s-1: v1 lists it, v2 and v3 count, v4 is no JSON.
class TstStateSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>();
        m_session = std::make_unique<StateSession>(m_bench->workspace, m_bench->session);
        QVERIFY(m_bench->openStore());
        QSignalSpy folded(&m_bench->session, &ReplaySession::timelineChanged);
        m_bench->session.show({"Shelf", "s-1"});
        QVERIFY(QTest::qWaitFor([this] { return m_bench->session.timeline() != nullptr; }));
    }
    void cleanup() { m_session.reset(); }
    void nobodyIsSoughtForNobody() {
        QVERIFY(allAnswered(m_bench->workspace));
        QVERIFY(!m_session->writers());
    }
    void theWritersFollowTheHead() {
        want();
        QCOMPARE(writer("/count"), 3);
        QCOMPARE(writer("/price"), 1);
        m_bench->session.setHead(2);
        QVERIFY(QTest::qWaitFor([this] { return m_session->writers().has_value(); }));
        QCOMPARE(writer("/count"), 2);
    }
    void changesAreToldSinceAVersion() {
        QVERIFY(!m_session->sinceState());
        QSignalSpy changed(m_session.get(), &StateSession::sinceChanged);
        m_session->setSince(Version{1});
        QVERIFY(QTest::qWaitFor([this] { return m_session->sinceState() != nullptr; }));
        QCOMPARE(m_session->sinceState()->find("count")->text(), std::string("1"));
        m_session->setSince(Version{99});
        QVERIFY(!m_session->sinceState());
        m_session->setSince({});
        QCOMPARE(changed.count(), 4);
    }
    void thePastAnswers() {
        want();
        QSignalSpy found(m_session.get(), &StateSession::writerFound);
        std::optional<PlaceWriting> writing;
        connect(m_session.get(), &StateSession::writerFound, this, [&](const std::optional<PlaceWriting>& told) { writing = told; });
        m_session->askPrevious(JsonPointer::parse("/count").value());
        QVERIFY(found.wait());
        QCOMPARE(writing->step, 2u);
        m_session->askPrevious(JsonPointer::parse("/price").value());
        QVERIFY(found.wait());
        QVERIFY(!writing);
    }
    void touchesAreFound() {
        want();
        std::vector<std::size_t> steps;
        QSignalSpy found(m_session.get(), &StateSession::touchesFound);
        connect(m_session.get(), &StateSession::touchesFound, this,
            [&](const JsonPointer&, const std::vector<std::size_t>& told) { steps = told; });
        m_session->askTouches(JsonPointer::parse("/count").value());
        QVERIFY(found.wait());
        QCOMPARE(steps, (std::vector<std::size_t>{1, 2, 3}));
    }
    void whatWasRemovedIsAskedFor() {
        want();
        QSignalSpy found(m_session.get(), &StateSession::removalsFound);
        m_session->askRemovals({});
        QVERIFY(found.wait());
    }

private:
    void want() {
        m_session->setWanted(true);
        QVERIFY(QTest::qWaitFor([this] { return m_session->writers().has_value(); }));
    }
    int writer(const char* place) const {
        const auto state = m_bench->session.timeline()->state(m_bench->session.head());
        const auto* node = writersAt(*m_session->writers(), state, JsonPointer::parse(place).value());
        return node ? static_cast<int>(node->latest) : -1;
    }
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<StateSession> m_session;
};

LEFTFOLD_TEST(TstStateSession)
#include "tst_state_session.moc"
