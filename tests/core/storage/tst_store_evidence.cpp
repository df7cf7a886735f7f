// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/decode_payload.h"
#include "core/storage/store_evidence.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstStoreEvidence : public QObject {
    Q_OBJECT

    static Event event(std::string payload, std::optional<Version> version) {
        Event made;
        made.payload = decodePayload(std::move(payload));
        made.version = version;
        made.occurredAt = Instant{};
        return made;
    }

private Q_SLOTS:
    void whatTheFirstEventsSay() {
        const auto match = bestMatch(Engine::Postgresql, {messageDbMessages()});
        const std::vector<Event> sample{event("{}", Version{1}), event("{}", Version{0})};
        QCOMPARE(evidenceOf(*match.bound, sample), std::string("data is JSONB; versions from 0; times without a zone, taken as UTC"));
        QCOMPARE(evidenceOf(*match.bound, {}), std::string("no event yet; times without a zone, taken as UTC"));
    }

    void bytesAreLookedInto() {
        const auto match = bestMatch(
            Engine::Sqlite, {tableOf({}, "stored_events", {"originator_id", "originator_version integer", "topic", "state blob"}, true)});
        const std::vector<Event> sample{event("{}", Version{1}), event("--- 1", std::nullopt), event("\x01\x02", Version{2})};
        QCOMPARE(evidenceOf(*match.bound, sample),
            std::string("state is JSON and YAML and bytes that Leftfold cannot read in blob; versions from 1, some NULL"));
    }

    void whatIsMissingIsSaid() {
        auto table = tableOf({}, "events", {"event_id", "aggregate_id", "event_type", "version integer", "payload", "created_at"});
        const auto match = bestMatch(Engine::Sqlite, {table});
        const auto evidence = evidenceOf(*match.bound, std::vector{event("{}", std::nullopt)});
        QCOMPARE(evidence,
            std::string("payload is JSON; versions are NULL; no global position, ordered by created_at, event_id, aggregate_id, version"));
    }

    void rivalsAreNamed() {
        const auto matches = matchLayouts({Engine::Sqlite, {specificationEvents(), specificationEvents("events_2025")}}, builtInLayouts());
        const auto others = othersOf(matches, matches.front());
        QVERIFY2(others.starts_with("specification fits events_2025 (11 of 11 columns"), others.c_str());
        QVERIFY2(others.ends_with("choose it with --layout specification:events_2025"), others.c_str());
        const auto alone = matchLayouts({Engine::Sqlite, {specificationEvents()}}, builtInLayouts());
        QCOMPARE(othersOf(alone, alone.front()), std::string());
    }
};

LEFTFOLD_TEST(TstStoreEvidence)
#include "tst_store_evidence.moc"
