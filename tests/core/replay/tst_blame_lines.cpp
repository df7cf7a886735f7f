// SPDX-License-Identifier: Apache-2.0
#include "core/replay/blame_lines.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

const char* const order = R"({"created":[{"op":"add","path":"/currency","value":{"$from":"/data/currency"}}],
    "added":[{"op":"add","path":"/items/-","value":{"$from":"/data"}}]})";
const char* const chain = R"([{"event_type":"created","from":1,"to":2,"steps":[{"op":"default","path":"/currency","value":"USD"}]},
    {"event_type":"added","from":1,"to":2,"steps":[{"op":"default","path":"/quantity","value":1}]}])";

std::string shown(const Timeline& timeline, std::size_t step) {
    NoProgress progress;
    std::string text;
    const auto lines = blameLines(timeline, step, BlameScope::Present, progress).value();
    for (const auto& line : lines)
        text += line.place.toString() + ' ' + toJson(line.value) + ' ' + std::to_string(line.step)
            + (line.upcast.empty() ? "" : " (" + line.upcast + ')') + '\n';
    return text;
}

} // namespace

class TstBlameLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLeafIsALine() {
        const auto timeline = folded(history({{"created", "{}"}, {"added", R"({"id":1})"}, {"added", R"({"id":2,"quantity":3})"}}),
            rules(order, R"({"items":[],"note":null})"), upcasters(chain));
        QCOMPARE(shown(timeline, 3),
            std::string("/items/0/id 1 2\n/items/0/quantity 1 2 (default 1)\n/items/1/id 2 3\n/items/1/quantity 3 3\n/note null 0\n"
                        "/currency \"USD\" 1 (default \"USD\")\n"));
        QCOMPARE(shown(timeline, 0), std::string("/items [] 0\n/note null 0\n"));
        QCOMPARE(writerKind(timeline, {{}, {}, 0, false, {}}), std::string_view("initial"));
        QCOMPARE(writerKind(timeline, {{}, {}, 1, false, {}}), std::string_view("event"));
        QCOMPARE(writerKind(timeline, {{}, {}, 1, true, {}}), std::string_view("removal"));
    }

    void whatIsGoneIsToldWhereItIsWanted() {
        const auto timeline =
            folded(history({{"created", R"({"a":1,"b":{"c":2}})"}, {"changed", R"({"a":null})"}, {"changed", R"({"b":null})"}}), nullptr);
        NoProgress progress;
        const auto lines = blameLines(timeline, 3, BlameScope::PresentAndRemoved, progress).value();
        QCOMPARE(lines.size(), 3u);
        QVERIFY(!lines[0].removed); // the state is empty, which step 3 made it
        QCOMPARE(lines[1].place.toString(), std::string("/b"));
        QCOMPARE(toJson(lines[1].value), std::string("{\"c\":2}"));
        QCOMPARE(lines[1].step, 3u);
        QVERIFY(lines[1].removed);
        QCOMPARE(lines[2].place.toString(), std::string("/a"));
        QCOMPARE(lines[2].step, 2u);
        QCOMPARE(blameLines(timeline, 2, BlameScope::PresentAndRemoved, progress).value().size(), 2u);
    }

    /// So many that all are folded in one walk.
    void manyStepsAreToldAsFewAre() {
        std::vector<std::pair<std::string, std::string>> events;
        for (int id = 0; id < 200; ++id)
            events.emplace_back("added", "{\"id\":" + std::to_string(id) + '}');
        const auto timeline = folded(history(std::move(events)), rules(order, R"({"items":[]})"), upcasters(chain));
        NoProgress progress;
        const auto lines = blameLines(timeline, 200, BlameScope::Present, progress).value();
        QCOMPARE(lines.size(), 400u);
        for (std::size_t at = 0; at < lines.size(); ++at) {
            QCOMPARE(lines[at].step, at / 2 + 1);
            QCOMPARE(lines[at].upcast, std::string(at % 2 ? "default 1" : ""));
        }
    }

    void aSnapshotIsNamed() {
        TimelineSetup setup;
        setup.snapshotVersion = Version{4};
        setup.snapshotState = parseJson(R"({"a":1})").value();
        const Timeline timeline(std::move(setup));
        QCOMPARE(shown(timeline, 0), std::string("/a 1 0\n"));
        QCOMPARE(writerKind(timeline, {{}, {}, 0, false, {}}), std::string_view("snapshot"));
    }

    void itCanBeCancelled() {
        struct Stop final : Progress {
            bool keepGoing(std::int64_t, std::int64_t) override { return false; }
        } stop;
        std::vector<std::pair<std::string, std::string>> events(1000, {"added", R"({"id":1})"});
        const auto lines = blameLines(folded(history(std::move(events)), rules(order, R"({"items":[]})")), 1000, BlameScope::Present, stop);
        QVERIFY(!lines);
        QCOMPARE(lines.error().code, ErrorCode::Cancelled);
    }
};

LEFTFOLD_TEST(TstBlameLines)
#include "tst_blame_lines.moc"
