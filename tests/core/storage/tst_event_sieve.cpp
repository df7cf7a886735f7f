// SPDX-License-Identifier: Apache-2.0
#include "core/storage/event_sieve.h"
#include "tests/core/expression/reading.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/core/storage/list_row.h"

using namespace leftfold;
using namespace leftfold::test;

class TstEventSieve : public QObject {
    Q_OBJECT

    const LayoutMatch m_match = bestMatch(Engine::Sqlite, {specificationEvents()});

    static Remainder restOf(const char* filter) {
        Remainder rest;
        rest.filter = *EventFilter::read(filter, noon());
        return rest;
    }
    EventSieve sieve(const char* filter) const { return EventSieve(*m_match.bound, restOf(filter)); }
    std::string columnsFor(const char* filter) const {
        std::string names;
        const auto made = sieve(filter);
        for (const auto& column : made.columns().columns())
            names += column.column + ' ';
        return names;
    }

private Q_SLOTS:
    void itReadsWhatTheFilterAsksFor() {
        QCOMPARE(columnsFor("data.total > 100"), std::string("payload "));
        QCOMPARE(columnsFor("type:order.* data.total > 100"), std::string("event_type payload "));
        QCOMPARE(columnsFor("-aggregate:Order"), std::string("aggregate_type aggregate_id "));
        QCOMPARE(columnsFor("after:2026-01-01 version > 3"), std::string("version occurred_at created_at "));
        QCOMPARE(columnsFor("metadata.user:bot"), std::string("payload "));
        QCOMPARE(columnsFor("outbox:dead"), std::string());
    }

    void columnsOfTheStatementKeepTheirPlaces() {
        ColumnList before;
        before.place({"e", "position"});
        before.place({"e", "payload"});
        const EventSieve made(*m_match.bound, restOf("type:a data.x = 1"), before);
        QCOMPARE(made.columns().columns().size(), std::size_t{3});
        QCOMPARE(made.columns().columns()[2].column, std::string("event_type"));
    }

    void oneRowLeavesNothingToTheNext() {
        const auto made = sieve("data.total > 100 correlation:c-1");
        const auto row = [](std::optional<std::string> correlation, std::optional<std::string> payload) {
            return ListRow({std::move(correlation), std::move(payload)});
        };
        QVERIFY(made.mayAccept(row("c-1", R"({"total":"100.01"})")));
        QVERIFY(!made.mayAccept(row(std::nullopt, R"({"total":"100.01"})")));
        QVERIFY(!made.mayAccept(row("c-1", std::nullopt)));
        QVERIFY(!made.mayAccept(row("c-1", R"({"total":101)"))); // no JSON
        QVERIFY(made.mayAccept(row("c-1", R"({"total":101})")));
    }

    void aggregatesAndTimesAreForgottenToo() {
        const auto made = sieve("aggregate:Order time > 2026-01-01");
        QVERIFY(made.mayAccept(ListRow({"Order", "2026-03-01T09:00:00Z", std::nullopt, "o-1"})));
        QVERIFY(!made.mayAccept(ListRow({"Order", "2026-03-01T09:00:00Z", std::nullopt, std::nullopt}))); // no id, no aggregate
        QVERIFY(!made.mayAccept(ListRow({"Order", std::nullopt, std::nullopt, "o-1"})));
    }

    void whatOnlyMessagesTellPasses() {
        QVERIFY(sieve("outbox:dead").mayAccept(ListRow()));
        const auto made = sieve("outbox:dead data.x = 1");
        QVERIFY(made.mayAccept(ListRow({std::string(R"({"x":1})")})));
        QVERIFY(!made.mayAccept(ListRow({std::string(R"({"x":2})")})));
        QVERIFY(sieve("outbox:dead or data.x = 1").mayAccept(ListRow({std::string(R"({"x":2})")})));
    }

    void whatTheEngineCannotTellIsTested() {
        Remainder rest;
        rest.anyId = {EventId{"e-1"}};
        rest.afterVersion = Version{3};
        const EventSieve made(*m_match.bound, rest);
        QVERIFY(made.mayAccept(ListRow({"e-1", "4"})));
        QVERIFY(!made.mayAccept(ListRow({"e-1", "3"})));
        QVERIFY(!made.mayAccept(ListRow({"e-2", "4"})));
    }
};

LEFTFOLD_TEST(TstEventSieve)
#include "tst_event_sieve.moc"
