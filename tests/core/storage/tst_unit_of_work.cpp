// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/memory_store.h"
#include "core/storage/unit_of_work.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

const AggregateId counterId{"Counter", "k-1"};

/// State is how often something was noted.
Result<Value> countUp(const Value& state, const Event& event) {
    TRY_ASSIGN(const Value data, readData(event));
    if (data.find("refuse"))
        return fail(ErrorCode::Malformed, "refused");
    const int seen = state.find("seen") ? std::stoi(state.find("seen")->text()) : 0;
    return Value::object({{"seen", Value::integer(seen + 1)}});
}

NewEvent noted(int number) {
    NewEvent event;
    event.id.text = "e-" + std::to_string(number);
    event.type = "counter.noted.v1";
    event.data = Value::object({{"number", Value::integer(number)}});
    event.occurredAt = Instant(std::chrono::microseconds(number));
    event.correlation.text = "process";
    event.userId = "zoe@example.test";
    return event;
}

void raise(Aggregate& aggregate, int first, int last) {
    for (int number = first; number <= last; ++number)
        QVERIFY(aggregate.raise(noted(number)));
}

/// Raises so many events on a new aggregate and commits them.
void commitMany(MemoryStore& store, int count) {
    Aggregate counter(counterId, countUp);
    raise(counter, 1, count);
    UnitOfWork work;
    work.track(counter);
    QVERIFY(work.commit(store));
}

} // namespace

class TstUnitOfWork : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void payloadIsTheEventsDictionary() {
        const Value dictionary = toDictionary(noted(7), counterId, Version{3});
        QCOMPARE(toJson(dictionary),
            std::string(R"({"event_id":"e-7","event_type":"counter.noted.v1","occurred_at":"1970-01-01T00:00:00.000007Z",)"
                        R"("aggregate_id":"k-1","aggregate_type":"Counter","aggregate_version":3,"correlation_id":"process",)"
                        R"("user_id":"zoe@example.test","number":7})"));
    }

    void commitsEventsAndMessagesAtOnce() {
        MemoryStore store;
        Aggregate counter(counterId, countUp);
        raise(counter, 1, 3);
        UnitOfWork work;
        work.track(counter);
        work.track(counter);
        QVERIFY(work.commit(store));
        QCOMPARE(store.events().size(), 3u);
        QCOMPARE(store.messages().size(), 3u);
        QCOMPARE(store.messages()[2].eventId.text, std::string("e-3"));
        QVERIFY(store.messages()[1].id != store.messages()[2].id);
        QCOMPARE(toJson(readData(store.events()[1]).value()), std::string(R"({"number":2})"));
        QVERIFY(work.pending().appends.empty());
        QVERIFY(work.commit(store));
        QCOMPARE(store.events().size(), 3u);
    }

    void aRefusedCommitKeepsEverythingToBeTriedAgain() {
        MemoryStore store;
        Aggregate mine(counterId, countUp);
        Aggregate theirs(counterId, countUp);
        raise(mine, 1, 1);
        raise(theirs, 2, 2);
        UnitOfWork first;
        first.track(mine);
        QVERIFY(first.commit(store));
        UnitOfWork second;
        second.track(theirs);
        QVERIFY(second.commit(store).error().code == ErrorCode::Conflict);
        QCOMPARE(store.events().size(), 1u);
        QCOMPARE(second.pending().appends.at(0).events.size(), 1u);
    }

    void everyHundredthEventTakesASnapshot() {
        MemoryStore store;
        commitMany(store, 250);
        const auto snapshots = store.snapshots(counterId).value();
        QCOMPARE(snapshots.size(), 2u);
        QCOMPARE(snapshots[1].version.value, 200);
        QCOMPARE(snapshots[1].state.bytes, std::string(R"({"seen":200})"));
    }

    void loadingIsLatestSnapshotAndTheRest() {
        MemoryStore store;
        commitMany(store, 150);
        int folded = 0;
        const auto counting = [&folded](const Value& state, const Event& event) {
            ++folded;
            return countUp(state, event);
        };
        const auto loaded = Aggregate::load(store, counterId, counting);
        QVERIFY(loaded);
        QCOMPARE(loaded->version().value, 150);
        QCOMPARE(toJson(loaded->state()), std::string(R"({"seen":150})"));
        QCOMPARE(folded, 50);
    }

    void aNewAggregateLoadsAtZero() {
        MemoryStore store;
        QCOMPARE(Aggregate::load(store, counterId, countUp)->version().value, 0);
    }

    void whatTheFoldRefusesIsNotRaised() {
        Aggregate counter(counterId, countUp);
        NewEvent bad = noted(1);
        bad.data = Value::object({{"refuse", Value::boolean(true)}});
        QVERIFY(!counter.raise(bad));
        QCOMPARE(counter.version().value, 0);
    }
};

LEFTFOLD_TEST(TstUnitOfWork)
#include "tst_unit_of_work.moc"
