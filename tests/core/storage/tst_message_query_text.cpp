// SPDX-License-Identifier: Apache-2.0
#include "core/storage/message_query_text.h"
#include "core/storage/message_reading.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstMessageQueryText : public QObject {
    Q_OBJECT

    static Table specificationOutbox() {
        return tableOf("public", "o",
            {"id uuid", "event_type", "event_id uuid", "aggregate_id", "aggregate_type", "payload jsonb", "published boolean",
                "published_at timestamp with time zone", "created_at timestamp with time zone", "attempts integer"});
    }
    static constexpr auto states = "CASE WHEN TRUE AND \"o\".\"published\"::text IN ('1', 't', 'true') THEN 'published' WHEN TRUE AND "
                                   "\"o\".\"attempts\" >= 3 THEN 'dead' WHEN TRUE AND \"o\".\"attempts\" >= 1 THEN 'failing' ELSE "
                                   "'pending' END";
    const LayoutMatch m_match = bestMatch(Engine::Postgresql, {specificationOutbox()}, LayoutRole::Outbox);

    std::string textOf(const MessageQuery& query) const {
        const MessageReader reader({&*m_match.bound, LayoutRole::Outbox}, query.order);
        const auto text = messagesStatement({&*m_match.bound, LayoutRole::Outbox}, query, reader.columns()).text;
        return text.substr(text.find(" FROM ") + 1);
    }

private Q_SLOTS:
    void statesFollowTheLayout() {
        QCOMPARE(messageStateSql({&*m_match.bound, LayoutRole::Outbox}), std::string(states));
        QCOMPARE(messageStateSql({&*m_match.bound, LayoutRole::DeadLetters}), std::string("'dead'"));
    }
    /// Version 1 of Spring Modulith's table has no status: nothing is dead there.
    void whatTheStoreLacksIsNeverTrue() {
        const auto match = bestMatch(Engine::Postgresql,
            {tableOf("public", "event_publication",
                {"id uuid", "listener_id", "event_type", "serialized_event", "publication_date timestamp with time zone",
                    "completion_date timestamp with time zone"})},
            LayoutRole::Outbox);
        QCOMPARE(messageStateSql({&*match.bound, LayoutRole::Outbox}),
            std::string("CASE WHEN TRUE AND (\"p\".\"completion_date\" IS NOT NULL) THEN 'published' ELSE 'pending' END"));
    }
    void inboxesHaveTheirOwnWords() {
        const auto match = bestMatch(Engine::Postgresql,
            {tableOf("eventuate", "received", {"consumer_id", "message_id", "creation_time bigint"})}, LayoutRole::Inbox);
        QCOMPARE(messageStateSql({&*match.bound, LayoutRole::Inbox}), std::string("CASE WHEN TRUE THEN 'handled' ELSE 'received' END"));
    }
    void oneStateAsTheRelayTakesThem() {
        QCOMPARE(textOf({.state = MessageState::Failing, .limit = 10}),
            "FROM \"public\".\"o\" AS \"o\" WHERE TRUE AND " + std::string(states)
                + " = 'failing' ORDER BY \"o\".\"created_at\", \"o\".\"id\" LIMIT $1");
    }
    void withTheUsualIndexEitherAnswerIsAskedAlone() {
        auto table = specificationOutbox();
        table.columns.insert(table.columns.begin(), Column{"id", "uuid", false, true});
        for (auto& column : table.columns)
            column.leadsIndex = column.leadsIndex || column.name == "published";
        const auto match = bestMatch(Engine::Postgresql, {table}, LayoutRole::Outbox);
        const MessageSection section{&*match.bound, LayoutRole::Outbox};
        const auto textFor = [&section](const MessageQuery& query) {
            return messagesStatement(section, query, MessageReader(section, query.order).columns()).text;
        };
        MessageQuery query{.state = MessageState::Dead, .direction = Direction::Backward, .after = Cursor{{"2026", "9f1c"}}, .limit = 10};
        const auto text = textFor(query);
        expectPart(text, "\"o\".\"id\" = ANY (ARRAY(SELECT id FROM ((SELECT \"o\".\"id\" AS id, \"o\".\"created_at\" AS k0, ");
        for (const char* branch :
            {"AND \"o\".\"published\" AND CASE", "AND NOT \"o\".\"published\" AND CASE", "AND \"o\".\"published\" IS NULL AND CASE"})
            expectPart(text, branch);
        expectPart(text,
            " = 'dead' AND (\"o\".\"created_at\", \"o\".\"id\") < ($7, $8) ORDER BY \"o\".\"created_at\" DESC, \"o\".\"id\" DESC "
            "LIMIT $9)) AS answers ORDER BY k0 DESC, k1 DESC LIMIT $10)) ORDER BY");
        query.order = MessageOrder::Any;
        QVERIFY(textFor(query).find("UNION ALL") == std::string::npos);
    }
    void allByTheirKey() {
        MessageQuery query;
        query.order = MessageOrder::Any;
        query.after = Cursor{{"9f1c2b7e-0000-4000-8000-0000000004be"}};
        QCOMPARE(
            textOf(query), std::string("FROM \"public\".\"o\" AS \"o\" WHERE TRUE AND \"o\".\"id\" > $1 ORDER BY \"o\".\"id\" LIMIT $2"));
    }
    void ofSomeEvents() {
        MessageQuery query;
        query.anyEventId = {EventId{"no uuid"}, EventId{"9f1c2b7e-0000-4000-8000-0000000004be"}};
        expectPart(textOf(query), "WHERE TRUE AND \"o\".\"event_id\" IN ($1) ORDER BY");
        query.anyEventId.pop_back();
        expectPart(textOf(query), "WHERE TRUE AND FALSE ORDER BY");
    }
    void ofOneMessage() {
        MessageQuery query;
        query.id = "9f1c2b7e-0000-4000-8000-0000000004be";
        expectPart(textOf(query), "WHERE TRUE AND \"o\".\"id\" IN ($1) ORDER BY");
        query.id = "no uuid";
        expectPart(textOf(query), "WHERE TRUE AND FALSE ORDER BY");
    }
    void counts() {
        const auto text = messageTallyStatement({&*m_match.bound, LayoutRole::Outbox}).text;
        expectPart(text, " END AS state, count(*), min(to_char(");
        expectPart(text, "max(\"o\".\"attempts\") FROM \"public\".\"o\" AS \"o\" WHERE TRUE GROUP BY 1");
    }
    /// A layout names columns in small letters; a store may have created them otherwise.
    void columnsAreSpeltAsInTheStore() {
        const auto cap = bestMatch(Engine::Postgresql,
            {tableOf("cap", "published",
                {"Id bigint", "Version", "Name", "Content", "Retries integer", "Added timestamp without time zone",
                    "ExpiresAt timestamp without time zone", "StatusName"})},
            LayoutRole::Outbox);
        expectPart(messageStateSql({&*cap.bound, LayoutRole::Outbox}), "WHEN TRUE AND \"o\".\"StatusName\" = 'Succeeded' THEN 'published'");
    }
};

LEFTFOLD_TEST(TstMessageQueryText)
#include "tst_message_query_text.moc"
