// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/layout_document.h"
#include "core/storage/layout_draft.h"
#include "core/storage/layout_proposal.h"
#include "tests/core/storage/hand_made_table.h"

using namespace leftfold;
using namespace leftfold::test;

class TstLayoutProposal : public QObject {
    Q_OBJECT

    static std::string told(const TableProposal& proposal) {
        std::string text;
        for (const auto& role : proposal.roles)
            text += role.role + '=' + role.source + ' ';
        return text;
    }

    static void fits(const TableProposal& proposal, const Table& table) {
        const auto layout = readLayout(toJson(proposal.document), "proposal");
        QVERIFY2(layout, layout ? "" : layout.error().message.c_str());
        const auto matches = matchLayouts({Engine::Sqlite, {table}}, std::vector{*layout});
        QVERIFY2(matches.front().bound, matches.front().reason.c_str());
    }

private Q_SLOTS:
    void aStreamTable() {
        const auto made = streamTable();
        const auto proposal = proposeLayout(Engine::Sqlite, made.sample());
        QVERIFY2(proposal.isLog(), proposal.refusal.c_str());
        QCOMPARE(told(proposal),
            std::string("position=evtId event_id=evtId type=evtType aggregate_type=stream aggregate_id=stream version=ver "
                        "occurred_at=happenedAt payload=body "));
        fits(proposal, made.table);
        QCOMPARE(roleSource(proposal.document, "aggregate_id").separator, std::string("-"));
        QVERIFY(proposal.confidence > 0.8);
        for (const auto& role : proposal.roles)
            QVERIFY(!role.reason.empty() && role.confidence > 0);
    }

    void hostileNames() {
        HandMade made{tableOf({}, "a \"b\" * ü'; drop", {"select integer", "Event.Type", "aggregate \"id\"", "from integer", "päy"}), {}};
        for (int at = 0; at < 8; ++at)
            made.rows.push_back(
                {std::to_string(at + 1), at % 2 == 0 ? "a.b" : "c.d", at % 2 == 0 ? "o1" : "o2", std::to_string(at / 2), "{}"});
        made.table.columns[2].name = "aggregate \"id\"";
        const auto proposal = proposeLayout(Engine::Sqlite, made.sample());
        QVERIFY2(proposal.isLog(), proposal.refusal.c_str());
        QCOMPARE(told(proposal), std::string("position=select type=Event.Type aggregate_id=aggregate \"id\" version=from payload=päy "));
        fits(proposal, made.table);
    }

    void sequencesAreToldByHowTheyCount() {
        HandMade made{tableOf({}, "log", {"number integer", "sequence integer", "type", "entity_id", "data"}), {}};
        for (int at = 0; at < 12; ++at)
            made.rows.push_back({std::to_string(at / 3), std::to_string(at), at % 2 == 0 ? "a" : "b", "e" + std::to_string(at % 3), "{}"});
        expectPart(told(proposeLayout(Engine::Sqlite, made.sample())), "version=number");
        expectPart(told(proposeLayout(Engine::Sqlite, made.sample())), "position=sequence");
    }

    void anIdNamesItsThing() {
        HandMade made{tableOf({}, "log", {"type", "order_id integer", "data"}), {}};
        for (int at = 0; at < 8; ++at)
            made.rows.push_back({at % 2 == 0 ? "a" : "b", std::to_string(at % 3), "{}"});
        const auto proposal = proposeLayout(Engine::Sqlite, made.sample());
        QCOMPARE(roleSource(proposal.document, "aggregate_type").constant, std::string("order"));
        fits(proposal, made.table);
    }

    void anEmptyTableIsToldByItsNames() {
        const auto table = tableOf({}, "log", {"id uuid", "event_type", "stream_id", "version integer", "payload jsonb", "created_at"});
        const auto proposal = proposeLayout(Engine::Postgresql, {table, {}});
        QVERIFY2(proposal.isLog(), proposal.refusal.c_str());
        QCOMPARE(proposal.rows, 0);
        QVERIFY(proposal.confidence < proposeLayout(Engine::Sqlite, streamTable().sample()).confidence);
    }

    void otherTablesAreRefused() {
        HandMade users{tableOf({}, "users", {"id integer", "name", "email", "created_at"}), {}};
        for (int at = 0; at < 8; ++at)
            users.rows.push_back({std::to_string(at), "User " + std::to_string(at), "u@x", "2026-01-01"});
        const auto proposal = proposeLayout(Engine::Sqlite, users.sample());
        QVERIFY(!proposal.isLog());
        QCOMPARE(proposal.refusalSentence(),
            std::string("users is no log of events as far as Leftfold can tell: no column holds the names of event types."));
        QVERIFY(proposal.document.isNull());
        QVERIFY(!proposeLayout(Engine::Sqlite, {tableOf({}, "none", {}), {}}).isLog());
    }

    void messagesAreDoubted() {
        auto made = streamTable();
        made.table.columns.push_back({"published_at", "text"});
        for (auto& row : made.rows)
            row.emplace_back(std::nullopt);
        const auto proposal = proposeLayout(Engine::Sqlite, made.sample());
        QCOMPARE(proposal.doubts.size(), std::size_t{1});
        expectPart(proposal.doubts.front(), "outbox");
    }

    void twoHundredColumns() {
        auto made = streamTable();
        for (int at = 0; at < 194; ++at) {
            made.table.columns.push_back({"pad " + std::to_string(at), "text"});
            for (auto& row : made.rows)
                row.emplace_back("x");
        }
        fits(proposeLayout(Engine::Sqlite, made.sample()), made.table);
    }
};

LEFTFOLD_TEST(TstLayoutProposal)
#include "tst_layout_proposal.moc"
