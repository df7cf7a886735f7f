// SPDX-License-Identifier: Apache-2.0
#include "core/model/event_object.h"
#include "core/model/json_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstEventObject : public QObject {
    Q_OBJECT

    static Event orderCreated(std::string payload) {
        Event event;
        event.position = Position{17};
        event.id.text = "e-1";
        event.type = "order.created";
        event.storedType = "order.created.v1";
        event.schemaVersion = 1;
        event.aggregate = {"Order", "o-17"};
        event.version = Version{1};
        event.occurredAt = parseInstant("2026-03-01T09:00:00Z");
        event.correlation.text = "c-1";
        event.causation.text = "e-0";
        event.payload.storedSize = payload.size();
        event.payload.bytes = std::move(payload);
        return event;
    }

    /// Texts stand here with ' for ", or moc loses its way among the raw strings.
    static std::string json(std::string text) {
        std::replace(text.begin(), text.end(), '\'', '"');
        return text;
    }

    static std::string written(const Event& event) {
        std::string out;
        appendEvent(out, event);
        return out;
    }

    static std::string tail(const Event& event) {
        const std::string text = written(event);
        return text.substr(text.find(json("'data'")));
    }

private Q_SLOTS:
    void membersStandInTheOrderOfTheContract() {
        QCOMPARE(written(orderCreated("{}")),
            json("{'position':17,'event_id':'e-1','event_type':'order.created','stored_type':'order.created.v1',"
                 "'schema_version':1,'aggregate_type':'Order','aggregate_id':'o-17','aggregate_version':1,"
                 "'occurred_at':'2026-03-01T09:00:00.000000Z','correlation_id':'c-1','causation_id':'e-0','data':{},'metadata':null}"));
    }

    void whatTheStoreDoesNotHaveIsNull() {
        Event event;
        event.payload.absent = true;
        QCOMPARE(written(event),
            json("{'position':null,'event_id':null,'event_type':null,'stored_type':null,'schema_version':null,"
                 "'aggregate_type':null,'aggregate_id':null,'aggregate_version':null,'occurred_at':null,"
                 "'correlation_id':null,'causation_id':null,'data':null,'metadata':null}"));
    }

    void numbersKeepTheirDigits() {
        QCOMPARE(tail(orderCreated(json("{'a':12345678901234567890123,'b':0.10,'c':1e400,'d':-0}"))),
            json("'data':{'a':12345678901234567890123,'b':0.10,'c':1e400,'d':-0},'metadata':null}"));
    }

    void aBrokenPayloadIsTextWithItsProblem() {
        auto event = orderCreated("amount=\"9900\"");
        event.metadata = Payload{.bytes = json("{'source':'shop'}")};
        const std::string text = tail(event);
        QVERIFY(text.starts_with(json("'data':'amount=\\'9900\\'','metadata':{'source':'shop'},'problem':'The payload is no JSON")));
        QVERIFY(parseJson("{" + text).has_value());
    }

    void brokenMetadataLeavesTheData() {
        auto event = orderCreated(json("{'total':1}"));
        event.metadata = Payload{.bytes = "user: zoe"};
        QVERIFY(tail(event).starts_with(json("'data':{'total':1},'metadata':'user: zoe','problem':'The metadata is no JSON")));
    }

    void bytesAreHexadecimal() {
        auto event = orderCreated(std::string("\x00\xFF\x1b", 3));
        event.payload.encoding = Encoding::Binary;
        event.payload.problem = "is encrypted";
        QCOMPARE(tail(event), json("'data':'00ff1b','metadata':null,'problem':'The payload is encrypted'}"));
    }

    void deepAndInvalidTextStayRows() {
        QVERIFY(tail(orderCreated(std::string(100000, '['))).find("problem") != std::string::npos);
        const std::string text = tail(orderCreated("{\"a\":\"\xFF\"}"));
        QVERIFY(parseJson("{" + text).has_value());
        QVERIFY(text.find("problem") != std::string::npos);
    }
};

LEFTFOLD_TEST(TstEventObject)
#include "tst_event_object.moc"
