// SPDX-License-Identifier: Apache-2.0
#include "core/transform/event_view.h"
#include "tests/core/transform/transforming.h"
#include "tests/runner.h"

using namespace leftfold;
using leftfold::test::Sample;

namespace {

std::string read(std::string_view pointer, const EventView& view) {
    const auto parsed = EventPointer::parse(pointer);
    if (!parsed)
        return parsed.error().message;
    const auto value = parsed->read(view);
    return value ? toJson(*value) : value.error().message;
}

} // namespace

class TstEventView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPartOfAnEventCanBeRead() {
        const Sample sample(R"({"items":[{"price":0.10}]})");
        const auto view = sample.view();
        QCOMPARE(read("/data/items/0/price", view), std::string("0.10"));
        QCOMPARE(read("/data", view), std::string(R"({"items":[{"price":0.10}]})"));
        QCOMPARE(read("/metadata/user_id", view), std::string("\"u-1\""));
        QCOMPARE(read("/event_type", view), std::string("\"order.created\""));
        QCOMPARE(read("/event_id", view), std::string("\"e-1\""));
        QCOMPARE(read("/occurred_at", view), std::string("\"2026-03-01T09:00:00.000000Z\""));
        QCOMPARE(read("/aggregate_id", view), std::string("\"o-1\""));
        QCOMPARE(read("/aggregate_type", view), std::string("\"Order\""));
        QCOMPARE(read("/aggregate_version", view), std::string("4"));
        QCOMPARE(read("/schema_version", view), std::string("2"));
        QCOMPARE(read("/correlation_id", view), std::string("\"c-1\""));
        QCOMPARE(read("/causation_id", view), std::string("\"e-0\""));
        QCOMPARE(read("/position", view), std::string("17"));
    }

    void whatTheEventDoesNotHaveIsAnError() {
        Sample sample(R"({"a":null})");
        sample.event.correlation = {};
        sample.event.occurredAt = {};
        const auto view = sample.view();
        QCOMPARE(read("/data/b/c", view), std::string("the event has no /data/b/c"));
        QCOMPARE(read("/data/a", view), std::string("null"));
        QCOMPARE(read("/correlation_id", view), std::string("the event has no /correlation_id"));
        QCOMPARE(read("/occurred_at", view), std::string("the event has no /occurred_at"));
    }

    void aPointerMustNameAPart() {
        const Sample sample;
        for (const char* text : {"", "/", "/payload", "/data2"})
            QVERIFY(read(text, sample.view()).starts_with("$from must begin with one of /data, /metadata, /event_type"));
        QCOMPARE(read("data", sample.view()), std::string("\"data\" is no JSON pointer: it must be empty or begin with a slash"));
        QCOMPARE(read("/event_type/x", sample.view()), std::string("/event_type is a plain value; nothing lies below it"));
    }
};

LEFTFOLD_TEST(TstEventView)
#include "tst_event_view.moc"
