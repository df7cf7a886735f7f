// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/versioning/mapping_outcome.h"
#include "tests/runner.h"

using namespace leftfold;

class TstMappingOutcome : public QObject {
    Q_OBJECT

    static QString to(const char* upcaster, UpcastOutcome outcome) {
        return QString::fromStdString(toJson(withOutcome(*parseJson(upcaster), outcome)));
    }

private Q_SLOTS:
    void oneBecomesTheFirstOfSeveral() {
        QCOMPARE(to(R"({"event_type":"a","from":1,"to":3,"as":"b","x":7,"steps":[{"op":"remove","path":"/c"}],"note":"n"})",
                     UpcastOutcome::Several),
            QStringLiteral(
                R"({"event_type":"a","from":1,"into":[{"event_type":"b","to":3,"steps":[{"op":"remove","path":"/c"}]}],"x":7,"note":"n"})"));
        QCOMPARE(to(R"({"event_type":"a","from":4})", UpcastOutcome::Several),
            QStringLiteral(R"({"event_type":"a","from":4,"into":[{"event_type":"a","to":5,"steps":[]}]})"));
    }
    void theFirstOfSeveralBecomesTheOne() {
        const auto* several = R"({"event_type":"a","from":1,"into":[{"event_type":"b","to":3,"steps":[],"y":1,"note":"m"},
            {"event_type":"c","to":1}],"note":"n"})";
        QCOMPARE(
            to(several, UpcastOutcome::One), QStringLiteral(R"({"event_type":"a","from":1,"as":"b","to":3,"steps":[],"y":1,"note":"n"})"));
        QCOMPARE(to(R"({"event_type":"a","from":1,"into":[{"event_type":"a","to":2,"note":"m"}]})", UpcastOutcome::One),
            QStringLiteral(R"({"event_type":"a","from":1,"to":2,"note":"m"})"));
    }
    void whatIsDroppedHasNoSteps() {
        QCOMPARE(to(R"({"event_type":"a","from":1,"to":2,"steps":[{"op":"remove","path":"/c"}]})", UpcastOutcome::None),
            QStringLiteral(R"({"event_type":"a","from":1,"into":[]})"));
        QCOMPARE(to(R"({"event_type":"a","from":1,"into":[],"z":1})", UpcastOutcome::One),
            QStringLiteral(R"({"event_type":"a","from":1,"to":2,"steps":[],"z":1})"));
        QCOMPARE(to(R"({"event_type":"a","from":1,"into":[]})", UpcastOutcome::Several),
            QStringLiteral(R"({"event_type":"a","from":1,"into":[{"event_type":"a","to":2,"steps":[]}]})"));
    }
    void whatIsHalfWrittenStaysReadable() {
        QVERIFY(outcomeOf(*parseJson(R"({"into":7})")) == UpcastOutcome::None);
        QCOMPARE(to(R"({"into":7})", UpcastOutcome::One), QStringLiteral(R"({"to":2,"steps":[]})"));
        QCOMPARE(to("[1]", UpcastOutcome::None), QStringLiteral("[1]"));
        QCOMPARE(to(R"({"event_type":"a","to":2})", UpcastOutcome::One), QStringLiteral(R"({"event_type":"a","to":2})"));
    }
};

LEFTFOLD_TEST(TstMappingOutcome)
#include "tst_mapping_outcome.moc"
