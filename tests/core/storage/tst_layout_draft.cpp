// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/layout_document.h"
#include "core/storage/layout_draft.h"
#include "tests/core/storage/bound_fixture.h"

using namespace leftfold;
using namespace leftfold::test;

class TstLayoutDraft : public QObject {
    Q_OBJECT

    static Value draft() { return newLayout(Engine::Sqlite, tableOf({}, "Shop Log", {"id", "what", "who", "body"})); }
    static void reads(const Value& layout) {
        const auto read = readLayout(toJson(layout), "draft");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
    }

private Q_SLOTS:
    void aNewOneIsValid() {
        const auto layout = draft();
        reads(layout);
        QCOMPARE(layout.find("name")->text(), std::string("shop_log"));
        QVERIFY(roleSource(layout, "type").isNowhere());
    }

    void rolesComeAndGo() {
        const RoleSource what{"what", {}, {}, {}, false};
        auto layout = withRole(draft(), "type", what);
        reads(layout);
        QCOMPARE(roleSource(layout, "type"), what);
        expectPart(toJson(layout), R"("columns":["what"])");
        const RoleSource inside{"body", {"meta", "id"}, {}, {}, false};
        layout = withRole(layout, "correlation_id", inside);
        QCOMPARE(roleSource(layout, "correlation_id"), inside);
        const RoleSource fixed{{}, {}, "Order", {}, false};
        layout = withRole(layout, "aggregate_type", fixed);
        QCOMPARE(roleSource(layout, "aggregate_type"), fixed);
        reads(layout);
        layout = withRole(layout, "type", {});
        QVERIFY(roleSource(layout, "type").isNowhere());
        reads(layout);
    }

    void theAggregateMayBeAStream() {
        const RoleSource stream{"who", {}, {}, "-", false};
        auto layout = withRole(draft(), "aggregate_id", stream);
        reads(layout);
        QCOMPARE(roleSource(layout, "aggregate_id"), stream);
        const RoleSource plain{"who", {}, {}, {}, false};
        layout = withRole(layout, "aggregate_id", plain);
        QCOMPARE(roleSource(layout, "aggregate_id"), plain);
        QVERIFY(!layout.find("events")->find("stream"));
    }

    void timesAreSaidOnce() {
        const auto bare = draft();
        QCOMPARE(timesWritten(bare), TimesWritten{});
        const TimesWritten said{"Europe/Berlin", "seconds"};
        auto layout = withTimes(bare, said);
        reads(layout);
        QCOMPARE(timesWritten(layout), said);
        QCOMPARE(toJson(*layout.find("times")), std::string(R"({"zone":"Europe/Berlin"})"));
        QCOMPARE(toJson(*layout.find("events")->find("times")), std::string(R"({"unit":"seconds"})"));
        QCOMPARE(toJson(withTimes(layout, {})), toJson(bare));
    }
    void timesOfASectionStay() {
        auto layout = draft();
        const auto section = *layout.find("events");
        layout.editMember("outbox") = section;
        layout.editMember("outbox").editMember("times") = parseJson(R"({"zone":"UTC"})").value();
        layout = withTimes(withTimes(layout, {"Europe/Berlin", {}}), {"Europe/Berlin", "ticks"});
        reads(layout);
        QCOMPARE(toJson(*layout.find("outbox")->find("times")), std::string(R"({"zone":"UTC"})"));
        layout.editMember("events").editMember("times") = parseJson(R"({"zone":"+02:00"})").value();
        QCOMPARE(timesWritten(layout).zone, std::string("+02:00"));
        layout = withTimes(layout, {"Asia/Tokyo", {}});
        QCOMPARE(timesWritten(layout), (TimesWritten{"Asia/Tokyo", {}}));
        layout.editMember("times").editMember("unit") = Value::string("seconds");
        QCOMPARE(timesWritten(layout).unit, std::string("seconds"));
        QCOMPARE(timesWritten(withTimes(layout, {"Asia/Tokyo", {}})), (TimesWritten{"Asia/Tokyo", {}}));
        layout.editMember("times").removeMember("unit");
        for (const auto& odd : {Value::string("Berlin"), Value(), Value::array()}) {
            layout.editMember("events").editMember("times") = odd;
            QCOMPARE(timesWritten(withTimes(layout, {"Asia/Tokyo", "ticks"})).unit, std::string("ticks"));
        }
    }

    void anIdInsideJsonBecomesAColumn() {
        const RoleSource inside{"body", {"orderId"}, {}, {}, false};
        auto layout = withRole(draft(), "aggregate_id", inside);
        reads(layout);
        QCOMPARE(roleSource(layout, "aggregate_id"), inside);
        layout = withRole(layout, "aggregate_id", {"who", {}, {}, {}, false});
        reads(layout);
        QVERIFY(!layout.find("events")->find("tables")->find("e")->find("computed"));
    }

    void theOrderFollowsThePosition() {
        auto layout = withRole(draft(), "occurred_at", {"who", {}, {}, {}, false});
        expectPart(toJson(layout), R"("order":["e.who"])");
        layout = withRole(layout, "position", {"id", {}, {}, {}, false});
        expectPart(toJson(layout), R"("order":["e.id"])");
        layout = withRole(layout, "position", {});
        expectPart(toJson(layout), R"("order":["e.who"])");
    }

    void whatIsWrittenByHandStays() {
        const auto layout = parseJson(R"({"events":{"tables":{"m":{"columns":["a"]},"s":{"columns":["t"]}},"from":"m","order":["m.a","m.b"],
            "fields":{"type":{"first":["m.a",{"constant":"x"}]},"aggregate_type":"s.t"}}})");
        QVERIFY(roleSource(*layout, "type").isWritten);
        QCOMPARE(withRole(*layout, "type", roleSource(*layout, "type")), *layout);
        QCOMPARE(roleSource(*layout, "aggregate_type").column, std::string("s.t"));
        const auto moved = withRole(*layout, "position", {"b", {}, {}, {}, false});
        expectPart(toJson(moved), R"("order":["m.a","m.b"])");
        expectPart(toJson(moved), R"("position":"m.b")");
    }

    void whatIsNoLayoutIsLeftAlone() {
        for (const char* text : {"{}", "[]", "3", R"({"events":3})", R"({"events":{"from":"e","tables":{"e":2},"fields":{}}})"}) {
            const auto layout = *parseJson(text);
            QCOMPARE(withRole(layout, "type", {"what", {}, {}, {}, false}), layout);
            QVERIFY(roleSource(layout, "aggregate_id").isNowhere());
        }
    }

    void names() {
        QCOMPARE(layoutName("Order \"Log\""), std::string("order_log"));
        QCOMPARE(layoutName("…"), std::string("layout"));
    }
};

LEFTFOLD_TEST(TstLayoutDraft)
#include "tst_layout_draft.moc"
