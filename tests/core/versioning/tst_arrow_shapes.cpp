// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/arrow_shapes.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

Event stored(const std::string& type, int version, std::string data) {
    Event event;
    event.type = type;
    event.schemaVersion = version;
    event.payload.bytes = std::move(data);
    event.payload.storedSize = event.payload.bytes.size();
    return event;
}

std::string names(const Shape& shape) {
    std::string text = std::to_string(shape.events) + ':';
    for (const auto& field : shape.fields)
        text += ' ' + field.path.toString();
    return text;
}

} // namespace

class TstArrowShapes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Events of every older shape come to the arrow, each in the form that the chain before it gives.
    void eventsComeAlongTheChain() {
        const auto upcasters = Upcasters::parse(R"({"leftfold":"upcasters/1","upcasters":[
            {"event_type":"old","from":1,"as":"a","to":2,"steps":[{"op":"move","from":"/c","path":"/cust"}]},
            {"event_type":"a","from":2,"to":3,"steps":[{"op":"move","from":"/cust","path":"/customer"}]},
            {"event_type":"a","from":3,"to":4,"steps":[{"op":"remove","path":"/customer"}]},
            {"event_type":"gone","from":1,"into":[]}]})",
            "u.json")
                                   .value();
        const std::vector<Event> events{stored("old", 1, R"({"c":1})"), stored("a", 2, R"({"cust":2,"x":3})"), stored("a", 2, "{}"),
            stored("a", 3, R"({"customer":4})"), stored("a", 2, "breaks off"), stored("gone", 1, "{}")};
        const auto second = shapesAlong(events, upcasters, 1, 0);
        QCOMPARE(names(second.before), std::string("3: cust x"));
        QCOMPARE(names(second.after), std::string("2: customer x"));
        QCOMPARE(second.failed, 1);
        const auto third = shapesAlong(events, upcasters, 2, 0);
        QCOMPARE(names(third.before), std::string("3: customer x"));
        QCOMPARE(names(third.after), std::string("3: x"));
        QCOMPARE(names(shapesAlong(events, upcasters, 3, 0).before), std::string("1:"));
    }
};

LEFTFOLD_TEST(TstArrowShapes)
#include "tst_arrow_shapes.moc"
