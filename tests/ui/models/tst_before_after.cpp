// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/models/before_after.h"

using namespace leftfold;
using namespace leftfold::ui;

namespace {

Upcasters mapping() {
    return Upcasters::parse(R"({"leftfold":"upcasters/1","upcasters":[
        {"event_type":"order.created","from":1,"to":2,"steps":[{"op":"move","from":"/cust","path":"/customer_id"},
            {"op":"convert","path":"/total","to":"integer"}]},
        {"event_type":"order.created","from":2,"to":3,"steps":[{"op":"remove","path":"/customer_id"}]},
        {"event_type":"gone","from":1,"into":[]}]})",
        "u.json")
        .value();
}

Event stored(const char* data, const char* type = "order.created") {
    Event event;
    event.position = Position{8811};
    event.type = type;
    event.aggregate = {"Order", "o-2211"};
    event.payload.bytes = data;
    event.payload.storedSize = event.payload.bytes.size();
    return event;
}

} // namespace

class TstBeforeAfter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfBothSides() {
        const auto shown = beforeAfter(stored(R"({"cust":"c","total":"7"})"), mapping(), 0, 0);
        QVERIFY(shown.event.endsWith(QStringLiteral("811 of Order/o-2211")));
        QCOMPARE(shown.beforeName, QStringLiteral("stored v1"));
        QCOMPARE(shown.afterName, QStringLiteral("upcast v2"));
        QCOMPARE(shown.steps.first(), QStringLiteral("move /cust → /customer_id"));
        QCOMPARE(shown.before.lines.join(QString()), QStringLiteral("{  \"cust\": \"c\",  \"total\": \"7\"}"));
        QCOMPARE(shown.after.lines.join(QString()), QStringLiteral("{  \"total\": 7,  \"customer_id\": \"c\"}"));
        QCOMPARE(shown.before.marks.size(), std::size_t{2});
        QVERIFY(shown.failure.isEmpty() && shown.note.isEmpty());
    }
    void tellsWhereItFails() {
        const auto shown = beforeAfter(stored(R"({"cust":"c","total":"n/a"})"), mapping(), 0, 0);
        QCOMPARE(*shown.failedStep, std::size_t{1});
        QVERIFY(shown.failure.contains(QStringLiteral("n/a")));
        QVERIFY(!shown.after.lines.isEmpty());
        const auto later = beforeAfter(stored(R"({"total":"7"})"), mapping(), 1, 0);
        QVERIFY(!later.failedStep && !later.failure.isEmpty());
        QCOMPARE(later.beforeName, QStringLiteral("stored v1"));
        QVERIFY(later.after.lines.isEmpty());
    }
    void tellsOfTheChainBefore() {
        const auto shown = beforeAfter(stored(R"({"cust":"c","total":"7"})"), mapping(), 1, 0);
        QCOMPARE(shown.beforeName, QStringLiteral("upcast v2"));
        QCOMPARE(shown.afterName, QStringLiteral("upcast v3"));
    }
    void tellsOfDroppedOnes() {
        const auto shown = beforeAfter(stored("{}", "gone"), mapping(), 2, 0);
        QVERIFY(shown.note.contains(QStringLiteral("dropped")));
        QVERIFY(beforeAfter(stored("{}", "other"), mapping(), 0, 0).note.contains(QStringLiteral("does not come")));
    }
};

LEFTFOLD_TEST(TstBeforeAfter)
#include "tst_before_after.moc"
