// SPDX-License-Identifier: Apache-2.0
#include "core/storage/role_dictionary.h"
#include "tests/runner.h"

using namespace leftfold;

class TstRoleDictionary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spellingsAreOneName() {
        for (const char* name : {"eventType", "EVENT_TYPE", "event type", "EventType", "evt-type", "evtTyp", "\"event\".\"type\""})
            QCOMPARE(plainName(name), std::string("eventtype"));
        QCOMPARE(plainName("EventID"), std::string("eventid"));
        QCOMPARE(plainName("AGGREGATEID"), std::string("aggregateid"));
        QCOMPARE(plainName("ts"), std::string("timestamp"));
        QCOMPARE(plainName(""), std::string());
        QCOMPARE(plainName("päyload"), std::string("päyload"));
    }

    void namesSayWhatTheyHold() {
        QCOMPARE(nameFit("type", "evt_type"), 1.0);
        QVERIFY(nameFit("version", "version") > nameFit("schema_version", "version"));
        QVERIFY(nameFit("schema_version", "event_version") > nameFit("version", "event_version"));
        QVERIFY(nameFit("event_id", "id") > nameFit("position", "id"));
        QCOMPARE(nameFit("payload", "price"), 0.0);
        QVERIFY(nameFit("occurred_at", "occurredAt") > nameFit("occurred_at", "created_at"));
        QVERIFY(nameFit("occurred_at", "updated_at") < nameFit("occurred_at", "created_at"));
    }

    void everyRoleHasNames() {
        for (const auto role : eventRoles())
            QVERIFY(nameFit(role, role) > 0.5);
    }

    void idsNameTheirThing() {
        QCOMPARE(namedThing("order_id"), std::string("order"));
        QCOMPARE(namedThing("PurchaseOrderId"), std::string("purchase_order"));
        for (const char* name : {"id", "order", "event_id", "tenant_id", "user_id", "correlation_id", "stream_id", "command_id"})
            QCOMPARE(namedThing(name), std::string());
    }
};

LEFTFOLD_TEST(TstRoleDictionary)
#include "tst_role_dictionary.moc"
