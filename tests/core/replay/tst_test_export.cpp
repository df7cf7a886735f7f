// SPDX-License-Identifier: Apache-2.0
#include "core/replay/test_export.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// Every letter that a language could stumble over, and digits that no double holds.
const char* const awkward =
    "{\"text\":\"'''\\\"\\\"\\\" )json\\\" `${x}` \\\\ \\\\u0041 {{given}} äöü😀 \\n*/\",\"n\":12345678901234567890123,\"d\":0.10}";

Timeline awkwardTimeline() {
    return folded(history({{"order.created", R"({"a":1})"}, {"order.said", awkward}, {"order.refused", "{}"}}),
        rules(R"({"order.created":[{"op":"add","path":"/a","value":{"$from":"/data/a"}}],
                  "order.said":[{"op":"add","path":"/said","value":{"$from":"/data"}}],
                  "order.refused":[{"op":"test","path":"/a","value":2}]})"));
}

std::string source(const Timeline& timeline, std::size_t step, TestLanguage language) {
    return testSource(testCaseOf(timeline, step), language).value();
}

/// How the program ends; nothing where there is none of that name.
std::optional<int> exitOf(const char* program, const std::vector<const char*>& arguments, const QString& folder) {
    if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
        return {};
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QStringList list;
    for (const char* argument : arguments)
        list << QLatin1String(argument);
    process.start(QLatin1String(program), list);
    process.waitForFinished(60000);
    const auto output = process.readAll();
    if (process.exitCode() != 0)
        qInfo("%s", output.constData());
    return process.exitCode();
}

