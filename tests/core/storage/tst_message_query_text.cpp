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
        const auto text = messagesStatement({&*m_match.bound, LayoutRole::Outbox}, query, reader.columns())->text;
        return text.substr(text.find(" FROM ") + 1);
    }

private Q_SLOTS:
    void statesFollowTheLayout() {
        QCOMPARE(messageStateSql({&*m_match.bound, LayoutRole::Outbox}), std::string(states));
        QCOMPARE(messageStateSql({&*m_match.bound, LayoutRole::DeadLetters}), std::string("'dead'"));
    }
    void oneStateAsTheRelayTakesThem() {
        QCOMPARE(textOf({.state = MessageState::Failing, .limit = 10}),
            "FROM \"public\".\"o\" AS \"o\" WHERE TRUE AND " + std::string(states)
                + " = 'failing' ORDER BY \"o\".\"created_at\", \"o\".\"id\" LIMIT $1");
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
