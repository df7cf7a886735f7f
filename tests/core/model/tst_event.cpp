// SPDX-License-Identifier: Apache-2.0
#include "core/model/event.h"
#include "core/model/json_text.h"
#include "core/model/metadata.h"
#include "core/model/snapshot.h"
#include "tests/runner.h"

using namespace leftfold;

class TstEvent : public QObject {
    Q_OBJECT

    static Event stored(std::string bytes, BodyShape shape) {
        Event event;
        event.payload.bytes = std::move(bytes);
        event.shape = std::make_shared<BodyShape>(std::move(shape));
        return event;
    }

private Q_SLOTS:
    void metadataStandsBesideTheData() {
        const auto event = stored(R"({"event_id":"e1","total":0.10,"user_id":"zoe"})", {.metadataMembers = {"event_id", "user_id"}});
        const auto body = readBody(event);
        QVERIFY(body);
        QCOMPARE(toJson(body->data), std::string(R"({"total":0.10})"));
        QCOMPARE(toJson(body->metadata), std::string(R"({"event_id":"e1","user_id":"zoe"})"));
        QCOMPARE(toJson(*readData(event)), std::string(R"({"total":0.10})"));
    }

    void metadataHasAColumnToo() {
        auto event = stored(R"({"event_id":"e1","total":1})", {.metadataMembers = {"event_id"}});
        event.metadata = Payload{.bytes = R"({"source":"shop"})"};
        QCOMPARE(toJson(readBody(event)->metadata), std::string(R"({"source":"shop","event_id":"e1"})"));
    }

    void metadataAlone() {
        auto event = stored(R"({"event_id":"e1","total":1})", {.metadataMembers = {"event_id"}});
        event.metadata = Payload{.bytes = R"({"source":"shop"})"};
        QCOMPARE(toJson(*readMetadata(event)), std::string(R"({"source":"shop","event_id":"e1"})"));
        event.payload.bytes = "broken"; // the column still tells
        QCOMPARE(toJson(*readMetadata(event)), std::string(R"({"source":"shop"})"));
        event.metadata->bytes = "broken too";
        QVERIFY(readMetadata(event)->isNull());
        event.shape = nullptr;
        QVERIFY(!readMetadata(event));
        event.metadata.reset();
        QVERIFY(readMetadata(event)->isNull());
    }

    void dataStandsInsideAnEnvelope() {
        const auto event = stored(R"({"headers":{"h":1},"payload":{"x":2}})", {.dataPath = {"payload"}, .metadataPath = {"headers"}});
        QCOMPARE(toJson(readBody(event)->data), std::string(R"({"x":2})"));
        QCOMPARE(toJson(readBody(event)->metadata), std::string(R"({"h":1})"));
    }

    void theOnlyMemberWrapsTheData() {
        const auto data = [](const char* payload) { return toJson(*readData(stored(payload, {.dataPath = {"*"}}))); };
        QCOMPARE(data(R"({"OrderPlaced":{"total":0.10}})"), std::string(R"({"total":0.10})"));
        QCOMPARE(data(R"("OrderDelivered")"), std::string("{}"));
        for (const auto* whole : {R"({"NameChanged":"Zoe"})", R"({"type":"OrderPlaced","lines":{}})", "[1]", "{}"})
            QCOMPARE(data(whole), std::string(whole));
    }

    void metadataStandsInsideItsColumn() {
        auto event = stored(R"({"class":"Placed","payload":{"total":1}})", {.dataPath = {"payload"}, .metadataPath = {"payload"}});
        event.metadata = Payload{.bytes = R"({"class":"Metadata","payload":{"ip":"::1"}})"};
        QCOMPARE(toJson(readBody(event)->metadata), std::string(R"({"ip":"::1"})"));
        event.metadata = Payload{.bytes = R"({"ip":"::2"})"};
        QCOMPARE(toJson(readBody(event)->metadata), std::string(R"({"ip":"::2"})"));
    }

    void pathsLeadThroughArrays() {
        const auto event = stored(R"({"args":[{"data":{"x":2}}]})", {.dataPath = {"args", "0", "data"}});
        QCOMPARE(toJson(readBody(event)->data), std::string(R"({"x":2})"));
        QCOMPARE(toJson(*readData(stored(R"({"args":[]})", {.dataPath = {"args", "0", "data"}}))), std::string(R"({"args":[]})"));
    }

    void onlyWhatBearsTheMarkIsAnEnvelope() {
        const BodyShape shape{.dataPath = {"message"}, .metadataPath = {"stamps"}, .envelopeMark = {"stamps"}};
        QCOMPARE(toJson(*readData(stored(R"({"stamps":{},"message":{"x":2}})", shape))), std::string(R"({"x":2})"));
        QCOMPARE(toJson(*readData(stored(R"({"to":"zoe","message":{"x":2}})", shape))), std::string(R"({"to":"zoe","message":{"x":2}})"));
    }

    void typedPairsStandForTheirValue() {
        const auto event = stored(
            R"({"total":{"_type_":"decimal_str","_data_":"49.90"},"by":{"_type_":"uuid_hex","_data_":"33333333333343338333333333333333"},"l":[{"_type_":"x","_data_":[1]}]})",
            {.wrapperType = "_type_", .wrapperValue = "_data_"});
        QCOMPARE(toJson(*readData(event)), std::string(R"({"total":"49.90","by":"33333333-3333-4333-8333-333333333333","l":[[1]]})"));
    }

    void aBrokenPayloadSaysWhere() {
        const auto body = readBody(stored("amount=9900", {}));
        QVERIFY(!body);
        QVERIFY(body.error().message.starts_with("The payload is no JSON: "));
    }

    void anAbsentPayloadIsNull() {
        auto event = stored("", {});
        event.payload.absent = true;
        QVERIFY(readBody(event)->data.isNull());
    }

    void aPartIsNoWhole() {
        auto event = stored("{\"a\":", {});
        event.payload.storedSize = 100;
        QVERIFY(readBody(event).error().message.find("in part") != std::string::npos);
    }

    void aSnapshotHoldsAState() {
        Snapshot snapshot;
        snapshot.state.bytes = R"({"state":{"a":1},"topic":"x"})";
        snapshot.shape = std::make_shared<BodyShape>(BodyShape{.dataPath = {"state"}});
        QCOMPARE(toJson(*readState(snapshot)), std::string(R"({"a":1})"));
    }
};

LEFTFOLD_TEST(TstEvent)
#include "tst_event.moc"
