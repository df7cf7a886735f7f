// SPDX-License-Identifier: Apache-2.0
#include "core/model/instant.h"
#include "core/storage/event_record.h"
#include "core/storage/unit_of_work.h"
#include "tests/runner.h"

using namespace leftfold;

class TstEventRecord : public QObject {
    Q_OBJECT

    static Payload payload(const std::string& bytes) { return {.bytes = bytes, .storedSize = bytes.size()}; }

private Q_SLOTS:
    void jsonIsTakenOverToTheByte() {
        Event event;
        event.payload = payload("{ \"b\": 0.10,\"a\":1e400, \"a\":2 }");
        const auto record = recordOf(event);
        QCOMPARE(*record.payload, event.payload.bytes);
        QCOMPARE(*record.metadata, std::string("null"));
        QVERIFY(!record.position && !record.version && !record.schemaVersion && record.occurredAt.empty());
    }

    void aDictionaryOfTheSpecificationStaysWhole() {
        Event event;
        event.shape = specificationShape();
        event.payload = payload("{\"event_id\":\"e\",\"user_id\":\"u\",\"total\":1}");
        QCOMPARE(*recordOf(event).payload, event.payload.bytes);
        QVERIFY(!recordOf(event).metadata);
    }

    void dataAndMetadataOfAnEnvelopeAreParted() {
        BodyShape shape;
        shape.dataPath = {"d"};
        shape.metadataPath = {"m"};
        Event event;
        event.shape = std::make_shared<const BodyShape>(shape);
        event.payload = payload("{\"d\":{\"x\":0.10},\"m\":{\"y\":2}}");
        QCOMPARE(*recordOf(event).payload, std::string("{\"x\":0.10}"));
        QCOMPARE(*recordOf(event).metadata, std::string("{\"y\":2}"));
    }

    void whatIsDecodedIsWrittenAsJsonAndWhatIsNotAsItIsStored() {
        Event event;
        event.payload = payload("---\n:a: 1\n");
        event.payload.encoding = Encoding::Yaml;
        event.payload.decoded = "{\"a\":1}";
        QCOMPARE(*recordOf(event).payload, std::string("{\"a\":1}"));
        event.payload = payload("oops");
        QCOMPARE(*recordOf(event).payload, std::string("oops"));
        event.payload.absent = true;
        QVERIFY(!recordOf(event).payload);
    }

    void theTypeReadsBackAsItIs() {
        Event event;
        event.type = "order.created";
        event.storedType = "order.created.v2";
        event.schemaVersion = 2;
        QCOMPARE(recordOf(event).eventType, std::string("order.created.v2"));
        event.storedType = "Shop.OrderCreated, Shop";
        QCOMPARE(recordOf(event).eventType, std::string("order.created"));
        QCOMPARE(*recordOf(event).schemaVersion, 2);
    }
};

LEFTFOLD_TEST(TstEventRecord)
#include "tst_event_record.moc"
