// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/upcast_events.h"
#include "core/model/json_text.h"
#include "core/versioning/upcasters.h"
#include "tests/core/jobs/long_log.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstUpcastEvents : public QObject {
    Q_OBJECT

    static Upcasters upcasters(const char* body) {
        const std::string text =
            R"({"leftfold":"upcasters/1","upcasters":[{"event_type":"order.changed","from":1,)" + std::string(body) + "}]}";
        auto read = Upcasters::parse(text, "test.upcasters.json");
        return read ? *std::move(read) : Upcasters();
    }

private Q_SLOTS:
    void withoutUpcastersNothingChanges() {
        const auto events = longLog(3)->events();
        const auto listed = upcastEvents(events, nullptr);
        QCOMPARE(listed.size(), 3u);
        QCOMPARE(listed[1].event.payload.bytes, events[1].payload.bytes);
    }

    void anEventMayBecomeSeveralOrNone() {
        const auto dropped = upcasters(R"("into":[])");
        QVERIFY(upcastEvents(longLog(2)->events(), &dropped).empty());
        const auto moved = upcasters(R"("to":2,"steps":[{"op":"move","from":"/n","path":"/number"}])");
        const auto listed = upcastEvents(longLog(2)->events(), &moved);
        QCOMPARE(listed.size(), 2u);
        QCOMPARE(*listed[1].event.schemaVersion, 2);
        QCOMPARE(listed[1].event.payload.bytes, std::string("{\"price\":0.10,\"number\":2}"));
    }

    void whatFailsStaysAsItIsStored() {
        const auto failing = upcasters(R"("to":2,"steps":[{"op":"remove","path":"/gone"}])");
        const auto listed = upcastEvents(longLog(1)->events(), &failing);
        QCOMPARE(listed.size(), 1u);
        QVERIFY(!listed[0].problem.empty());
        QCOMPARE(*listed[0].event.schemaVersion, 1);
    }
};

LEFTFOLD_TEST(TstUpcastEvents)
#include "tst_upcast_events.moc"
