// SPDX-License-Identifier: Apache-2.0
#include "core/transform/script.h"
#include "tests/core/transform/transforming.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// Knows three scripts: one puts the value into a list, one fails, one asks for the event's metadata.
class Fake final : public ScriptLanguage {
public:
    struct Function final : ScriptFunction {
        std::string code;

        bool readsEvent() const override { return code == "event"; }
        Result<Value> call(const Value& data, const EventView& view) const override {
            if (code == "wrap\ntwice")
                return Value::array({Value::array({data})});
            if (code == "wrap")
                return Value::array({data});
            if (code == "event")
                return view.metadata;
            if (code == "same")
                return data;
            return fail(ErrorCode::Malformed, "line 1: no");
        }
    };

    Result<std::shared_ptr<const ScriptFunction>> compile(std::string_view source) const override {
        if (source == "broken")
            return fail(ErrorCode::InvalidArgument, "line 1: broken");
        auto function = std::make_shared<Function>();
        function->code = source;
        return function;
    }
};

const Fake fake;

} // namespace

class TstScript : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { provideScripts(&fake); }
    void cleanup() { provideScripts(nullptr); }

    void changesWhatStandsAtItsPath() {
        QCOMPARE(applied(R"([{"op":"script","code":"wrap"}])", R"({"a":1.0})"), std::string(R"([{"a":1.0}])"));
        QCOMPARE(applied(R"([{"op":"script","path":"/a","code":"wrap"}])", R"({"a":1.0})"), std::string(R"({"a":[1.0]})"));
        QCOMPARE(applied(R"([{"op":"script","path":"/a","code":["wrap","twice"]}])", R"({"a":1})"), std::string(R"({"a":[[1]]})"));
        QCOMPARE(applied(R"([{"op":"script","code":"same"}])", R"({"a":1})"), std::string(R"({"a":1})"));
        QCOMPARE(applied(R"([{"op":"script","code":"event"}])", "{}"), std::string(R"({"user_id":"u-1"})"));
        QCOMPARE(applied(R"([{"op":"each","path":"/l","steps":[{"op":"script","code":"wrap"}]}])", R"({"l":[1,2]})"),
            std::string(R"({"l":[[1],[2]]})"));
    }

    void failsWithOneSentence() {
        QCOMPARE(applied(R"([{"op":"script","code":"bad"}])", "{}"), std::string("script: line 1: no"));
        QCOMPARE(applied(R"([{"op":"script","path":"/a","code":"bad"}])", R"({"a":1})"), std::string("script /a: line 1: no"));
        QCOMPARE(applied(R"([{"op":"script","path":"/a","code":"wrap"}])", "{}"), std::string("script /a: there is no /a"));
    }

    void whatItMayReadIsKnown() {
        QCOMPARE(references(steps(R"([{"op":"script","code":"wrap"}])")).size(), std::size_t{0});
        const auto parts = references(steps(R"([{"op":"script","code":"event"}])"));
        QCOMPARE(parts.size(), std::size_t{2});
        QVERIFY(parts[0].readsData() && parts[0].rest().empty());
        QVERIFY(parts[1].readsMetadata());
        QVERIFY(touchedPlaces(steps(R"([{"op":"script","code":"wrap"}])").front()).front().empty());
    }

    void badStepsAreTold_data() {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* step, const char* sentence) {
            QTest::newRow(step) << QString::fromUtf8(step) << QString::fromUtf8(sentence);
        };
        row(R"({"op":"script"})", R"(/0 "script" needs "code", JavaScript like "(data, event) => data")");
        row(R"({"op":"script","code":"broken"})", "/0/code in the script: line 1: broken");
        row(R"({"op":"script","code":[]})", R"(/0/code "code" must be JavaScript like "(data, event) => data", or a list of its lines)");
        row(R"({"op":"script","code":["wrap",1]})", R"(/0/code "code" must be a text, or a list of lines of text)");
        row(R"({"op":"script","code":"wrap","path":"a"})", R"(/0/path "a" is no JSON pointer)");
    }

    void badStepsAreTold() {
        QFETCH(QString, step);
        QFETCH(QString, sentence);
        const auto read = readOperations(json("[" + step.toStdString() + "]"), {});
        QVERIFY(!read);
        const auto told = read.error().detail + ' ' + read.error().message;
        QVERIFY2(told.starts_with(sentence.toStdString()), told.c_str());
    }

    void withoutALanguageNothingIsRead() {
        provideScripts(nullptr);
        const auto read = readOperations(json(R"([{"op":"script","code":"wrap"}])"), {});
        QVERIFY(!read);
        QCOMPARE(read.error().message, std::string("in the script: this program runs no scripts; write the step with other operations"));
        QVERIFY(readOperations(json(R"([{"op":"script","code":"wrap","off":true}])"), {}));
    }
};

LEFTFOLD_TEST(TstScript)
#include "tst_script.moc"
