// SPDX-License-Identifier: Apache-2.0
#include "core/transform/merge_patch.h"
#include "tests/core/transform/transforming.h"
#include "tests/runner.h"

using namespace leftfold;
using leftfold::test::json;

class TstMergePatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The examples of RFC 7396, appendix A.
    void mergesTheExamplesOfTheRfc_data() {
        QTest::addColumn<QString>("original");
        QTest::addColumn<QString>("patch");
        QTest::addColumn<QString>("result");
        const auto row = [](const char* original, const char* patch, const char* result) {
            QTest::addRow("%s + %s", original, patch)
                << QString::fromLatin1(original) << QString::fromLatin1(patch) << QString::fromLatin1(result);
        };
        row(R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})");
        row(R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})");
        row(R"({"a":"b"})", R"({"a":null})", R"({})");
        row(R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})");
        row(R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})");
        row(R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})");
        row(R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})");
        row(R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})");
        row(R"(["a","b"])", R"(["c","d"])", R"(["c","d"])");
        row(R"({"a":"b"})", R"(["c"])", R"(["c"])");
        row(R"({"a":"foo"})", "null", "null");
        row(R"({"a":"foo"})", R"("bar")", R"("bar")");
        row(R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})");
        row("[1,2]", R"({"a":"b","c":null})", R"({"a":"b"})");
        row("{}", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})");
    }

    void mergesTheExamplesOfTheRfc() {
        QFETCH(QString, original);
        QFETCH(QString, patch);
        QFETCH(QString, result);
        Value target = json(original.toStdString());
        mergePatch(target, json(patch.toStdString()));
        QCOMPARE(toJson(target), result.toStdString());
    }

    void theOperationDoesTheSame_data() { mergesTheExamplesOfTheRfc_data(); }

    void theOperationDoesTheSame() {
        QFETCH(QString, original);
        QFETCH(QString, patch);
        QFETCH(QString, result);
        const auto step = R"([{"op":"merge","path":"","value":)" + patch.toStdString() + "}]";
        QCOMPARE(test::applied(step, original.toStdString()), result.toStdString());
        const auto below = R"([{"op":"merge","path":"/x","value":)" + patch.toStdString() + "}]";
        QCOMPARE(test::applied(below, R"({"x":)" + original.toStdString() + '}'), R"({"x":)" + result.toStdString() + '}');
    }

    void mergingAPartIntoTheWholeIsSafe() {
        Value target = json(R"({"a":{"a":1,"b":{"c":2}}})");
        mergePatch(target, *target.find("a"));
        QCOMPARE(toJson(target), std::string(R"({"a":1,"b":{"c":2}})"));
    }

    void twinsBecomeOneWay() {
        Value target = json(R"({"a":1,"b":2,"a":3})");
        mergePatch(target, json(R"({"a":null})"));
        QCOMPARE(toJson(target), std::string(R"({"b":2})"));
    }
};

LEFTFOLD_TEST(TstMergePatch)
#include "tst_merge_patch.moc"
