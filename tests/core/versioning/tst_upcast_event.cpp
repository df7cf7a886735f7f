// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/versioning/upcast_event.h"
#include "tests/runner.h"

using namespace leftfold;

class TstUpcastEvent : public QObject {
    Q_OBJECT

    static Event event(std::string payload) {
        Event result;
        result.type = "order.created";
        result.payload.bytes = std::move(payload);
        result.payload.storedSize = result.payload.bytes.size();
        return result;
    }

private Q_SLOTS:
    void aMissingVersionCountsAsOne() {
        auto stored = event(R"({"a":1})");
        QCOMPARE(readStored(stored, EventParts::Data)->schemaVersion, 1);
        stored.schemaVersion = 3;
        QCOMPARE(readStored(stored, EventParts::Data)->schemaVersion, 3);
    }

    void metadataIsReadOnlyWhereItIsWanted() {
        auto stored = event(R"({"a":1,"user_id":"u"})");
        BodyShape shape;
        shape.metadataMembers = {"user_id"};
        stored.shape = std::make_shared<const BodyShape>(shape);
        const auto data = readStored(stored, EventParts::Data);
        QCOMPARE(toJson(data->data), std::string(R"({"a":1})"));
        QVERIFY(data->metadata.isNull());
        const auto both = readStored(stored, EventParts::DataAndMetadata);
        QCOMPARE(toJson(both->data), std::string(R"({"a":1})"));
        QCOMPARE(toJson(both->metadata), std::string(R"({"user_id":"u"})"));
        QCOMPARE(both->view().type, std::string_view("order.created"));
        QCOMPARE(&both->view().event, &stored);
    }

    void aBrokenPayloadSaysWhere() {
        const auto stored = event("{oops");
        QVERIFY(readStored(stored, EventParts::Data).error().message.starts_with("The payload is no JSON"));
        QVERIFY(!readStored(stored, EventParts::DataAndMetadata));
    }
};

LEFTFOLD_TEST(TstUpcastEvent)
#include "tst_upcast_event.moc"
