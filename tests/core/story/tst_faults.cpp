// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/memory_store.h"
#include "core/story/faults.h"
#include "core/story/sample_folds.h"
#include "tests/core/story/telling.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// A story with faults in a store.
struct Faulty {
    MemoryStore store;
    std::vector<PlantedFault> faults;

    explicit Faulty(const Plan& plan) {
        FaultPlanter planter(plan);
        Story story({plan.events + 1, plan.seed}, sampleFolds().value());
        for (;;) {
            auto commit = story.next().value();
            if (!commit)
                break;
            for (OutboxMessage& message : commit->messages)
                message.state = MessageState::Published;
            planter.pass(*commit);
            if (auto written = store.write({&*commit, 1}); !written)
                qFatal("%s", written.error().message.c_str());
        }
        faults = planter.planted();
    }

    const PlantedFault& fault(FaultKind kind) const {
        const auto found = std::find_if(faults.begin(), faults.end(), [=](const PlantedFault& fault) { return fault.kind == kind; });
        if (found == faults.end())
            qFatal("fault %d is missing", static_cast<int>(kind));
        return *found;
    }
    const Event& at(Position position) const {
        const auto found =
            std::find_if(store.events().begin(), store.events().end(), [=](const Event& event) { return event.position == position; });
        return *found;
    }
    std::vector<Event> eventsWithId(const EventId& id) const {
        std::vector<Event> found;
        std::copy_if(
            store.events().begin(), store.events().end(), std::back_inserter(found), [&](const Event& event) { return event.id == id; });
        return found;
    }
    std::vector<OutboxMessage> messagesFor(const EventId& id) const {
        std::vector<OutboxMessage> found;
        std::copy_if(store.messages().begin(), store.messages().end(), std::back_inserter(found),
            [&](const OutboxMessage& message) { return message.eventId == id; });
        return found;
    }
};

} // namespace

class TstFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_faulty = std::make_unique<Faulty>(Plan{3000, 1}); }

    void eachFaultOnce_data() {
        QTest::addColumn<qint64>("events");
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {1, 2, 3, 4, 5, 6, 7, 8})
            QTest::addRow("shortest, seed %llu", seed) << qint64(1000) << seed;
        QTest::newRow("usual") << qint64(5000) << quint64(2);
    }
    void eachFaultOnce() {
        QFETCH(qint64, events);
        QFETCH(quint64, seed);
        const Faulty faulty({events, seed});
        QCOMPARE(faulty.faults.size(), static_cast<std::size_t>(faultKinds));
        for (int kind = 0; kind < faultKinds; ++kind)
            QVERIFY(!faulty.fault(static_cast<FaultKind>(kind)).sentence.empty());
        QCOMPARE(static_cast<qint64>(faulty.store.events().size()), events);
    }

    void theGapIsTheOnlyOne() {
        const PlantedFault& fault = m_faulty->fault(FaultKind::Gap);
        std::vector<std::int64_t> missing;
        std::int64_t expected = 1;
        std::map<AggregateId, std::int64_t> versions;
        std::vector<std::string> missingVersions;
        for (const Event& event : m_faulty->store.events()) {
            for (; expected < event.position->value; ++expected)
                missing.push_back(expected);
            ++expected;
            for (std::int64_t& version = versions[event.aggregate]; ++version < event.version->value;)
                missingVersions.push_back(event.aggregate.path() + ' ' + std::to_string(version));
        }
        QCOMPARE(missing, std::vector{fault.positions.at(0).value});
        QCOMPARE(missingVersions, std::vector{fault.aggregate.path() + ' ' + std::to_string(fault.version->value)});
    }

    void oneIdStandsTwice() {
        const PlantedFault& fault = m_faulty->fault(FaultKind::DuplicateEventId);
        const auto twins = m_faulty->eventsWithId(fault.events.at(0));
        QCOMPARE(twins.size(), 2u);
        QVERIFY(twins[0].position == fault.positions.at(0) && twins[1].position == fault.positions.at(1));
        QCOMPARE(m_faulty->messagesFor(fault.events.at(0)).size(), 1u);
        QCOMPARE(readBody(twins[1])->metadata.find("event_id")->text(), twins[0].id.text);
        std::set<EventId> ids;
        for (const Event& event : m_faulty->store.events())
            ids.insert(event.id);
        QCOMPARE(ids.size(), m_faulty->store.events().size() - 1);
    }

    void oneCauseIsNotStored() {
        std::set<std::string> ids;
        for (const Event& event : m_faulty->store.events())
            ids.insert(event.id.text);
        std::vector<std::int64_t> orphans;
        for (const Event& event : m_faulty->store.events())
            if (!event.causation.empty() && !ids.contains(event.causation.text))
                orphans.push_back(event.position->value);
        const PlantedFault& fault = m_faulty->fault(FaultKind::OrphanCause);
        QCOMPARE(orphans, std::vector{fault.positions.at(0).value});
        const Event& orphan = m_faulty->at(fault.positions.at(0));
        QCOMPARE(readBody(orphan)->metadata.find("causation_id")->text(), orphan.causation.text);
    }

    void twoEventsCauseEachOther() {
        const PlantedFault& fault = m_faulty->fault(FaultKind::CausationCycle);
        const Event start = m_faulty->eventsWithId(fault.events.at(0)).at(0);
        const Event end = m_faulty->eventsWithId(fault.events.at(1)).at(0);
        QCOMPARE(start.causation.text, end.id.text);
        QCOMPARE(end.causation.text, start.id.text);
        QCOMPARE(readBody(start)->metadata.find("causation_id")->text(), end.id.text);
        QCOMPARE(readBody(end)->metadata.find("event_id")->text(), end.id.text);
        QCOMPARE(m_faulty->messagesFor(end.id).size(), 1u);
    }

    void oneEventIsEarlierThanTheOneBefore() {
        const Event& event = m_faulty->at(m_faulty->fault(FaultKind::ClockBackwards).positions.at(0));
        EventQuery query;
        query.aggregate = event.aggregate;
        query.upToVersion = event.version;
        query.direction = Direction::Backward;
        const auto page = m_faulty->store.read(query).value();
        QVERIFY(*page.events.at(0).occurredAt < *page.events.at(1).occurredAt);
        int backwards = 0;
        Instant before{};
        for (const Event& other : m_faulty->store.events()) {
            backwards += *other.occurredAt < before ? 1 : 0;
            before = *other.occurredAt;
        }
        QCOMPARE(backwards, 1);
    }

    void oneSnapshotDrifted() {
        const PlantedFault& fault = m_faulty->fault(FaultKind::DriftedSnapshot);
        const FoldFor foldFor = sampleFolds().value();
        std::vector<std::string> drifted;
        std::map<AggregateId, Value> states;
        std::map<std::string, Fold> folds;
        for (const char* type : {"Order", "Inventory", "Customer"})
            folds[type] = foldFor(type);
        int checked = 0;
        for (const Event& event : m_faulty->store.events()) {
            if (!folds.contains(event.aggregate.type))
                continue;
            states[event.aggregate] = folds[event.aggregate.type](states[event.aggregate], event).value_or(states[event.aggregate]);
            if (event.version->value % UnitOfWork::snapshotEvery != 0)
                continue;
            const auto snapshots = m_faulty->store.snapshots(event.aggregate).value();
            for (const Snapshot& snapshot : snapshots)
                if (snapshot.version == *event.version && ++checked > 0 && !(readState(snapshot).value() == states[event.aggregate]))
                    drifted.push_back(event.aggregate.path() + ' ' + std::to_string(snapshot.version.value));
        }
        QVERIFY(checked >= 1);
        QCOMPARE(drifted, std::vector{fault.aggregate.path() + ' ' + std::to_string(fault.version->value)});
    }

    void onePayloadIsNoJson() {
        std::vector<std::int64_t> unreadable;
        for (const Event& event : m_faulty->store.events())
            if (!readBody(event))
                unreadable.push_back(event.position->value);
        QCOMPARE(unreadable, std::vector{m_faulty->fault(FaultKind::PayloadNoJson).positions.at(0).value});
    }

    void onlyTheNamedMessagesAreWrong() {
        std::set<EventId> events;
        for (const Event& event : m_faulty->store.events())
            events.insert(event.id);
        std::vector<EventId> stray;
        for (const OutboxMessage& message : m_faulty->store.messages())
            if (events.erase(message.eventId) == 0)
                stray.push_back(message.eventId);
        QVERIFY(stray == m_faulty->fault(FaultKind::MessageWithoutEvent).events);
        QVERIFY(events
            == std::set<EventId>(m_faulty->fault(FaultKind::EventWithoutMessage).events.begin(),
                m_faulty->fault(FaultKind::EventWithoutMessage).events.end()));
    }

    void thePoisonCannotBeRead() {
        const auto messages = m_faulty->messagesFor(m_faulty->fault(FaultKind::PoisonMessage).events.at(0));
        QCOMPARE(messages.size(), 1u);
        QVERIFY(messages[0].state == MessageState::Dead);
        QVERIFY(!parseJson(messages[0].payload.bytes));
    }

private:
    std::unique_ptr<Faulty> m_faulty;
};

LEFTFOLD_TEST(TstFaults)
#include "tst_faults.moc"
