// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/decode_payload.h"
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
        {"event_type":"gone","from":1,"into":[]},
        {"event_type":"both","from":1,"into":[
            {"event_type":"order.created","to":2,"steps":[{"op":"remove","path":"/card"}]},
            {"event_type":"payment.processed","to":1,"steps":[{"op":"remove","path":"/cust"},
                {"op":"convert","path":"/card","to":"integer"}]}]}]})",
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
        const auto shown = beforeAfter(stored(R"({"cust":"c","total":"7"})"), mapping(), {0, 0});
        QVERIFY(shown.event.endsWith(QStringLiteral("811 of Order/o-2211")));
        QCOMPARE(shown.beforeName, QStringLiteral("stored v1"));
        QCOMPARE(shown.afterName, QStringLiteral("upcast v2"));
        QCOMPARE(shown.steps.first(), QStringLiteral("step 1: move /cust → /customer_id"));
        QCOMPARE(shown.before.lines.join(QString()), QStringLiteral("{  \"cust\": \"c\",  \"total\": \"7\"}"));
        QCOMPARE(shown.after.lines.join(QString()), QStringLiteral("{  \"total\": 7,  \"customer_id\": \"c\"}"));
        QCOMPARE(shown.before.marks.size(), std::size_t{2});
        QVERIFY(shown.failure.isEmpty() && shown.note.isEmpty());
    }
    void tellsWhereItFails() {
        const auto shown = beforeAfter(stored(R"({"cust":"c","total":"n/a"})"), mapping(), {0, 0});
        QCOMPARE(*shown.failedStep, std::size_t{1});
        QVERIFY(shown.failure.contains(QStringLiteral("n/a")));
        QVERIFY(!shown.after.lines.isEmpty());
        const auto later = beforeAfter(stored(R"({"total":"7"})"), mapping(), {1, 0});
        QVERIFY(!later.failedStep && !later.failure.isEmpty());
        QCOMPARE(later.beforeName, QStringLiteral("stored v1"));
        QVERIFY(later.after.lines.isEmpty());
    }
    void tellsOfTheChainBefore() {
        const auto shown = beforeAfter(stored(R"({"cust":"c","total":"7"})"), mapping(), {1, 0});
        QCOMPARE(shown.beforeName, QStringLiteral("upcast v2"));
        QCOMPARE(shown.afterName, QStringLiteral("upcast v3"));
    }
    void tellsOfDroppedOnes() {
        const auto shown = beforeAfter(stored("{}", "gone"), mapping(), {2, 0});
        QVERIFY(shown.note.contains(QStringLiteral("dropped")));
        QVERIFY(shown.after.lines.isEmpty());
        QVERIFY(beforeAfter(stored("{}", "other"), mapping(), {0, 0}).note.contains(QStringLiteral("does not come")));
    }
    void severalEventsStandBelowTheirNames() {
        const auto shown = beforeAfter(stored(R"({"cust":"c","card":"7"})", "both"), mapping(), {3, 1});
        QCOMPARE(shown.afterName, QStringLiteral("2 events"));
        QCOMPARE(
            shown.after.lines.join(u'|'), QStringLiteral("order.created v2|{|  \"cust\": \"c\"|}||payment.processed v1|{|  \"card\": 7|}"));
        QCOMPARE(shown.after.headings, (std::vector<std::size_t>{0, 5}));
        QCOMPARE(shown.after.marks.size(), std::size_t{1});
        QCOMPARE(shown.after.marks.front().line, std::size_t{7});
        QCOMPARE(shown.after.marks.front().steps.back(), std::size_t{2}); // counted on behind the one of the first event
        QCOMPARE(shown.steps.value(2), QStringLiteral("step 2: convert /card → integer"));
        QCOMPARE(shown.before.marks.size(), std::size_t{2});
    }
    void whichOfSeveralFailsIsTold() {
        const auto shown = beforeAfter(stored(R"({"cust":"c","card":"x"})", "both"), mapping(), {3, 0});
        QCOMPARE(*shown.failedStep, std::size_t{2});
        QCOMPARE(shown.failedName, QStringLiteral("Step 2 of payment.processed v1"));
    }
    void whatIsNoJsonIsShownAsItIsStored() {
        const auto text = beforeAfter(stored("{\"cust\": oops"), mapping(), {0, 0});
        QCOMPARE(text.before.lines, QStringList{QStringLiteral("{\"cust\": oops")});
        QVERIFY2(text.beforeProblem.contains(QStringLiteral("JSON")), qPrintable(text.beforeProblem));
        QVERIFY(text.beforeName.startsWith(QStringLiteral("stored v1, text")));
        QVERIFY(text.failure.contains(QStringLiteral("no JSON")));
        QVERIFY(text.after.lines.isEmpty());
        Event binary = stored("");
        binary.payload = decodePayload(std::string("\xac\xed\x00\x05t", 5));
        const auto bytes = beforeAfter(binary, mapping(), {0, 0});
        QVERIFY2(bytes.before.lines.value(0).startsWith(QStringLiteral("000000  ac ed")), qPrintable(bytes.before.lines.value(0)));
        QVERIFY(bytes.beforeName.contains(QStringLiteral("Java")));
    }
    void anEventThatNothingIsForStandsAlone() {
        const auto shown = storedAlone(stored(R"({"cust":"c"})", "order.kept"));
        QCOMPARE(shown.before.lines.join(QString()), QStringLiteral("{  \"cust\": \"c\"}"));
        QVERIFY(shown.note.contains(QStringLiteral("No upcaster is for order.kept v1")));
        QVERIFY(shown.after.lines.isEmpty() && shown.failure.isEmpty());
        QVERIFY(!storedAlone(stored("oops", "order.kept")).beforeProblem.isEmpty());
    }
};

LEFTFOLD_TEST(TstBeforeAfter)
#include "tst_before_after.moc"
