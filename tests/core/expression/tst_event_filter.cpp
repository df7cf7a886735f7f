// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "tests/core/expression/reading.h"

using namespace leftfold;

class TstEventFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingWrittenIsNoFilter() {
        QVERIFY(*EventFilter::read("", test::noon()) == nullptr);
        QVERIFY(*EventFilter::read(" \n\t ", test::noon()) == nullptr);
    }

    void itKnowsWhatItNeeds() {
        const auto needs = [](const char* text) {
            const auto filter = *EventFilter::read(text, test::noon());
            const auto& all = filter->needs();
            return std::string(all.payload ? "P" : "") + (all.metadata ? "M" : "") + (all.outbox ? "O" : "")
                + (all.fields.any() ? "F" : "");
        };
        QCOMPARE(needs("type:a version > 3"), std::string("F"));
        QCOMPARE(needs("data.x = 1"), std::string("P"));
        QCOMPARE(needs("-(metadata.x = 1 or outbox:dead)"), std::string("MO"));
        QCOMPARE(needs("after:2026-01-01 exists(data.x)"), std::string("PF"));
        QCOMPARE(needs("word"), std::string("PF"));
        const auto filter = *EventFilter::read("type:a after:2026-01-01 -schema:2", test::noon());
        QCOMPARE(filter->needs().fields, EventFields("0001000011")); // time, schema, type
    }

    void itMatches() {
        const auto filter = *EventFilter::read("data.a.b[0] = 1 data.c:x outbox:dead", test::noon());
        const auto event = test::eventWith(R"({"a":{"b":[1]},"c":"x","d":0})");
        QVERIFY(filter->matches(event, "dead"));
        QVERIFY(!filter->matches(event));
    }

    void mistakesBecomeASentence() {
        const auto filter = EventFilter::read("data.total >=", test::noon());
        QVERIFY(!filter);
        const auto error = filterError(filter.error());
        QCOMPARE(error.code, ErrorCode::InvalidArgument);
        QCOMPARE(error.message, std::string("The filter is not understood at column 14: expected a value after >=."));
    }
};

LEFTFOLD_TEST(TstEventFilter)
#include "tst_event_filter.moc"