void write(const QTemporaryDir& folder, const char* name, const std::string& text) {
    QFile file(folder.filePath(QLatin1String(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.data(), static_cast<qint64>(text.size()));
}

} // namespace

class TstTestExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givenWhenThenIsJson() {
        const auto timeline = awkwardTimeline();
        const auto text = givenWhenThen(testCaseOf(timeline, 2));
        const auto json = parseJson(text).value();
        QCOMPARE(json.find("aggregate_id")->text(), std::string("o-1"));
        QCOMPARE(json.find("given")->size(), 1u);
        QCOMPARE(json.find("when")->find("event_type")->text(), std::string("order.said"));
        QCOMPARE(toJson(*json.find("when")->find("data")), toJson(parseJson(awkward).value()));
        QCOMPARE(toJson(*json.find("then")->find("state")), toJson(timeline.state(2)));
        QVERIFY(!json.find("then")->find("error"));
        QVERIFY(json.find("snapshot_version")->isNull());
    }

    void aRefusedEventIsTold() {
        const auto timeline = awkwardTimeline();
        const auto json = parseJson(givenWhenThen(testCaseOf(timeline, 3))).value();
        QVERIFY(json.find("then")->find("error")->isString());
        QCOMPARE(toJson(*json.find("then")->find("state")), toJson(timeline.state(2)));
    }

    void theStartHasNoEvent() {
        const auto json = parseJson(givenWhenThen(testCaseOf(awkwardTimeline(), 0))).value();
        QVERIFY(json.find("when")->isNull());
        QCOMPARE(json.find("given")->size(), 0u);
    }

    void aSnapshotIsGivenAsAState() {
        NoProgress progress;
        TimelineSetup setup;
        setup.aggregate = {"Order", "o-1"};
        setup.snapshotVersion = Version{3};
        setup.snapshotState = parseJson(R"({"x":1})").value();
        const auto timeline = Timeline::fold({leftfold::test::event("a", R"({"y":2})", 4)}, setup, progress).value();
        const auto json = parseJson(givenWhenThen(testCaseOf(timeline, 1))).value();
        QCOMPARE(toJson(*json.find("given_state")), std::string(R"({"x":1})"));
        QVERIFY(!testSource(testCaseOf(timeline, 1), TestLanguage::Jest));
    }

    void stepsAreLines() {
        std::string out;
        const auto timeline = awkwardTimeline();
        timeline.walk(1, 3, [&out](const Frame& frame) {
            appendStepLine(out, frame);
            return true;
        });
        QCOMPARE(std::count(out.begin(), out.end(), '\n'), 3);
        const auto last = parseJson(out.substr(out.rfind('\n', out.size() - 2) + 1)).value();
        QVERIFY(last.find("error"));
        QCOMPARE(last.find("event")->find("event_type")->text(), std::string("order.refused"));
    }

    void everyLanguageHasItsTest() {
        const auto timeline = awkwardTimeline();
        for (const auto language : testLanguages)
            for (const std::size_t step : {0, 2, 3}) {
                const auto text = source(timeline, step, language);
                QVERIFY2(text.find("order_said") != std::string::npos || text.find("OrderSaid") != std::string::npos
                        || text.find("rder.said") != std::string::npos || step != 2,
                    text.c_str());
                QVERIFY2(text.find("{{#") == std::string::npos && text.find("{{^") == std::string::npos, text.c_str());
                QVERIFY(std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x7f; }));
            }
        const auto test = testCaseOf(timeline, 2);
        QCOMPARE(fileNameOf(test, TestLanguage::Pytest), std::string("test_order_said_at_version_2.py"));
        QCOMPARE(fileNameOf(test, TestLanguage::Junit5), std::string("OrderSaidAtVersion2Test.java"));
        QCOMPARE(fileNameOf(test, TestLanguage::Jest), std::string("order_said_at_version_2.test.js"));
    }

    /// The texts are raw, so nothing in them may end them.
    void noTextEndsItself() {
        const auto timeline = awkwardTimeline();
        const auto count = [&](TestLanguage language, const char* mark) {
            const auto text = source(timeline, 2, language);
            int found = 0;
            for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1))
                ++found;
            return found;
        };
        QCOMPARE(count(TestLanguage::Pytest, "'''"), 6);
        QCOMPARE(count(TestLanguage::Junit5, "\"\"\""), 6);
        QCOMPARE(count(TestLanguage::Xunit, "\"\"\""), 6);
        QCOMPARE(count(TestLanguage::Jest, "`"), 6);
        QCOMPARE(count(TestLanguage::GoogleTest, ")json\""), 3);
    }

    void pythonRunsIt() {
        const QTemporaryDir folder;
        const auto timeline = awkwardTimeline();
        write(folder, "test_said.py", source(timeline, 2, TestLanguage::Pytest));
        write(folder, "run.py", R"(
import test_said
def fold(events):
    state = {"a": events[0]["data"]["a"]}
    for event in events[1:]:
        state["said"] = event["data"]
    return state
test_said.test_order_said_at_version_2(fold)
assert str(test_said.THEN["said"]["d"]) == "0.10"
assert test_said.THEN["said"]["n"] == 12345678901234567890123
try:
    test_said.test_order_said_at_version_2(lambda events: {})
except AssertionError:
    pass
else:
    raise SystemExit("a wrong fold passed")
)");
        const auto exit = exitOf("python3", {"run.py"}, folder.path());
        if (!exit)
            QSKIP("no python3");
        QCOMPARE(*exit, 0);
        write(folder, "test_refused.py", source(timeline, 3, TestLanguage::Pytest));
        QCOMPARE(*exitOf("python3", {"-m", "py_compile", "test_refused.py"}, folder.path()), 0);
    }

    void nodeRunsIt() {
        const QTemporaryDir folder;
        const auto timeline = awkwardTimeline();
        write(folder, "fold.js", R"(
const isDeepStrictEqual = require("util").isDeepStrictEqual;
exports.fold = (events) => ({ a: events[0].data.a, said: events[1].data });
global.test = (name, run) => run();
global.expect = (value) => ({ toEqual: (other) => { if (!isDeepStrictEqual(value, other)) throw new Error("differs"); } });
)");
        write(folder, "said.test.js", source(timeline, 2, TestLanguage::Jest));
        const auto exit = exitOf("node", {"said.test.js"}, folder.path());
        if (!exit)
            QSKIP("no node");
        QCOMPARE(*exit, 0);
        write(folder, "refused.test.js", source(timeline, 3, TestLanguage::Jest));
        QCOMPARE(*exitOf("node", {"--check", "refused.test.js"}, folder.path()), 0);
    }
};

LEFTFOLD_TEST(TstTestExport)
#include "tst_test_export.moc"
